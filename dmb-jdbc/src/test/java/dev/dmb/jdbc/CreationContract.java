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

import dev.dmb.schema.Schema;
import java.util.List;
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

    private TestDatabase created() {
        applier().apply(SHOP);
        return database();
    }

    @Test
    default void everyTableIsCreated() {
        assertThat(created().tables()).containsExactly("customer", "line", "note", "product", "purchase");
    }

    @Test
    default void columnsComeInTheOrderOfTheSchema() {
        assertThat(created()
                        .rows("SELECT lower(column_name) FROM information_schema.columns"
                                + " WHERE lower(table_name) = 'purchase' ORDER BY ordinal_position"))
                .containsExactly("id", "email", "status", "age");
    }

    @Test
    default void primaryKeysAreCreated() {
        assertThat(keys(created(), "PRIMARY KEY"))
                .containsExactly(
                        "customer|id", "line|purchase_id", "line|position", "note|id", "product|code", "purchase|id");
    }

    @Test
    default void uniqueKeysAreCreated() {
        assertThat(keys(created(), "UNIQUE")).containsExactly("customer|email", "line|product_code", "line|position");
    }

    @Test
    default void foreignKeysAreCreated() {
        assertThat(keys(created(), "FOREIGN KEY"))
                .containsExactly(
                        "line|purchase_id",
                        "line|product_code",
                        "note|purchase_id",
                        "note|purchase_id",
                        "note|position",
                        "purchase|email");
    }

    private static List<String> keys(TestDatabase database, String kind) {
        return database.rows(
                "SELECT lower(c.table_name), lower(k.column_name) FROM information_schema.table_constraints c"
                        + " JOIN information_schema.key_column_usage k ON k.constraint_name = c.constraint_name"
                        + " AND k.table_name = c.table_name"
                        + " WHERE c.constraint_type = '" + kind + "' AND lower(c.table_schema) = 'public'"
                        + " ORDER BY c.table_name, length(c.constraint_name), k.ordinal_position");
    }

    @Test
    default void onlyColumnsThatMayBeNullTakeNull() {
        assertThat(
                        created()
                                .rows(
                                        "SELECT lower(table_name), lower(column_name) FROM information_schema.columns"
                                                + " WHERE lower(table_schema) = 'public' AND is_nullable = 'YES' ORDER BY 1, ordinal_position"))
                .containsExactly(
                        "customer|name",
                        "line|product_code",
                        "line|amount",
                        "note|purchase_id",
                        "note|position",
                        "note|body",
                        "purchase|status",
                        "purchase|age");
    }

    @Test
    default void duplicateKeysAreRefused() {
        TestDatabase database = created();
        database.execute("INSERT INTO customer (id, email) VALUES (1, 'a')");
        assertThat(database.refusal("INSERT INTO customer (id, email) VALUES (1, 'b')"))
                .isEqualTo("23505");
        assertThat(database.refusal("INSERT INTO customer (id, email) VALUES (2, 'a')"))
                .isEqualTo("23505");
        assertThat(database.refusal("INSERT INTO customer (id, email) VALUES (2, 'b')"))
                .isEmpty();
    }

    @Test
    default void orphansAreRefused() {
        TestDatabase database = created();
        database.execute("INSERT INTO customer (id, email) VALUES (1, 'a')");
        assertThat(database.refusal("INSERT INTO purchase (id, email) VALUES (1, 'b')"))
                .startsWith("23");
        assertThat(database.refusal("INSERT INTO purchase (id, email) VALUES (1, 'a')"))
                .isEmpty();
    }

    @Test
    default void checksAreCreated() {
        TestDatabase database = created();
        database.execute("INSERT INTO customer (id, email) VALUES (1, 'a')");
        assertThat(database.refusal("INSERT INTO purchase (id, email, age) VALUES (1, 'a', 17)"))
                .startsWith("23");
        assertThat(database.refusal("INSERT INTO purchase (id, email, age) VALUES (1, 'a', 18)"))
                .isEmpty();
    }

    @Test
    default void enumColumnsTakeTheirValuesOnly() {
        TestDatabase database = created();
        database.execute("INSERT INTO customer (id, email) VALUES (1, 'a')");
        assertThat(database.refusal("INSERT INTO purchase (id, email, status) VALUES (1, 'a', 'OLD')"))
                .startsWith("23");
        assertThat(database.refusal("INSERT INTO purchase (id, email, status) VALUES (1, 'a', 'it''s')"))
                .isEmpty();
        assertThat(database.refusal("INSERT INTO purchase (id, email, status) VALUES (1, 'a', 'a,b')"))
                .isEmpty();
        assertThat(database.refusal("INSERT INTO purchase (id, email, status) VALUES (1, 'a', NULL)"))
                .isEmpty();
    }

    @Test
    default void commentsAreCreated() {
        TestDatabase database = created();
        String ofTable = database.isPostgres()
                ? "SELECT obj_description('customer'::regclass)"
                : "SELECT remarks FROM information_schema.tables WHERE lower(table_name) = 'customer'";
        String ofColumn = database.isPostgres()
                ? "SELECT col_description('customer'::regclass, 2)"
                : "SELECT remarks FROM information_schema.columns WHERE lower(table_name) = 'customer' AND ordinal_position = 2";
        assertThat(database.value(ofTable)).isEqualTo("who pays 'us'\nat once");
        assertThat(database.value(ofColumn))
                .isEqualTo("where it's sent; \"verified\" \\ 100 % :sure? <b>yes</b> {fn now()} 😀");
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
        String columns = "id, " + database().quoted("order") + ", " + database().quoted("Größe");
        assertThat(database().refusal("INSERT INTO thing (" + columns + ") VALUES (-1, 7, 7)"))
                .startsWith("23");
        assertThat(database().refusal("INSERT INTO thing (" + columns + ") VALUES (-1, 6, 7)"))
                .isEmpty();
    }

    @Test
    default void aCheckMayHoldAnyOperator() {
        load(
                schema(
                        "operators",
                        table(
                                "thing",
                                bigint("id").primaryKey().generatedBy(NUMBERS),
                                integer("low").generatedBy((row, random) -> 1),
                                integer("high").generatedBy((row, random) -> 2),
                                check(
                                        "low<high AND high>low AND id::integer <> 0 AND low % 2 = 1 AND low || ':high' = '1:high'"))));
        assertThat(database().refusal("INSERT INTO thing VALUES (-1, 3, 3)")).startsWith("23");
        assertThat(database().refusal("INSERT INTO thing VALUES (-1, 1, 3)")).isEmpty();
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
        assertThat(database().refusal("INSERT INTO item (id, a_b, a, b) VALUES (1, 1, 1, 1), (2, 2, 1, 1)"))
                .isEqualTo("23505");
        assertThat(database().refusal("INSERT INTO item_a (id, b) VALUES (1, 1), (2, 1)"))
                .isEqualTo("23505");
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
