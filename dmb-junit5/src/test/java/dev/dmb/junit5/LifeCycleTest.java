package dev.dmb.junit5;

import static dev.dmb.junit5.Database.count;
import static dev.dmb.junit5.Database.execute;
import static dev.dmb.junit5.Database.tables;
import static dev.dmb.junit5.Database.url;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.jdbc.UrlDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** When tables are filled, and what is left. */
class LifeCycleTest {

    private static final Map<String, String> PARALLEL = Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.classes.default", "concurrent",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "2");

    @SyntheticSchema(provider = Shop.class)
    @SyntheticTable(value = "customer", rows = 5)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class Ordered {
        @Test
        @Order(1)
        void changes(DataSource database) {
            execute(database, "DELETE FROM customer WHERE id > 2");
        }

        @Test
        @Order(2)
        void seesTheChange(DataSource database) {
            assertThat(count(database, "customer")).isEqualTo(2);
        }

        @Test
        @Order(3)
        @SyntheticTable(value = "purchase", rows = 4)
        void hasEverythingFresh(DataSource database) {
            assertThat(count(database, "customer")).isEqualTo(5);
            assertThat(count(database, "purchase")).isEqualTo(4);
        }

        @RepeatedTest(2)
        @Order(4)
        @SyntheticTable("customer")
        void hasEverythingFreshEachTime(DataSource database) {
            assertThat(count(database, "customer")).isEqualTo(5);
            execute(database, "DELETE FROM customer WHERE id > 2");
        }

        @Test
        @Order(5)
        void hasTheClassesTablesAgain(DataSource database) {
            assertThat(count(database, "customer")).isEqualTo(5);
            assertThat(tables(database)).containsExactly("customer", "purchase");
            assertThat(count(database, "purchase")).isZero();
        }

        @Test
        @Order(6)
        @DmbSeed(99)
        void hasAnotherSeed(SyntheticData data) {
            assertThat(data.seed()).isEqualTo(99);
        }

        @Nested
        class Inner {
            @Test
            void sharesTheDatabase(DataSource database, SyntheticData data) {
                assertThat(data.seed()).isEqualTo(1);
                assertThat(tables(database)).containsExactly("customer", "purchase");
            }
        }
    }

    @Test
    void tablesOfAClassAreSharedAndThoseOfAMethodAreFresh() {
        Engine.runsWell(8, Ordered.class);
    }

    @SyntheticTable(value = "customer", provider = Shop.class)
    static class WithSetUp {
        static final List<String> STEPS = new ArrayList<>();

        @BeforeEach
        void customersAreThere(
                DataSource database, SyntheticData data, @Rows("customer") List<Map<String, Object>> customers) {
            assertThat(count(database, "customer"))
                    .isEqualTo(data.rows("customer"))
                    .isEqualTo(customers.size());
            STEPS.add("before");
        }

        @AfterEach
        void customersAreStillThere(DataSource database) {
            assertThat(count(database, "customer")).isEqualTo(100);
            STEPS.add("after");
        }

        @Test
        void runs() {
            STEPS.add("test");
        }
    }

    @Test
    void tablesAreFilledBeforeTheUsersOwnMethods() {
        Engine.runsWell(1, WithSetUp.class);
        assertThat(WithSetUp.STEPS).containsExactly("before", "test", "after");
    }

    @SyntheticTable(value = "customer", provider = Shop.class)
    static class Leaving {
        static final Set<String> URLS = new LinkedHashSet<>();
        static final List<Connection> CONNECTIONS = new ArrayList<>();

        @BeforeEach
        void connect(Connection connection) {
            CONNECTIONS.add(connection);
        }

        @Test
        void one(DataSource database, Connection connection) throws SQLException {
            URLS.add(url(database));
            CONNECTIONS.add(connection);
            assertThat(connection.isClosed()).isFalse();
            assertThat(connection.getAutoCommit()).isTrue();
        }

        @Test
        void another(DataSource database) {
            URLS.add(url(database));
        }

        @Nested
        class Inner {
            @Test
            void third(DataSource database) {
                URLS.add(url(database));
            }
        }
    }

    @Test
    void noDatabaseAndNoConnectionIsLeft() throws SQLException {
        Engine.runsWell(3, Leaving.class);
        assertThat(Leaving.URLS).hasSize(1);
        String url = Leaving.URLS.iterator().next();
        assertThat(url).startsWith("jdbc:h2:mem:dmb_LifeCycleTest_Leaving_");
        assertThatThrownBy(() -> UrlDataSource.of(url + ";IFEXISTS=TRUE").getConnection())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("not found");
        assertThat(Leaving.CONNECTIONS).hasSize(4).doesNotHaveDuplicates();
        for (Connection connection : Leaving.CONNECTIONS) {
            assertThat(connection.isClosed()).isTrue();
        }
    }

    @SyntheticSchema(provider = Shop.class)
    @SyntheticTable(value = "customer", rows = 3)
    static class OnExistingTables {
        private static final DataSource DATABASE = UrlDataSource.of("jdbc:h2:mem:existing;DB_CLOSE_DELAY=-1");

        @Test
        void childrenAreEmptiedToo() {
            assertThat(count(DATABASE, "customer")).isEqualTo(3);
            assertThat(count(DATABASE, "purchase")).isZero();
            assertThat(count(DATABASE, "product")).isEqualTo(1);
            assertThat(tables(DATABASE)).containsExactly("customer", "product", "purchase");
        }
    }

    @Test
    void tablesThatExistAreUsedAndEmptied() {
        DataSource database = OnExistingTables.DATABASE;
        execute(database, "CREATE TABLE customer (id INT PRIMARY KEY, name VARCHAR, since DATE)");
        execute(database, "CREATE TABLE product (id INT PRIMARY KEY)");
        execute(database, "CREATE TABLE purchase (id INT PRIMARY KEY, customer_id INT REFERENCES customer)");
        execute(database, "INSERT INTO customer VALUES (7, 'Ada', NULL)");
        execute(database, "INSERT INTO product VALUES (1)");
        execute(database, "INSERT INTO purchase VALUES (1, 7)");
        Engine.runsWell(1, OnExistingTables.class);
        execute(database, "SHUTDOWN");
    }

    @SyntheticTable(value = "customer", provider = Shop.class, rows = 3)
    static class NewDatabaseEachTime {
        static int number;
        private final DataSource database = UrlDataSource.of("jdbc:h2:mem:each" + number++ + ";DB_CLOSE_DELAY=-1");

        @RepeatedTest(2)
        void hasTheRows() {
            assertThat(count(database, "customer")).isEqualTo(3);
            execute(database, "SHUTDOWN");
        }
    }

    @Test
    void anotherDataSourceIsFilledAgain() {
        Engine.runsWell(2, NewDatabaseEachTime.class);
    }

    private static void waitForTheOther(CountDownLatch latch) throws InterruptedException {
        latch.countDown();
        assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    }

    static class Parallel {
        static final CountDownLatch BOTH = new CountDownLatch(2);

        @SyntheticTable(value = "customer", provider = Shop.class, rows = 3)
        static class First {
            @Test
            void threeCustomers(DataSource database) throws InterruptedException {
                waitForTheOther(BOTH);
                assertThat(count(database, "customer")).isEqualTo(3);
                assertThat(tables(database)).containsExactly("customer");
            }
        }

        @SyntheticTable(value = "purchase", provider = Shop.class, rows = 5)
        static class Second {
            @Test
            void fivePurchases(DataSource database) throws InterruptedException {
                waitForTheOther(BOTH);
                assertThat(count(database, "customer")).isEqualTo(100);
                assertThat(count(database, "purchase")).isEqualTo(5);
            }
        }
    }

    @Test
    void classesRunAtTheSameTime() {
        Engine.assertWell(2, Engine.run(PARALLEL, Parallel.First.class, Parallel.Second.class));
    }

    @SyntheticTable(value = "customer", provider = Shop.class)
    @Execution(ExecutionMode.CONCURRENT)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class TogetherInOneClass {
        final CountDownLatch both = new CountDownLatch(2);

        @Test
        void one(DataSource database) throws InterruptedException {
            waitForTheOther(both);
            assertThat(count(database, "customer")).isEqualTo(100);
        }

        @Test
        void two(DataSource database) throws InterruptedException {
            waitForTheOther(both);
            assertThat(count(database, "customer")).isEqualTo(100);
        }
    }

    @Test
    void methodsThatShareRowsRunAtTheSameTime() {
        Engine.assertWell(2, Engine.run(PARALLEL, TogetherInOneClass.class));
    }
}
