package dev.dmb.junit5;

import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.DmbException;
import dev.dmb.schema.Schema;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What annotations cannot say. */
class ErrorsTest {

    private static void assertRefused(Class<?> sample, String message) {
        assertThat(Engine.failure(sample)).isInstanceOf(DmbException.class).hasMessage(message);
    }

    @SyntheticTable(value = "purchas", provider = Shop.class)
    static class UnknownTable {
        @Test
        void test() {}
    }

    @Test
    void anUnknownTableIsToldTheNearest() {
        assertRefused(
                UnknownTable.class,
                "@SyntheticTable(\"purchas\") on class ErrorsTest.UnknownTable: no table 'purchas' in schema"
                        + " 'shop'. To fix: write 'purchase', or use one of [item, purchase, product, customer].");
    }

    @SyntheticTable(value = "custmer", provider = Shop.class)
    static class UnknownTables {
        @Test
        @SyntheticTable("animal")
        void test() {}
    }

    @Test
    void allUnknownTablesAreToldAtOnce() {
        assertRefused(
                UnknownTables.class,
                """
                2 problems:
                  1. @SyntheticTable("custmer") on class ErrorsTest.UnknownTables: no table 'custmer' in schema 'shop'. To fix: \
                write 'customer', or use one of [item, purchase, product, customer].
                  2. @SyntheticTable("animal") on method ErrorsTest.UnknownTables.test: no table 'animal' in schema 'shop'. To fix: \
                use one of [item, purchase, product, customer].""");
    }

    @SyntheticTable(value = "customer", rows = -5, provider = Shop.class)
    static class NegativeRows {
        @Test
        void test() {}
    }

    @Test
    void negativeRowsAreRefused() {
        assertRefused(
                NegativeRows.class,
                "@SyntheticTable(\"customer\") on class ErrorsTest.NegativeRows: rows = -5. To fix: write 0"
                        + " or more, or leave it out for what the schema says.");
    }

    @SyntheticTable(value = "customer", schema = "shop.yml")
    static class NoFile {
        @Test
        void test() {}
    }

    @Test
    void aSchemaFileThatIsNowhereIsRefused() {
        assertRefused(
                NoFile.class,
                "@SyntheticTable(\"customer\") on class ErrorsTest.NoFile: schema = \"shop.yml\" is no file,"
                        + " neither on the class path nor in the file system. To fix: put it into src/test/resources, or correct the path.");
    }

    @SyntheticSchema(schema = "shop.yml", provider = Shop.class)
    @SyntheticTable("customer")
    static class FileAndProvider {
        @Test
        void test() {}
    }

    @Test
    void bothSchemaAndProviderAreRefused() {
        assertRefused(
                FileAndProvider.class,
                "@SyntheticSchema on class ErrorsTest.FileAndProvider: both schema = \"shop.yml\" and"
                        + " provider = Shop.class. To fix: keep one of them.");
    }

    @SyntheticTable(value = "customer", provider = Shop.class)
    @SyntheticTable(value = "animal", schema = "schemas/zoo.json")
    static class TwoSchemas {
        @Test
        void test() {}
    }

    @Test
    void twoSchemasForOneTestAreRefused() {
        assertRefused(
                TwoSchemas.class,
                "class ErrorsTest.TwoSchemas: two schemas, provider = Shop.class of"
                        + " @SyntheticTable(\"customer\") on class ErrorsTest.TwoSchemas and schema = \"schemas/zoo.json\" of"
                        + " @SyntheticTable(\"animal\") on class ErrorsTest.TwoSchemas. To fix: state one, and put the other's tests into a"
                        + " class of their own.");
    }

    @Test
    void noSchemaAtAllIsRefused() throws Exception {
        URL elsewhere = Test.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader withoutDmbYml =
                new URLClassLoader(new URL[] {elsewhere}, ClassLoader.getPlatformClassLoader())) {
            TestSchema schema = new TestSchema(
                    SchemaReference.unstated("@SyntheticTable(\"customer\") on class Orders"),
                    withoutDmbYml.loadClass("org.junit.jupiter.api.RepetitionInfo"));
            assertThatThrownBy(schema::read)
                    .isInstanceOf(DmbException.class)
                    .hasMessage(
                            "@SyntheticTable(\"customer\") on class Orders: no schema; neither schema nor provider is stated, and there is no"
                                    + " dmb.yml on the class path. To fix: put dmb.yml into src/test/resources, or state schema or provider"
                                    + " there, or in @SyntheticSchema on the class.");
        }
    }

    record WithParameter(String name) implements SchemaProvider {
        @Override
        public Schema schema() {
            return Schema.schema(name);
        }
    }

    @SyntheticTable(value = "customer", provider = WithParameter.class)
    static class NoConstructor {
        @Test
        void test() {}
    }

    abstract static class AbstractShop implements SchemaProvider {}

    @SyntheticTable(value = "customer", provider = AbstractShop.class)
    static class NoInstance {
        @Test
        void test() {}
    }

    static class BrokenShop implements SchemaProvider {
        BrokenShop() {
            throw new IllegalStateException("closed on Sundays");
        }

        @Override
        public Schema schema() {
            return Schema.schema("shop");
        }
    }

    @SyntheticTable(value = "customer", provider = BrokenShop.class)
    static class NoProvider {
        @Test
        void test() {}
    }

    @Test
    void aProviderThatCannotBeMadeIsRefused() {
        String remedy =
                " To fix: make it a class, static where it is nested, with a public constructor without parameters.";
        assertRefused(
                NoConstructor.class,
                "@SyntheticTable(\"customer\") on class ErrorsTest.NoConstructor: provider"
                        + " ErrorsTest.WithParameter cannot be made: no constructor without parameters." + remedy);
        assertRefused(
                NoInstance.class,
                "@SyntheticTable(\"customer\") on class ErrorsTest.NoInstance: provider"
                        + " ErrorsTest.AbstractShop cannot be made: not a class with instances." + remedy);
        assertRefused(
                NoProvider.class,
                "@SyntheticTable(\"customer\") on class ErrorsTest.NoProvider: provider"
                        + " ErrorsTest.BrokenShop cannot be made: closed on Sundays." + remedy);
    }

    static class FailingShop implements SchemaProvider {
        @Override
        public Schema schema() {
            throw new IllegalStateException("no tables today");
        }
    }

    @SyntheticTable(value = "customer", provider = FailingShop.class)
    static class NoSchema {
        @Test
        void test() {}
    }

    @Test
    void aProviderThatFailsIsNamed() {
        assertRefused(
                NoSchema.class,
                "@SyntheticTable(\"customer\") on class ErrorsTest.NoSchema: provider ErrorsTest.FailingShop"
                        + " fails to make a schema: no tables today. To fix: mend its method schema().");
    }

    static class FaultyShop implements SchemaProvider {
        @Override
        public Schema schema() {
            return Schema.schema(
                    "shop", table("purchase", Shop.id(), bigint("customer_id").references("custmer")));
        }
    }

    @SyntheticTable(value = "purchase", provider = FaultyShop.class)
    static class Faulty {
        @Test
        void test() {}
    }

    @Test
    void mistakesOfASchemaAreTold() {
        assertThat(Engine.failure(Faulty.class))
                .isInstanceOf(DmbException.class)
                .hasMessageContaining("no table 'custmer'");
    }

    @ExtendWith(SecondAfterFirst.class)
    @SyntheticTable(value = "customer", provider = Shop.class)
    @Execution(ExecutionMode.CONCURRENT)
    static class AtTheSameTime {
        static final CountDownLatch FIRST_RUNS = new CountDownLatch(1);
        static final CountDownLatch SECOND_HAS_ENDED = new CountDownLatch(1);

        @Test
        void first() throws InterruptedException {
            FIRST_RUNS.countDown();
            assertThat(SECOND_HAS_ENDED.await(10, TimeUnit.SECONDS)).isTrue();
        }

        @Test
        @SyntheticTable("product")
        void second() {}
    }

    /** Lets the second test ask for its tables while the first runs. */
    static class SecondAfterFirst implements BeforeEachCallback, TestWatcher {
        @Override
        public void beforeEach(ExtensionContext test) throws InterruptedException {
            if (test.getRequiredTestMethod().getName().equals("second")) {
                assertThat(AtTheSameTime.FIRST_RUNS.await(10, TimeUnit.SECONDS)).isTrue();
            }
        }

        @Override
        public void testFailed(ExtensionContext test, Throwable cause) {
            AtTheSameTime.SECOND_HAS_ENDED.countDown();
        }
    }

    @Test
    void testsOfOneClassThatNeedDifferentRowsAreNotMixed() {
        Map<String, String> parallel = Map.of(
                "junit.jupiter.execution.parallel.enabled", "true",
                "junit.jupiter.execution.parallel.config.strategy", "fixed",
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "2");
        assertThat(Engine.failure(Engine.run(parallel, AtTheSameTime.class)))
                .isInstanceOf(DmbException.class)
                .hasMessage(
                        "ErrorsTest.AtTheSameTime.second needs other rows than the tests of its class that run at the same time. To fix:"
                                + " annotate the class with @Execution(ExecutionMode.SAME_THREAD).");
    }
}
