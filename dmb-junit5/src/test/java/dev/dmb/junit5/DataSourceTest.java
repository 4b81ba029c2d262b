package dev.dmb.junit5;

import static dev.dmb.junit5.Database.count;
import static dev.dmb.junit5.Database.execute;
import static dev.dmb.junit5.Database.url;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.DmbException;
import dev.dmb.jdbc.UrlDataSource;
import java.sql.Connection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Where tables are filled. */
class DataSourceTest {

    private static final String COMMON = "jdbc:h2:mem:common;DB_CLOSE_DELAY=-1";

    private static DataSource memory(String name) {
        return UrlDataSource.of("jdbc:h2:mem:" + name);
    }

    @SyntheticTable(value = "customer", provider = Shop.class, rows = 2)
    abstract static class OfAField {
        @Test
        void isFilled(DataSource database) {
            assertThat(database).isSameAs(expected());
            assertThat(count(database, "customer")).isEqualTo(2);
        }

        abstract DataSource expected();
    }

    /** Stays open while its class's tests run. */
    private static DataSource open(String name) {
        return UrlDataSource.of("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
    }

    static class OnlyField extends OfAField {
        private final UrlDataSource database = (UrlDataSource) open("only");

        @Override
        DataSource expected() {
            return database;
        }
    }

    abstract static class WithDatabase extends OfAField {
        private static final DataSource SHARED = open("inherited");

        @Override
        DataSource expected() {
            return SHARED;
        }
    }

    static class InheritedField extends WithDatabase {}

    static class Annotated extends OfAField {
        final DataSource other = open("other");

        @DmbDataSource
        DataSource database = open("annotated");

        @Override
        DataSource expected() {
            return database;
        }
    }

    static class OfAMethod extends OfAField {
        static int calls;
        static DataSource made;

        @DmbDataSource
        private static DataSource database() {
            calls++;
            made = open("method");
            return made;
        }

        @Override
        DataSource expected() {
            return made;
        }

        @Test
        void isAskedOnce() {
            assertThat(calls).isEqualTo(1);
        }
    }

    @SyntheticTable(dataSource = "second", value = "customer")
    static class Named extends OfAField {
        final DataSource first = open("first");
        final DataSource second = open("second");

        @Override
        DataSource expected() {
            return second;
        }

        @Test
        @SyntheticTable(dataSource = "third", value = "product")
        void ofAMethod(DataSource database) {
            assertThat(url(database)).isEqualTo("jdbc:h2:mem:third");
            assertThat(count(database, "product")).isEqualTo(100);
        }

        DataSource third() {
            return open("third");
        }
    }

    static class OfAnOuterClass {
        final DataSource database = open("outer");

        @Nested
        @SyntheticTable(value = "customer", provider = Shop.class)
        class Inner {
            @Test
            void isFilled(DataSource filled) {
                assertThat(filled).isSameAs(database);
            }
        }

        @Nested
        @SyntheticTable(value = "customer", provider = Shop.class)
        class InnerWithDatabase {
            final DataSource own = open("inner");

            @Test
            void isNotTheOuterOne(DataSource filled) {
                assertThat(filled).isSameAs(own);
            }
        }
    }

    @Test
    void aTestsOwnDataSourceIsFilled() {
        Engine.runsWell(
                9,
                OnlyField.class,
                InheritedField.class,
                Annotated.class,
                OfAMethod.class,
                Named.class,
                OfAnOuterClass.class);
    }

    @SyntheticTable(value = "customer", provider = Shop.class)
    static class WithoutDataSource {
        static final Set<String> URLS = new LinkedHashSet<>();

        @Test
        void isGivenOne(DataSource database, Connection connection) throws Exception {
            assertThat(connection.getMetaData().getUserName()).isEqualTo("TESTER");
            URLS.add(url(database));
        }

        @Test
        void isGivenTheSame(DataSource database) {
            URLS.add(url(database));
        }
    }

    @Test
    void settingsNameTheDatabaseOfClassesWithoutOne() {
        DataSource common = UrlDataSource.of(COMMON, "tester", "secret");
        execute(common, "CREATE TABLE customer (id BIGINT, name VARCHAR)");
        Map<String, String> settings = Map.of("dmb.url", COMMON, "dmb.user", "tester", "dmb.password", "secret");
        Engine.assertWell(2, Engine.run(settings, WithoutDataSource.class));
        assertThat(WithoutDataSource.URLS).containsExactly("jdbc:h2:mem:common");
        assertThat(count(common, "customer")).isEqualTo(100);
        execute(common, "SHUTDOWN");
    }

    @Test
    void withoutH2TheDependencyIsNamed() {
        assertThatThrownBy(() -> PrivateH2.open(OnlyField.class, ClassLoader.getPlatformClassLoader()))
                .isInstanceOf(DmbException.class)
                .hasMessage(
                        "class DataSourceTest.OnlyField names no database, and H2, for one in memory, is not on the class path."
                                + " To fix: add the test dependency com.h2database:h2, give the class a field of type DataSource, or set dmb.url.");
    }

    @SyntheticTable(value = "customer", provider = Shop.class)
    static class SeveralFields {
        final DataSource orders = memory("orders");
        final DataSource audit = memory("audit");

        @Test
        void test() {}
    }

    @Test
    void severalFieldsAreListed() {
        assertThat(Engine.failure(SeveralFields.class))
                .isInstanceOf(DmbException.class)
                .hasMessage(
                        "class DataSourceTest.SeveralFields has 2 fields of type DataSource: [DataSourceTest.SeveralFields.orders,"
                                + " DataSourceTest.SeveralFields.audit]. To fix: annotate the one to fill with @DmbDataSource and no other, or"
                                + " name it, as in @SyntheticTable(dataSource = \"orders\").");
    }

    @SyntheticTable(value = "customer", provider = Shop.class)
    static class SeveralAnnotated {
        @DmbDataSource
        final DataSource orders = memory("orders");

        @DmbDataSource
        DataSource audit() {
            return memory("audit");
        }

        @Test
        void test() {}
    }

    @Test
    void severalAnnotatedMembersAreListed() {
        assertThat(Engine.failure(SeveralAnnotated.class))
                .hasMessage(
                        "class DataSourceTest.SeveralAnnotated has 2 members annotated with @DmbDataSource:"
                                + " [DataSourceTest.SeveralAnnotated.orders, DataSourceTest.SeveralAnnotated.audit()]. To fix: annotate the"
                                + " one to fill with @DmbDataSource and no other, or name it, as in @SyntheticTable(dataSource = \"orders\").");
    }

    @SyntheticTable(value = "customer", provider = Shop.class, dataSource = "order")
    static class Misnamed {
        final DataSource orders = memory("orders");

        @Test
        void test() {}
    }

    @Test
    void anUnknownNameIsToldTheNearest() {
        assertThat(Engine.failure(Misnamed.class))
                .hasMessage(
                        "dataSource = \"order\" of @SyntheticTable(\"customer\") on class DataSourceTest.Misnamed: no field or method without"
                                + " parameters of that name gives a DataSource in class DataSourceTest.Misnamed. To fix: write 'orders'.");
    }

    @SyntheticTable(value = "customer", provider = Shop.class, dataSource = "a")
    @SyntheticTable(value = "product", dataSource = "b")
    static class TwoNames {
        @Test
        void test() {}
    }

    @Test
    void twoDataSourcesForOneTestAreRefused() {
        assertThat(Engine.failure(TwoNames.class))
                .hasMessage(
                        "class DataSourceTest.TwoNames: two data sources, dataSource = \"a\" of @SyntheticTable(\"customer\") on class"
                                + " DataSourceTest.TwoNames and dataSource = \"b\" of @SyntheticTable(\"product\") on class"
                                + " DataSourceTest.TwoNames. To fix: state one, and put the other's tests into a class of their own.");
    }

    @SyntheticTable(value = "customer", provider = Shop.class)
    static class AnnotatedText {
        @DmbDataSource
        final String url = COMMON;

        @Test
        void test() {}
    }

    @Test
    void anAnnotatedMemberThatGivesNoDataSourceIsRefused() {
        assertThat(Engine.failure(AnnotatedText.class))
                .hasMessage(
                        "@DmbDataSource on field DataSourceTest.AnnotatedText.url: gives no DataSource. To fix: put it on a field of type"
                                + " DataSource, or on a method without parameters that returns one.");
    }

    @SyntheticTable(value = "customer", provider = Shop.class)
    static class NotYetSet {
        DataSource database;

        @Test
        void test() {}
    }

    @Test
    void aFieldThatIsNotSetIsRefused() {
        assertThat(Engine.failure(NotYetSet.class))
                .hasMessage(
                        "field DataSourceTest.NotYetSet.database is null when the tables are filled, which is before @BeforeEach. To fix:"
                                + " set it where it is declared, in a constructor, in @BeforeAll, or by an extension named before"
                                + " @SyntheticTable.");
    }

    @SyntheticTable(value = "customer", provider = Shop.class)
    static class SetBeforeAll {
        static DataSource database;

        @BeforeAll
        static void start() {
            database = open("before_all");
        }

        @Test
        void isFilled() {
            assertThat(count(database, "customer")).isEqualTo(100);
        }

        @AfterAll
        static void stop() {
            execute(database, "SHUTDOWN");
        }
    }

    @Test
    void aFieldMayBeSetBeforeAll() {
        Engine.runsWell(1, SetBeforeAll.class);
    }

    @SyntheticTable(value = "customer", provider = Shop.class)
    static class FailingMethod {
        @DmbDataSource
        static DataSource database() {
            throw new IllegalStateException("no container");
        }

        @Test
        void test() {}
    }

    @Test
    void aMethodThatFailsIsNamed() {
        assertThat(Engine.failure(FailingMethod.class))
                .hasMessage(
                        "method DataSourceTest.FailingMethod.database() gives no data source: no container. To fix: mend it.")
                .hasCauseInstanceOf(IllegalStateException.class);
    }
}
