package dev.dmb.jdbc;

import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.decimal;
import static dev.dmb.schema.Column.enumOf;
import static dev.dmb.schema.Column.integer;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.check;
import static dev.dmb.schema.Table.foreignKey;
import static dev.dmb.schema.Table.primaryKey;
import static dev.dmb.schema.Table.table;
import static dev.dmb.schema.Table.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.DmbException;
import dev.dmb.schema.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables are created without rows, once. */
interface SchemaApplierContract extends DatabaseContract {

    /** Children stand before their parents. */
    Schema SHOP = schema(
            "shop",
            table(
                    "line",
                    bigint("purchase_id").references("purchase"),
                    integer("position").notNull().generatedBy(NUMBERS),
                    varchar("product_code", 8).references("product").children(0, 3),
                    integer("amount").generatedBy((row, random) -> 1),
                    primaryKey("purchase_id", "position"),
                    unique("product_code", "position")),
            table(
                    "note",
                    bigint("id").primaryKey().generatedBy(NUMBERS),
                    bigint("purchase_id").references("purchase"),
                    integer("position"),
                    varchar("body", 10).generatedBy((row, random) -> "note"),
                    foreignKey("purchase_id", "position").references("line")),
            table(
                    "purchase",
                    bigint("id").primaryKey().generatedBy(NUMBERS),
                    varchar("email", 60).references("customer", "email").notNull(),
                    enumOf("status", "NEW", "it's", "a,b").generatedBy((row, random) -> "NEW"),
                    integer("age").generatedBy((row, random) -> 18 + row),
                    check("age >= 18 AND age < 1000")),
            table(
                            "customer",
                            bigint("id").primaryKey().generatedBy(NUMBERS),
                            varchar("email", 60)
                                    .unique()
                                    .notNull()
                                    .generatedBy((row, random) -> row + "@example.org")
                                    .comment("where it's sent; \"verified\" \\ 100 % :sure? <b>yes</b> {fn now()} 😀"),
                            varchar("name", 20))
                    .withComment("who pays 'us'\nat once"),
            table(
                    "product",
                    varchar("code", 8).primaryKey().generatedBy((row, random) -> "P" + row),
                    decimal("price", 10, 2).notNull().generatedBy((row, random) -> row)));

    @Test
    default void applyTellsWhatItCreated() {
        assertThat(applier().apply(SHOP)).containsExactly("line", "note", "purchase", "customer", "product");
    }

    @Test
    default void aSecondApplyDoesNothing() {
        applier().apply(SHOP);
        assertThat(applier().statements(SHOP)).isEmpty();
        assertThat(applier().apply(SHOP)).isEmpty();
    }

    @Test
    default void statementsChangeNothing() {
        assertThat(applier().statements(SHOP)).isNotEmpty();
        assertThat(database().tables()).isEmpty();
    }

    @Test
    default void statementsAreWhatApplyRuns() {
        List<String> statements = applier().statements(SHOP);
        database().execute(statements.toArray(String[]::new));
        assertThat(applier().statements(SHOP)).isEmpty();
        assertThat(database().tables()).containsExactly("customer", "line", "note", "product", "purchase");
    }

    @Test
    default void onlyWhatIsMissingIsCreated() {
        database().execute("CREATE TABLE product (code varchar(8) primary key)");
        assertThat(applier().apply(SHOP)).containsExactly("line", "note", "purchase", "customer");
        assertThat(database()
                        .value("SELECT count(*) FROM information_schema.columns WHERE lower(table_name) = 'product'"))
                .isEqualTo("1");
    }

    @Test
    default void aRefusedStatementLeavesNothing() {
        Schema wrong = schema(
                "s",
                table("a", bigint("id").primaryKey()),
                table("b", bigint("id").primaryKey(), bigint("a_id").references("a")),
                table("c", bigint("id").primaryKey(), check("no_such_column > 0")));
        assertThatThrownBy(() -> applier().apply(wrong))
                .isInstanceOf(DmbException.class)
                .hasMessageStartingWith("statement [CREATE TABLE " + database().quoted("c"))
                .hasMessageEndingWith(". To fix: mend what the database names; nothing of this run is kept.")
                .hasNoSuppressedExceptions();
        assertThat(database().tables()).isEmpty();
    }

    @Test
    default void aSchemaWithMistakesIsRefused() {
        Schema wrong =
                schema("s", table("a", bigint("id").primaryKey(), bigint("b_id").references("b")));
        assertThatThrownBy(() -> applier().apply(wrong))
                .isInstanceOf(DmbException.class)
                .hasMessageStartingWith("table 'a', column 'b_id': no table 'b'");
    }
}
