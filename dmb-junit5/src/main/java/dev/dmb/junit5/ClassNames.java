package dev.dmb.junit5;

/** Class names for people: without the package, nested ones behind their outer class. */
final class ClassNames {

    private ClassNames() {}

    static String shortName(Class<?> type) {
        String name = type.getName();
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }
}
