package dev.dmb.testkit.jdbc;

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

import dev.dmb.schema.Schema;
import org.junit.jupiter.api.Test;

/** Tables are created with all that the schema says. */
interface CreationContract extends DatabaseContract {

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

    private TestedDatabase created() {
        applier().apply(SHOP);
        return database();
    }

    @Test
    default void everyTableIsCreated() {
        assertThat(created().tables()).containsExactly("customer", "line", "note", "product", "purchase");
    }

    @Test
    default void columnsComeInTheOrderOfTheSchemaAndTakeNullWhereTheyMay() {
        TestedDatabase database = created();
        assertThat(database.columns("purchase")).containsExactly("id", "email", "status?", "age?");
        assertThat(database.columns("line")).containsExactly("purchase_id", "position", "product_code?", "amount?");
        assertThat(database.columns("customer")).containsExactly("id", "email", "name?");
    }

    @Test
    default void primaryKeysAreCreated() {
        TestedDatabase database = created();
        assertThat(database.primaryKey("customer")).containsExactly("id");
        assertThat(database.primaryKey("line")).containsExactly("purchase_id", "position");
        assertThat(database.primaryKey("product")).containsExactly("code");
    }

    @Test
    default void foreignKeysAreCreated() {
        TestedDatabase database = created();
        assertThat(database.foreignKeys("line"))
                .containsExactly("product_code -> product.code", "purchase_id -> purchase.id");
        assertThat(database.foreignKeys("note"))
                .containsExactly(
                        "position -> line.position", "purchase_id -> line.purchase_id", "purchase_id -> purchase.id");
        assertThat(database.foreignKeys("purchase")).containsExactly("email -> customer.email");
    }

    @Test
    default void duplicateKeysAreRefused() {
        TestedDatabase database = created();
        database.execute("INSERT INTO customer (id, email) VALUES (1, 'a')");
        assertThat(database.isRefused("INSERT INTO customer (id, email) VALUES (1, 'b')"))
                .isTrue();
        assertThat(database.isRefused("INSERT INTO customer (id, email) VALUES (2, 'a')"))
                .isTrue();
        assertThat(database.isRefused("INSERT INTO customer (id, email) VALUES (2, 'b')"))
                .isFalse();
    }

    @Test
    default void orphansAreRefused() {
        TestedDatabase database = created();
        database.execute("INSERT INTO customer (id, email) VALUES (1, 'a')");
        assertThat(database.isRefused("INSERT INTO purchase (id, email) VALUES (1, 'b')"))
                .isTrue();
        assertThat(database.isRefused("INSERT INTO purchase (id, email) VALUES (1, 'a')"))
                .isFalse();
    }

    @Test
    default void checksAreCreated() {
        if (!has(Capability.CHECKS)) {
            return;
        }
        TestedDatabase database = created();
        database.execute("INSERT INTO customer (id, email) VALUES (1, 'a')");
        assertThat(database.isRefused("INSERT INTO purchase (id, email, age) VALUES (1, 'a', 17)"))
                .isTrue();
        assertThat(database.isRefused("INSERT INTO purchase (id, email, age) VALUES (1, 'a', 18)"))
                .isFalse();
    }

    @Test
    default void enumColumnsTakeTheirValuesOnly() {
        if (!has(Capability.CHECKS)) {
            return;
        }
        TestedDatabase database = created();
        database.execute("INSERT INTO customer (id, email) VALUES (1, 'a')");
        assertThat(database.isRefused("INSERT INTO purchase (id, email, status) VALUES (1, 'a', 'OLD')"))
                .isTrue();
        assertThat(database.isRefused("INSERT INTO purchase (id, email, status) VALUES (1, 'a', 'it''s')"))
                .isFalse();
        assertThat(database.isRefused("INSERT INTO purchase (id, email, status) VALUES (1, 'a', 'a,b')"))
                .isFalse();
        assertThat(database.isRefused("INSERT INTO purchase (id, email, status) VALUES (1, 'a', NULL)"))
                .isFalse();
    }

    @Test
    default void commentsAreCreated() {
        TestedDatabase database = created();
        if (has(Capability.COMMENTS)) {
            String comment = "where it's sent; \"verified\" \\ 100 % :sure? <b>yes</b> {fn now()} ";
            assertThat(database.comments("customer"))
                    .containsExactly(
                            "who pays 'us'\nat once", comment + (has(Capability.SUPPLEMENTARY_NAMES) ? "😀" : "?"));
        }
    }

    @Test
    default void aCheckMayNameColumnsInQuotes() {
        load(schema(
                "quoted",
                table(
                        "thing",
                        bigint("id").primaryKey().generatedBy(NUMBERS),
                        integer("order").generatedBy((row, random) -> 5),
                        integer("Größe").generatedBy((row, random) -> 7),
                        varchar("word", 20).generatedBy((row, random) -> "\"order\""),
                        check("\"order\" < \"Größe\" AND word <> 'x\"order\"'"))));
        if (!has(Capability.CHECKS)) {
            return;
        }
        String columns = "id, " + database().quoted("order") + ", " + database().quoted("Größe");
        assertThat(database().isRefused("INSERT INTO thing (" + columns + ") VALUES (-1, 7, 7)"))
                .isTrue();
        assertThat(database().isRefused("INSERT INTO thing (" + columns + ") VALUES (-1, 6, 7)"))
                .isFalse();
    }

    @Test
    default void aCheckMayHoldAnyOperator() {
        load(schema(
                "operators",
                table(
                        "thing",
                        bigint("id").primaryKey().generatedBy(NUMBERS),
                        integer("low").generatedBy((row, random) -> 1),
                        integer("high").generatedBy((row, random) -> 2),
                        check("low<high AND high>low AND low*2+1 = 3 AND ':high ? {d x} ::' <> ''"))));
        assertThat(database().isRefused("INSERT INTO thing VALUES (-1, 3, 3)")).isEqualTo(has(Capability.CHECKS));
        assertThat(database().isRefused("INSERT INTO thing VALUES (-1, 1, 3)")).isFalse();
    }

    @Test
    default void constraintsOfDifferentTablesDoNotClash() {
        applier()
                .apply(schema(
                        "clash",
                        table(
                                "item",
                                bigint("id").primaryKey(),
                                integer("a_b"),
                                integer("a"),
                                integer("b"),
                                unique("a_b"),
                                unique("a", "b"),
                                enumOf("1", "x"),
                                check("a > 0")),
                        table("item_a", bigint("id").primaryKey(), integer("b").unique())));
        assertThat(database().isRefused("INSERT INTO item (id, a_b, a, b) VALUES (1, 1, 1, 1), (2, 2, 1, 1)"))
                .isTrue();
        assertThat(database().isRefused("INSERT INTO item_a (id, b) VALUES (1, 1), (2, 1)"))
                .isTrue();
    }

    @Test
    default void anEnumMayHaveTheEmptyTextAsItsOnlyValue() {
        load(schema(
                "s",
                table(
                        "thing",
                        bigint("id").primaryKey().generatedBy(NUMBERS),
                        enumOf("word", "").generatedBy((row, random) -> ""))));
        assertThat(database().count("thing")).isEqualTo(100);
    }
}
