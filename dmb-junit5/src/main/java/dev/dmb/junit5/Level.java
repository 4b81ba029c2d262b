package dev.dmb.junit5;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What the annotations of one class, with those it inherits, or of one method say. Immutable.
 *
 * @param name {@code class …} or {@code method …}, for messages
 * @param isMethod whether it is the test method
 * @param tables in the order written, those of superclasses first
 * @param schema of a class
 * @param seed of a class or method
 */
record Level(
        String name,
        boolean isMethod,
        List<SyntheticTable> tables,
        Optional<SyntheticSchema> schema,
        Optional<DmbSeed> seed) {

    /** The levels of a test: its outer classes from the outside in, its class, its method. */
    static List<Level> of(ExtensionContext test) {
        List<Level> levels = new ArrayList<>();
        for (Object instance : test.getRequiredTestInstances().getAllInstances()) {
            Class<?> type = instance.getClass();
            levels.add(of(type, "class " + ClassNames.shortName(type), false));
        }
        levels.add(of(test.getRequiredTestMethod(), "method " + methodName(test), true));
        return levels;
    }

    /** The test method behind its class. */
    static String methodName(ExtensionContext test) {
        return ClassNames.shortName(test.getRequiredTestClass()) + "."
                + test.getRequiredTestMethod().getName();
    }

    private static Level of(AnnotatedElement element, String name, boolean isMethod) {
        return new Level(
                name,
                isMethod,
                AnnotationSupport.findRepeatableAnnotations(element, SyntheticTable.class),
                AnnotationSupport.findAnnotation(element, SyntheticSchema.class),
                AnnotationSupport.findAnnotation(element, DmbSeed.class));
    }
}
