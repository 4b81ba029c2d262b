package dev.dmb.junit5;

import dev.dmb.DmbException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * A field or method of a test that may give its data source. Immutable.
 *
 * @param member a {@link Field} or {@link Method}
 * @param instance of the test class or an outer class
 */
record DataSourceMember(Member member, Object instance) {

    /** All fields and methods of an instance, those of superclasses first. */
    static List<DataSourceMember> of(Object instance) {
        Class<?> type = instance.getClass();
        Stream<Member> members = Stream.concat(
                ReflectionSupport.findFields(type, field -> true, HierarchyTraversalMode.TOP_DOWN).stream(),
                ReflectionSupport.findMethods(type, method -> true, HierarchyTraversalMode.TOP_DOWN).stream());
        return members.map(member -> new DataSourceMember(member, instance)).toList();
    }

    boolean isField() {
        return member instanceof Field;
    }

    boolean isStaticMethod() {
        return !isField() && Modifier.isStatic(member.getModifiers());
    }

    boolean isAnnotated() {
        return AnnotationSupport.isAnnotated((AnnotatedElement) member, DmbDataSource.class);
    }

    /** Whether it can give a data source. */
    boolean isFitting() {
        return DataSource.class.isAssignableFrom(type())
                && !(member instanceof Method method && method.getParameterCount() > 0);
    }

    private Class<?> type() {
        return member instanceof Field field ? field.getType() : ((Method) member).getReturnType();
    }

    /** Reads the field, or calls the method. */
    DataSource get() {
        Object value = read();
        if (value instanceof DataSource dataSource) {
            return dataSource;
        }
        throw new DmbException(
                this + " is null when the tables are filled, which is before @BeforeEach",
                "set it where it is declared, in a constructor, in @BeforeAll, or by an extension named before @SyntheticTable");
    }

    private @Nullable Object read() {
        try {
            return member instanceof Field field
                    ? ReflectionSupport.tryToReadFieldValue(field, instance).get()
                    : ReflectionSupport.invokeMethod((Method) member, instance);
        } catch (Exception failure) {
            throw new DmbException(this + " gives no data source: " + failure.getMessage(), "mend it", failure);
        }
    }

    /** As people name it: {@code field Orders.database} or {@code method Orders.database()}. */
    @Override
    public String toString() {
        return (isField() ? "field " : "method ") + name();
    }

    String name() {
        return ClassNames.shortName(member.getDeclaringClass()) + "." + member.getName() + (isField() ? "" : "()");
    }
}
