package dev.dmb.junit5;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The seed of the {@link SyntheticTable} annotations of a class or method; a method's goes before its class's, that of a
 * nested class before its outer class's.
 *
 * @since 0.1
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
public @interface DmbSeed {

    /**
     * Which data.
     *
     * @return any number
     */
    long value();
}
