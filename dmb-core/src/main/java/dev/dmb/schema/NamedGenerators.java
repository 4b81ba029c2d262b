package dev.dmb.schema;

import dev.dmb.DmbException;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * Generators that schema files call by name; found by {@link ServiceLoader}.
 *
 * <p>A library or project offers its own by implementing this and naming the class in
 * {@code META-INF/services/dev.dmb.schema.NamedGenerators}.
 *
 * @since 0.1
 */
public interface NamedGenerators {

    /** Makes a generator out of what a schema file says after its name. */
    @FunctionalInterface
    interface Factory {

        /**
         * Makes the generator.
         *
         * @param arguments what the file says; empty when it says the name only
         * @return the generator
         * @throws DmbException when the arguments do not fit
         */
        FieldGenerator<?> create(Arguments arguments);
    }

    /**
     * The generators offered.
     *
     * @return factories by name; names in lowerCamelCase
     */
    Map<String, Factory> byName();

    /**
     * All generators that can be called by name here, of DMB and of others on the class path.
     *
     * @return factories by name, sorted
     */
    static Map<String, Factory> all() {
        Map<String, Factory> all = new TreeMap<>();
        ServiceLoader.load(NamedGenerators.class, NamedGenerators.class.getClassLoader())
                .forEach(offered -> all.putAll(offered.byName()));
        ServiceLoader.load(NamedGenerators.class).forEach(offered -> all.putAll(offered.byName()));
        return all;
    }

    /**
     * Makes a generator by name.
     *
     * @param name as in a schema file
     * @param arguments as in a schema file: text, numbers, true or false, lists and maps
     * @return the generator
     * @throws DmbException when there is none of that name, or the arguments do not fit
     */
    static FieldGenerator<?> create(String name, Object... arguments) {
        return Arguments.of(name).generator(name, arguments.length == 0 ? name : Map.of(name, one(arguments)));
    }

    private static Object one(Object... arguments) {
        return arguments.length == 1 ? arguments[0] : List.of(arguments);
    }
}
