package dev.dmb.plan;

import static dev.dmb.generator.Generators.after;
import static dev.dmb.generator.Generators.days;
import static dev.dmb.generator.Generators.oneOf;
import static dev.dmb.generator.Generators.past;
import static dev.dmb.generator.Generators.position;
import static dev.dmb.generator.Generators.sumOf;
import static dev.dmb.generator.Generators.uniqueEmailOf;
import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.decimal;
import static dev.dmb.schema.Column.integer;
import static dev.dmb.schema.Column.timestamp;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.foreignKey;
import static dev.dmb.schema.Table.primaryKey;
import static dev.dmb.schema.Table.table;
import static dev.dmb.schema.Table.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmb.schema.ForeignKey;
import dev.dmb.schema.Pick;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import java.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first tenth of a data set is a data set. */
class PrefixTest {

    private static final Schema SHOP = schema(
            "shop",
            table(
                    "customer",
                    bigint("id").primaryKey(),
                    varchar("first_name", 40),
                    varchar("last_name", 40),
                    varchar("email", 120).unique().generatedBy(uniqueEmailOf("first_name", "last_name")),
                    timestamp("created_at").generatedBy(past(Period.ofYears(2)))),
            table(
                    "address",
                    bigint("id").primaryKey(),
                    bigint("customer_id").notNull().references("customer").children(1, 3)),
            table("profile", bigint("customer_id").primaryKey().references("customer")),
            table("product", bigint("id").primaryKey(), varchar("code", 12).unique()),
            table("category", bigint("id").primaryKey(), bigint("parent_id").references("category")),
            table(
                    "purchase",
                    bigint("id").primaryKey(),
                    bigint("customer_id").notNull().references("customer").children(0, 5),
                    bigint("address_id").notNull().references("address").within("customer_id"),
                    bigint("category_id").nullRate(0.1).references("category"),
                    timestamp("paid_at").generatedBy(after("customer_id.created_at", days(1, 30))),
                    decimal("total", 14, 2).generatedBy(sumOf("line", "amount"))),
            table(
                    "line",
                    bigint("purchase_id").references("purchase").children(1, 4),
                    integer("no").generatedBy(position("purchase_id")),
                    bigint("product_id").notNull().references("product"),
                    decimal("amount", 10, 2).generatedBy(oneOf(1.25, 2.5, 10)),
                    primaryKey("purchase_id", "no"),
                    unique("purchase_id", "product_id")),
            table(
                    "wish",
                    bigint("customer_id").references("customer"),
                    bigint("product_id").references("product"),
                    primaryKey("customer_id", "product_id")),
            table("visit", bigint("id").primaryKey(), bigint("customer_id").references("customer").picked(Pick.zipf(1.1))),
            table("note", bigint("id").primaryKey(), bigint("customer_id").references("customer").children(2)),
            table("badge", bigint("id").primaryKey(), bigint("customer_id").unique().references("customer")));

    private static final Plan PLAN = Plan.of(SHOP)
            .withSeed(7)
            .withRows("customer", 2_000)
            .withRows("product", 700)
            .withRows("category", 60)
            .withRows("wish", 3_000)
            .withRows("visit", 4_321)
            .withRows("note", 1_777)
            .withRows("badge", 1_234);

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.1, 0.01})
    void aTenthIsTheFirstRowsAndClosedUnderForeignKeys(double scale) {
        Plan part = PLAN.withScale(scale);
        for (Table table : SHOP.tables()) {
            long rows = part.rowCount(table.name());
            assertThat(RowsOf.table(part, table.name()))
                    .as(table.name())
                    .isEqualTo(RowsOf.slice(PLAN, table.name(), 0, rows))
                    .hasSizeLessThanOrEqualTo((int) PLAN.rowCount(table.name()));
            assertClosed(part, table);
        }
    }

    private static void assertClosed(Plan plan, Table table) {
        for (ForeignKey key : table.foreignKeys()) {
            Set<List<Object>> parents = new HashSet<>(RowsOf.columns(
                    plan, key.parent(), SHOP.referenced(key).toArray(String[]::new)));
            List<List<Object>> children =
                    RowsOf.columns(plan, table.name(), key.columns().toArray(String[]::new)).stream()
                            .filter(row -> !row.contains(null))
                            .toList();
            assertThat(parents).as(table.name() + key.columns()).containsAll(children);
        }
    }

    @Test
    void aPlanOfFewerRowsIsAPrefixToo() {
        Plan part = PLAN.withRows("customer", 200)
                .withRows("product", 70)
                .withRows("category", 6)
                .withRows("wish", 300)
                .withRows("visit", 432)
                .withRows("note", 178)
                .withRows("badge", 123);
        assertThat(RowsOf.table(part, "wish")).isEqualTo(RowsOf.slice(PLAN, "wish", 0, 300));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 10, 47, 100})
    void parentsArePickedUniformlyAllTheSame(int parents) {
        int rows = 100_000;
        Plan plan = Plan.of(schema(
                        "s",
                        table("p", bigint("id").primaryKey()),
                        table("c", bigint("p_id").references("p"))))
                .withRows("p", parents)
                .withRows("c", rows);
        Map<Object, Integer> counts = new HashMap<>();
        RowsOf.column(plan, "c", "p_id").forEach(parent -> counts.merge(parent, 1, Integer::sum));
        double expected = (double) rows / parents;
        double chiSquare = counts.values().stream()
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
        assertThat(counts).hasSize(parents);
        assertThat(chiSquare).isLessThan(parents + 6 * Math.sqrt(2.0 * parents));
    }

    @Test
    void compositeParentsAreInThePrefix() {
        Schema nested = schema(
                "s",
                table("tenant", bigint("id").primaryKey()),
                table(
                        "member",
                        bigint("tenant_id").references("tenant").children(1, 4),
                        integer("no").generatedBy(position("tenant_id")),
                        primaryKey("tenant_id", "no")),
                table(
                        "post",
                        bigint("id").primaryKey(),
                        bigint("tenant_id"),
                        integer("no"),
                        foreignKey("tenant_id", "no").references("member")));
        Plan plan = Plan.of(nested).withRows("tenant", 500).withRows("post", 9_000);
        Plan part = plan.withScale(0.1);
        assertThat(RowsOf.table(part, "post")).isEqualTo(RowsOf.slice(plan, "post", 0, 900));
        assertThat(new HashSet<>(RowsOf.table(part, "member")))
                .containsAll(RowsOf.columns(part, "post", "tenant_id", "no"));
    }
}
