package dev.dmb.junit5;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The schema of all {@link SyntheticTable} annotations of a class, and of those of its methods and nested classes unless they
 * state another.
 *
 * @since 0.1
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
public @interface SyntheticSchema {

    /**
     * A schema file, in YAML or JSON.
     *
     * @return a resource of the class path, or a path in the file system, which may begin with {@code file:}; empty for
     *     none
     */
    String schema() default "";

    /**
     * A class that makes the schema, instead of a file.
     *
     * @return a class with a constructor without parameters
     */
    Class<? extends SchemaProvider> provider() default SchemaProvider.None.class;
}
