package dev.dmb.testkit.jdbc;

import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.enumOf;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.check;
import static dev.dmb.schema.Table.primaryKey;
import static dev.dmb.schema.Table.table;
import static dev.dmb.schema.Table.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.DmbException;
import dev.dmb.jdbc.LoadMode;
import dev.dmb.plan.Plan;
import dev.dmb.schema.FieldGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any name is only a name, and a plain one needs no quotes. */
interface NameContract extends DatabaseContract {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "snake_case_2",
                "MixedCase",
                "ALLCAPS",
                "Order Line",
                "order",
                "user",
                "select",
                "table",
                "größe",
                "日本 表",
                "say \"hi\"",
                "\"",
                "it's",
                "a.b",
                "a,b",
                "a:b",
                "a::b",
                "a?b",
                "a<b>c",
                "{fn now()}",
                "$1",
                "back\\slash",
                "ends in \\",
                "%_",
                "a%b_c",
                "-- x",
                "/* x */",
                "1st",
                " leading",
                "x\"; DROP TABLE y; --",
                "x'; DROP TABLE y; --",
                "x); DROP TABLE y; --",
                "a_name_of_sixty_three_bytes_which_is_the_most_that_postgresql_t",
                "Dreiundsechzig Bytes, größer geht's nicht mehr: äöüß 😀"
            })
    default void tablesColumnsCommentsAndEnumValuesMayBeAnyText(String name) {
        database().execute("CREATE TABLE y (id integer)");
        Plan plan = Plan.of(schema(
                        "s",
                        table(
                                        name,
                                        bigint("id").generatedBy(NUMBERS),
                                        bigint(name).generatedBy(NUMBERS).comment(name),
                                        bigint("parent").references(name, name),
                                        enumOf("kind", name, "other").generatedBy((row, random) -> name),
                                        primaryKey("id", name),
                                        unique(name),
                                        unique(name, "kind"),
                                        check("id > 0"))
                                .withComment(name)))
                .withRows(name, 20);
        boolean isPossible =
                has(Capability.SUPPLEMENTARY_NAMES) || name.chars().noneMatch(c -> Character.isSurrogate((char) c));
        if (!isPossible) {
            assertThatThrownBy(() -> load(plan)).isInstanceOf(DmbException.class);
            assertThat(database().tables()).containsExactly("y");
            return;
        }
        load(plan);
        plan.run(sink().withMode(LoadMode.TRUNCATE));
        assertThat(database()
                        .value("SELECT sum(" + database().quoted(name) + "), min(kind) FROM "
                                + database().quoted(name)))
                .isEqualTo("210|" + name);
        assertThat(database().tables()).contains("y");
        assertThat(applier().apply(plan.schema())).isEmpty();
    }

    @Test
    default void plainLowerCaseNamesNeedNoQuotes() {
        load(schema(
                "s",
                table(
                        "order_line",
                        bigint("id").primaryKey().generatedBy(NUMBERS),
                        bigint("unit_price").generatedBy((FieldGenerator.OfLong) (row, random) -> 3))));
        assertThat(database().rows("SELECT count(*), sum(order_line.unit_price) FROM order_line"))
                .containsExactly("100|300");
        assertThat(database().rows("SELECT count(*) FROM order_line WHERE unit_price = 3"))
                .containsExactly("100");
    }

    @Test
    default void mixedCaseNamesKeepTheirCase() {
        load(schema("s", table("OrderLine", bigint("unitPrice").primaryKey().generatedBy(NUMBERS))));
        assertThat(database()
                        .rows("SELECT sum(" + database().quoted("unitPrice") + ") FROM "
                                + database().quoted("OrderLine")))
                .containsExactly("5050");
    }
}
