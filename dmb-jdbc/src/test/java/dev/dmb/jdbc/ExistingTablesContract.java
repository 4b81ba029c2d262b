package dev.dmb.jdbc;

import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.DmbException;
import dev.dmb.plan.Plan;
import dev.dmb.schema.Schema;
import org.junit.jupiter.api.Test;

/** Tables that somebody else made are loaded as they are. */
interface ExistingTablesContract extends DatabaseContract {

    Schema CUSTOMERS = schema(
            "s",
            table(
                    "customer",
                    bigint("id").primaryKey().generatedBy(NUMBERS),
                    varchar("first_name", 20).generatedBy((row, random) -> "Ann"),
                    varchar("city", 20).generatedBy((row, random) -> "Ulm")));

    @Test
    default void columnsMayStandInAnotherOrderAndBeMore() {
        database()
                .execute(
                        "CREATE TABLE customer (born date, city varchar(20), first_name varchar(30), id integer primary key,"
                                + " visits integer DEFAULT 5 NOT NULL)");
        load(CUSTOMERS);
        assertThat(
                        database()
                                .value(
                                        "SELECT count(*) FROM customer"
                                                + " WHERE id BETWEEN 1 AND 100 AND first_name = 'Ann' AND city = 'Ulm' AND born IS NULL AND visits = 5"))
                .isEqualTo("100");
    }

    @Test
    default void anExtraColumnThatMustBeFilledIsNamedByTheDatabase() {
        database()
                .execute("CREATE TABLE customer"
                        + " (id bigint, first_name varchar(20), city varchar(20), visits integer NOT NULL)");
        assertThatThrownBy(() -> load(CUSTOMERS))
                .isInstanceOf(DmbException.class)
                .hasMessageStartingWith(
                        "loading table 'customer' was refused by " + database().toldUrl() + ": ")
                .hasMessageContaining(database().stored("visits"));
        assertThat(database().count("customer")).isZero();
    }

    @Test
    default void missingColumnsAreNamedWithTheNearestAllAtOnce() {
        database().execute("CREATE TABLE customer (id bigint primary key, firstname varchar(20), town varchar(20))");
        String nearest = database().stored("firstname");
        String known = "[" + database().stored("id") + ", " + nearest + ", "
                + database().stored("town") + "].";
        assertThatThrownBy(() -> load(CUSTOMERS))
                .isInstanceOf(DmbException.class)
                .hasMessage(String.format("2 problems:"
                        + "%n  1. table 'customer' exists in the database without column 'first_name'."
                        + " To fix: write '" + nearest + "', or use one of " + known
                        + "%n  2. table 'customer' exists in the database without column 'city'. To fix: use one of "
                        + known));
        assertThat(database().count("customer")).isZero();
    }

    @Test
    default void aNameThatIsAPatternIsNotConfusedWithAnother() {
        database().execute("CREATE TABLE customer (id bigint)", "INSERT INTO customer VALUES (1)");
        load(schema("s", table("cust_mer", bigint("id").primaryKey().generatedBy(NUMBERS))));
        assertThat(database().count("cust_mer")).isEqualTo(100);
    }

    @Test
    default void aTableOfTheSameNameInAnotherSchemaIsNotTouched() {
        database()
                .execute(
                        "DROP SCHEMA IF EXISTS publi_ CASCADE",
                        "CREATE SCHEMA publi_",
                        "CREATE TABLE publi_.customer (id bigint)",
                        "INSERT INTO publi_.customer VALUES (1)");
        load(CUSTOMERS);
        assertThat(database().value("SELECT count(*) FROM customer")).isEqualTo("100");
        assertThat(database().value("SELECT count(*) FROM publi_.customer")).isEqualTo("1");
        database().execute("DROP SCHEMA publi_ CASCADE");
    }

    @Test
    default void aSchemaNameThatIsAPatternIsNotConfusedWithAnother() {
        database().execute("CREATE SCHEMA a_b", "CREATE SCHEMA axb", "CREATE TABLE axb.customer (id bigint)");
        WatchedDataSource inSchema = new WatchedDataSource(
                database().url()
                        + (database().isPostgres()
                                ? "&currentSchema=a_b"
                                : ";SCHEMA=" + database().stored("a_b")),
                true);
        Plan.of(CUSTOMERS).run(JdbcSink.into(inSchema.dataSource()));
        assertThat(database().value("SELECT count(*) FROM a_b.customer")).isEqualTo("100");
        database().execute("DROP SCHEMA a_b CASCADE", "DROP SCHEMA axb CASCADE");
    }

    @Test
    default void numbersThatTheDatabaseGivesGoOnBehindTheRows() {
        database()
                .execute("CREATE TABLE customer (id bigint GENERATED BY DEFAULT AS IDENTITY primary key,"
                        + " first_name varchar(20), city varchar(20))");
        load(CUSTOMERS);
        database().execute("INSERT INTO customer (city) VALUES ('Bonn')");
        assertThat(database().value("SELECT id FROM customer WHERE city = 'Bonn'"))
                .isEqualTo("101");
    }

    @Test
    default void numbersThatTheDatabaseGivesAreNotSetBack() {
        database()
                .execute(
                        "CREATE TABLE customer (id bigint GENERATED BY DEFAULT AS IDENTITY (START WITH 500) primary key,"
                                + " first_name varchar(20), city varchar(20))",
                        "INSERT INTO customer (city) VALUES ('Bonn')");
        Plan.of(CUSTOMERS).run(sink().withMode(LoadMode.INSERT));
        database().execute("INSERT INTO customer (city) VALUES ('Bonn')");
        assertThat(database().rows("SELECT id FROM customer WHERE city = 'Bonn' ORDER BY id"))
                .containsExactly("500", "501");
    }

    @Test
    default void numbersOfATableThatGetsNoRowsStay() {
        database()
                .execute("CREATE TABLE customer (id bigint GENERATED BY DEFAULT AS IDENTITY primary key,"
                        + " first_name varchar(20), city varchar(20))");
        Plan.of(CUSTOMERS).withRows("customer", 0).run(sink());
        database().execute("INSERT INTO customer (city) VALUES ('Bonn')");
        assertThat(database().value("SELECT id FROM customer")).isEqualTo("1");
    }

    @Test
    default void aSequenceThatMayNotBeSetIsAWarning() {
        if (!database().isPostgres()) {
            return;
        }
        database()
                .execute(
                        "CREATE TABLE customer (id bigserial primary key, first_name varchar(20), city varchar(20))",
                        "DROP ROLE IF EXISTS clerk",
                        "CREATE ROLE clerk",
                        "GRANT SELECT, INSERT ON customer TO clerk",
                        "GRANT USAGE ON SCHEMA public TO clerk");
        WatchedDataSource asClerk = new WatchedDataSource(database().url() + "&options=-c%20role=clerk", true);
        assertThat(Plan.of(CUSTOMERS).run(JdbcSink.into(asClerk.dataSource())).warnings())
                .contains("letting the numbers of table 'customer', column 'id' go on was refused by "
                        + database().toldUrl()
                        + "&options=-c%20role=clerk: ERROR: permission denied for sequence customer_id_seq;"
                        + " the database may give numbers that are taken");
        assertThat(database().count("customer")).isEqualTo(100);
        assertThat(asClerk.isAllAsItCame()).isTrue();
        database().execute("DROP OWNED BY clerk", "DROP ROLE clerk");
    }

    @Test
    default void parentsThatExistGetChildrenThatDoNot() {
        database().execute("CREATE TABLE customer (city varchar(20), first_name varchar(20), id bigint primary key)");
        load(schema(
                "s",
                CUSTOMERS.tables().get(0),
                table(
                        "purchase",
                        bigint("id").primaryKey().generatedBy(NUMBERS),
                        bigint("customer_id").references("customer"))));
        assertThat(database().value("SELECT count(*) FROM purchase p JOIN customer c ON p.customer_id = c.id"))
                .isEqualTo("100");
        assertThat(database().refusal("INSERT INTO purchase (id, customer_id) VALUES (0, 0)"))
                .startsWith("23");
    }
}
