package dev.dmb.junit5;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Fills a table, and the tables it refers to, before tests run.
 *
 * <pre>{@code
 * @SyntheticTable("purchase")
 * class PurchaseReportTest {
 *     @Test
 *     void totalsPerStatus(DataSource database, @Rows("purchase") List<Purchase> purchases) { … }
 * }
 * }</pre>
 *
 * <p><b>What.</b> The annotations of a test's superclasses, outer classes, class and method count together. Where several
 * name a table, the innermost that states its rows decides. Tables that refer to the named ones stay out. A method or
 * nested class that names another schema than its class gets none of the class's tables.
 *
 * <p><b>When.</b> Before the user's own {@code @BeforeEach}. What the annotations of classes ask for is loaded before the
 * first test that needs it and then shared: nothing is put back between tests, so that a test sees what another changed.
 * A method with a {@code @SyntheticTable} or {@link DmbSeed @DmbSeed} of its own has everything loaded freshly before
 * it, and so has the test that follows it. Tests of one class that need different rows cannot run at the same time;
 * different classes can, unless they share a database.
 *
 * <p><b>Where.</b> In the {@link javax.sql.DataSource} that {@link #dataSource} or {@link DmbDataSource @DmbDataSource}
 * names; else that of the test's only field of such a type; else at the URL in the configuration parameter
 * {@code dmb.url} with {@code dmb.user} and {@code dmb.password}; else in an H2 database in memory that belongs to the
 * test class and ends with it. Tables that do not exist are created. Of those that exist, <em>all rows are removed</em>
 * first, as well as all rows that refer to them, as far as the schema knows.
 *
 * <p><b>Parameters</b> of test methods and of methods run before and after each: {@link javax.sql.DataSource};
 * {@link java.sql.Connection}, a new one as the data source gives it, closed after the test; {@link SyntheticData};
 * lists annotated with {@link Rows @Rows}; {@link java.util.random.RandomGenerator}, which follows from the seed and the
 * test's unique id.
 *
 * <p><b>Seed.</b> That of {@link DmbSeed @DmbSeed}, the innermost first; else of the configuration parameter, system
 * property or environment variable {@code dmb.seed} ({@code DMB_SEED}); else the schema file's; else 1. A test that
 * fails tells it.
 *
 * @since 0.1
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@Repeatable(SyntheticTables.class)
@ExtendWith(SyntheticTableExtension.class)
public @interface SyntheticTable {

    /**
     * A table of the schema.
     *
     * @return its name; empty for all tables of the schema
     */
    String value() default "";

    /**
     * How many rows.
     *
     * @return 0 or more; -1 for what another annotation, the schema file, the table's parents or the default of 100 say
     */
    long rows() default -1;

    /**
     * A schema file, in YAML or JSON.
     *
     * @return a resource of the class path, or a path in the file system, which may begin with {@code file:}; empty for
     *     the schema that another annotation of the class states, as {@link SyntheticSchema @SyntheticSchema} does, or
     *     its outer class, else {@code dmb.yml} of the class path
     */
    String schema() default "";

    /**
     * A class that makes the schema, instead of a file.
     *
     * @return a class with a constructor without parameters
     */
    Class<? extends SchemaProvider> provider() default SchemaProvider.None.class;

    /**
     * The database, where a test has several.
     *
     * @return name of a field, or of a method without parameters, of the test class, its superclasses or its outer
     *     classes that gives a data source; empty to find it
     */
    String dataSource() default "";
}
