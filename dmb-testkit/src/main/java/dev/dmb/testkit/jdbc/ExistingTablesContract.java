package dev.dmb.testkit.jdbc;

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

    /** Type of a column that the database numbers. */
    String numbered();

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
                .execute("CREATE TABLE customer (born date, city varchar(20), first_name varchar(30),"
                        + " id integer NOT NULL primary key, visits integer DEFAULT 5 NOT NULL)");
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
        database()
                .execute(
                        "CREATE TABLE customer (id bigint NOT NULL primary key, firstname varchar(20), town varchar(20))");
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

    private void createNumbered() {
        database().execute("CREATE TABLE customer (id " + numbered() + ", first_name varchar(20), city varchar(20))");
    }

    private String numberOfANewRow() {
        database().execute("INSERT INTO customer (city) VALUES ('Bonn')");
        return database().value("SELECT max(id) FROM customer WHERE city = 'Bonn'");
    }

    @Test
    default void numbersThatTheDatabaseGivesGoOnBehindTheRows() {
        if (!has(Capability.NUMBERED_ROWS)) {
            return;
        }
        createNumbered();
        load(CUSTOMERS);
        assertThat(numberOfANewRow()).isEqualTo("101");
    }

    @Test
    default void numbersThatTheDatabaseGivesAreNotSetBack() {
        if (!has(Capability.NUMBERED_ROWS)) {
            return;
        }
        createNumbered();
        load(Plan.of(CUSTOMERS).withRows("customer", 500));
        assertThat(numberOfANewRow()).isEqualTo("501");
        database().execute("DELETE FROM customer");
        load(CUSTOMERS);
        assertThat(numberOfANewRow()).isEqualTo("502");
    }

    @Test
    default void numbersOfATableThatGetsNoRowsStay() {
        if (!has(Capability.NUMBERED_ROWS)) {
            return;
        }
        createNumbered();
        load(Plan.of(CUSTOMERS).withRows("customer", 0));
        assertThat(numberOfANewRow()).isEqualTo("1");
    }

    @Test
    default void parentsThatExistGetChildrenThatDoNot() {
        database()
                .execute(
                        "CREATE TABLE customer (city varchar(20), first_name varchar(20), id bigint NOT NULL primary key)");
        load(schema(
                "s",
                CUSTOMERS.tables().get(0),
                table(
                        "purchase",
                        bigint("id").primaryKey().generatedBy(NUMBERS),
                        bigint("customer_id").references("customer"))));
        assertThat(database().value("SELECT count(*) FROM purchase p JOIN customer c ON p.customer_id = c.id"))
                .isEqualTo("100");
        assertThat(database().isRefused("INSERT INTO purchase (id, customer_id) VALUES (0, 0)"))
                .isTrue();
    }
}
