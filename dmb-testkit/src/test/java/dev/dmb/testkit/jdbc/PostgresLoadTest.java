package dev.dmb.testkit.jdbc;

import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.DmbException;
import dev.dmb.jdbc.JdbcSink;
import dev.dmb.jdbc.TestPostgres;
import dev.dmb.jdbc.UrlDataSource;
import dev.dmb.plan.Plan;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can go wrong in PostgreSQL alone, and what only it can tell. */
class PostgresLoadTest {

    private static final String URL = TestPostgres.newDatabase();

    private static final Schema CUSTOMERS = schema(
            "s",
            table(
                    "customer",
                    bigint("id").primaryKey().generatedBy(DatabaseContract.NUMBERS),
                    varchar("city", 20).generatedBy((row, random) -> "Ulm")));

    private final TestedDatabase database = new TestedDatabase(UrlDataSource.of(URL));

    @BeforeEach
    void startEmpty() {
        database.execute("DROP SCHEMA public CASCADE", "CREATE SCHEMA public");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static JdbcSink sink(String more) {
        return JdbcSink.into(UrlDataSource.of(URL + more));
    }

    @Test
    void aConnectionThatIsCutInTheMiddleOfCopyLeavesNothing() {
        FieldGenerator<String> cutting = (row, random) -> {
            if (row == 50_000) {
                database.value(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'victim'");
            }
            return "Ulm";
        };
        Plan plan = Plan.of(schema(
                        "s",
                        table(
                                "customer",
                                bigint("id").primaryKey().generatedBy(DatabaseContract.NUMBERS),
                                varchar("city", 20).generatedBy(cutting))))
                .withRows("customer", 3_000_000)
                .withThreads(1);
        assertThatThrownBy(() -> plan.run(sink("&ApplicationName=victim")))
                .isInstanceOf(DmbException.class)
                .hasMessageStartingWith("loading table 'customer' was refused by " + URL + "&ApplicationName=victim: ")
                .hasMessageEndingWith(". To fix: mend what the database names; nothing of this run is kept.");
        assertThat(database.tables()).isEmpty();
    }

    @Test
    void aSequenceThatMayNotBeSetIsAWarning() {
        database.execute(
                "CREATE TABLE customer (id bigserial primary key, city varchar(20))",
                "DROP ROLE IF EXISTS clerk",
                "CREATE ROLE clerk",
                "GRANT SELECT, INSERT ON customer TO clerk",
                "GRANT USAGE ON SCHEMA public TO clerk");
        assertThat(Plan.of(CUSTOMERS).run(sink("&options=-c%20role=clerk")).warnings())
                .contains("letting the numbers of table 'customer', column 'id' go on was refused by " + URL
                        + "&options=-c%20role=clerk: ERROR: permission denied for sequence customer_id_seq;"
                        + " the database may give numbers that are taken");
        assertThat(database.count("customer")).isEqualTo(100);
        database.execute("DROP OWNED BY clerk", "DROP ROLE clerk");
    }

    @Test
    void whoMayNotInsertIsToldSo() {
        database.execute(
                "CREATE TABLE customer (id bigint primary key, city varchar(20))",
                "DROP ROLE IF EXISTS reader",
                "CREATE ROLE reader",
                "GRANT SELECT ON customer TO reader",
                "GRANT USAGE ON SCHEMA public TO reader");
        assertThatThrownBy(() -> Plan.of(CUSTOMERS).run(sink("&options=-c%20role=reader")))
                .isInstanceOf(DmbException.class)
                .hasMessage("loading table 'customer' was refused by " + URL
                        + "&options=-c%20role=reader: ERROR: permission denied for table customer."
                        + " To fix: mend what the database names; nothing of this run is kept.");
        database.execute("DROP OWNED BY reader", "DROP ROLE reader");
    }

    @Test
    void whoMayNotCreateIsToldSo() {
        database.execute("DROP ROLE IF EXISTS reader", "CREATE ROLE reader", "GRANT USAGE ON SCHEMA public TO reader");
        assertThatThrownBy(() -> Plan.of(CUSTOMERS).run(sink("&options=-c%20role=reader")))
                .isInstanceOf(DmbException.class)
                .hasMessageContaining("ERROR: permission denied for schema public");
        assertThat(database.tables()).isEmpty();
        database.execute("DROP OWNED BY reader", "DROP ROLE reader");
    }

    @Test
    void rowsThatATriggerDropsAreNoticed() {
        database.execute(
                "CREATE TABLE customer (id bigint primary key, city varchar(20))",
                "CREATE FUNCTION forget() RETURNS trigger LANGUAGE plpgsql"
                        + " AS 'BEGIN IF NEW.id = 7 THEN RETURN NULL; END IF; RETURN NEW; END'",
                "CREATE TRIGGER forget BEFORE INSERT ON customer FOR EACH ROW EXECUTE FUNCTION forget()");
        assertThatThrownBy(() -> Plan.of(CUSTOMERS).run(sink("")))
                .hasMessage("table 'customer' took 99 of 100 rows."
                        + " To fix: look for triggers or rules of the table that drop rows.");
        assertThat(database.count("customer")).isZero();
    }

    @Test
    void tablesOfOtherTypesAreLoadedAsText() {
        database.execute("CREATE TABLE customer (id numeric primary key, city text)");
        Plan.of(CUSTOMERS).run(sink(""));
        assertThat(database.value("SELECT count(*), sum(id) FROM customer WHERE city = 'Ulm'"))
                .isEqualTo("100|5050");
    }

    @Test
    void aTableOfTheSameNameInAnotherSchemaIsNotTouched() {
        database.execute(
                "DROP SCHEMA IF EXISTS a_b, axb CASCADE",
                "CREATE SCHEMA a_b",
                "CREATE SCHEMA axb",
                "CREATE TABLE axb.customer (id bigint)",
                "CREATE TABLE public.customer (id bigint)");
        Plan.of(CUSTOMERS).run(sink("&currentSchema=a_b"));
        assertThat(database.value("SELECT (SELECT count(*) FROM a_b.customer), (SELECT count(*) FROM axb.customer),"
                        + " (SELECT count(*) FROM public.customer)"))
                .isEqualTo("100|0|0");
        database.execute("DROP SCHEMA a_b, axb CASCADE");
    }

    @Test
    void statisticsAreFresh() {
        Plan.of(CUSTOMERS).run(sink(""));
        assertThat(database.value("SELECT reltuples FROM pg_class WHERE relname = 'customer'"))
                .isEqualTo("100");
    }
}
