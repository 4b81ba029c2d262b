package dev.dmb.plan;

import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.integer;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.foreignKey;
import static dev.dmb.schema.Table.primaryKey;
import static dev.dmb.schema.Table.table;
import static dev.dmb.schema.Table.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.internal.vector.DistinctByRow;
import dev.dmb.internal.vector.PositionInParent;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    /** Row numbers, times ten so that a key is not by chance its row. */
    record Ids() implements FieldGenerator.OfLong, DistinctByRow {
        @Override
        public long generateLong(long row, RandomGenerator random) {
            return 10 * row + 10;
        }
    }

    record Letters(long domainSize) implements FieldGenerator.OfDomain<String> {
        @Override
        public String valueAt(long index) {
            return "v" + index;
        }
    }

    record Position(String foreignKeyColumn, long first) implements FieldGenerator<Long>, PositionInParent {
        @Override
        public Long generate(long row, RandomGenerator random) {
            throw new UnsupportedOperationException();
        }
    }

    private static final Table CUSTOMER =
            table("customer", bigint("id").primaryKey().generatedBy(new Ids()));
    private static final Table PRODUCT =
            table("product", bigint("id").primaryKey().generatedBy(new Ids()));

    private static void assertNoOrphans(Plan plan, String child, String column, String parent) {
        assertThat(new HashSet<>(RowsOf.column(plan, parent, "id")))
                .containsAll(RowsOf.column(plan, child, column).stream()
                        .filter(value -> value != null)
                        .toList());
    }

    @Test
    void foreignKeysAreKeysOfParents() {
        Plan plan = Plan.of(schema(
                        "s", CUSTOMER, table("note", bigint("customer_id").references("customer"))))
                .withRows("customer", 50)
                .withRows("note", 5_000);
        assertNoOrphans(plan, "note", "customer_id", "customer");
        assertThat(new HashSet<>(RowsOf.column(plan, "note", "customer_id")))
                .as("every customer is picked")
                .hasSize(50);
    }

    @Test
    void childrenFollowFromParents() {
        Plan plan = Plan.of(schema(
                        "s",
                        CUSTOMER,
                        table(
                                "note",
                                bigint("customer_id").references("customer").children(2, 4))))
                .withRows("customer", 258);
        assertThat(plan.rowCount("note")).isEqualTo(258 * 3);
        Map<Object, Long> counts = counts(RowsOf.column(plan, "note", "customer_id"));
        assertThat(counts).hasSize(258);
        assertThat(counts.values()).allMatch(count -> count >= 2 && count <= 4).contains(2L, 3L, 4L);
    }

    private static Map<Object, Long> counts(List<Object> values) {
        Map<Object, Long> counts = new HashMap<>();
        values.forEach(value -> counts.merge(value, 1L, Long::sum));
        return counts;
    }

    @Test
    void statedRowsOfAChildAreSpreadOverItsParents() {
        Plan plan = Plan.of(schema(
                        "s",
                        CUSTOMER,
                        table(
                                "note",
                                bigint("customer_id").references("customer").children(2, 4))))
                .withRows("customer", 100)
                .withRows("note", 250);
        assertThat(counts(RowsOf.column(plan, "note", "customer_id")).values())
                .hasSize(100)
                .allMatch(count -> count == 2 || count == 3);
    }

    @Test
    void linkTablesHoldEachPairOnceWhenParentsDecide() {
        Table link = table(
                "link",
                bigint("product_id").references("product"),
                bigint("customer_id").references("customer").children(0, 7),
                primaryKey("product_id", "customer_id"));
        Plan plan = Plan.of(schema("s", CUSTOMER, PRODUCT, link))
                .withRows("customer", 400)
                .withRows("product", 7);
        assertThat(RowsOf.table(plan, "link"))
                .hasSize((int) plan.rowCount("link"))
                .doesNotHaveDuplicates();
        assertNoOrphans(plan, "link", "product_id", "product");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 57, 200})
    void linkTablesHoldEachPairOnceWhenRowsAreStated(long rows) {
        Table link = table(
                "link",
                bigint("product_id").references("product"),
                bigint("customer_id").references("customer"),
                primaryKey("product_id", "customer_id"));
        Plan plan = Plan.of(schema("s", CUSTOMER, PRODUCT, link))
                .withRows("customer", 20)
                .withRows("product", 10)
                .withRows("link", rows);
        assertThat(RowsOf.table(plan, "link")).hasSize((int) rows).doesNotHaveDuplicates();
    }

    @Test
    void aDefaultNeverAsksForMorePairsThanThereAre() {
        Table link = table(
                "link",
                bigint("product_id").references("product"),
                bigint("customer_id").references("customer"),
                primaryKey("product_id", "customer_id"));
        Plan plan = Plan.of(schema("s", CUSTOMER, PRODUCT, link))
                .withRows("customer", 3)
                .withRows("product", 4);
        assertThat(RowsOf.table(plan, "link")).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void positionsCountWithinTheParent() {
        Table line = table(
                "line",
                bigint("customer_id").references("customer").children(1, 5),
                integer("line_no").generatedBy(new Position("customer_id", 1)),
                primaryKey("customer_id", "line_no"));
        Plan plan = Plan.of(schema("s", CUSTOMER, line)).withRows("customer", 100);
        List<List<Object>> rows = RowsOf.table(plan, "line");
        assertThat(rows).doesNotHaveDuplicates();
        assertThat(rows.get(0).get(1)).isEqualTo(1);
        for (int i = 1; i < rows.size(); i++) {
            boolean isSameParent = rows.get(i).get(0).equals(rows.get(i - 1).get(0));
            assertThat(rows.get(i).get(1))
                    .isEqualTo(isSameParent ? (int) rows.get(i - 1).get(1) + 1 : 1);
        }
    }

    @Test
    void compositeForeignKeysReferToOneRow() {
        Table line = table(
                "line",
                bigint("customer_id").references("customer").children(1, 5),
                integer("line_no").generatedBy(new Position("customer_id", 1)),
                primaryKey("customer_id", "line_no"));
        Table refund = table(
                "refund",
                bigint("customer_id"),
                integer("line_no"),
                foreignKey("customer_id", "line_no").references("line").children(0, 2));
        Plan plan = Plan.of(schema("s", CUSTOMER, line, refund)).withRows("customer", 300);
        assertThat(new HashSet<>(RowsOf.table(plan, "line")))
                .containsAll(RowsOf.columns(plan, "refund", "customer_id", "line_no"));
    }

    @Test
    void keysThatAreForeignKeysReferToEachParentOnce() {
        Table profile = table("profile", bigint("customer_id").primaryKey().references("customer"));
        Plan all = Plan.of(schema("s", CUSTOMER, profile)).withRows("customer", 300);
        assertThat(RowsOf.column(all, "profile", "customer_id")).hasSize(300).doesNotHaveDuplicates();
        Plan some = all.withRows("profile", 120);
        assertThat(RowsOf.column(some, "profile", "customer_id")).hasSize(120).doesNotHaveDuplicates();
        assertNoOrphans(some, "profile", "customer_id", "customer");
    }

    @Test
    void keysThatAreForeignKeysMayHaveChildrenOfTheirOwn() {
        Table profile = table(
                "profile",
                bigint("customer_id").primaryKey().references("customer").children(0, 1));
        Table badge = table("badge", bigint("profile_id").references("profile").children(0, 3));
        Plan plan = Plan.of(schema("s", CUSTOMER, profile, badge)).withRows("customer", 512);
        assertThat(plan.rowCount("profile")).isEqualTo(256);
        assertThat(new HashSet<>(RowsOf.column(plan, "profile", "customer_id")))
                .hasSize(256)
                .containsAll(RowsOf.column(plan, "badge", "profile_id"));
    }

    @Test
    void selfReferencesPointToEarlierRows() {
        Table category = table(
                "category",
                bigint("id").primaryKey().generatedBy(new Ids()),
                bigint("parent_id").references("category"));
        List<List<Object>> rows = RowsOf.table(Plan.of(schema("s", category)).withRows("category", 2_000), "category");
        assertThat(rows.stream().filter(row -> row.get(1) == null).count()).isBetween(5L, 20L);
        for (List<Object> row : rows) {
            if (row.get(1) != null) {
                assertThat((long) row.get(1)).isLessThan((long) row.get(0));
            }
        }
    }

    @Test
    void rootsReferToThemselvesWhereNullIsForbidden() {
        Table category = table(
                "category",
                bigint("id").primaryKey().generatedBy(new Ids()),
                bigint("parent_id").notNull().references("category"));
        List<List<Object>> rows = RowsOf.table(Plan.of(schema("s", category)).withRows("category", 100), "category");
        assertThat(rows).allMatch(row -> (long) row.get(1) <= (long) row.get(0));
        assertThat(rows.get(0).get(1)).isEqualTo(rows.get(0).get(0));
    }

    @Test
    void tablesThatReferToEachOtherHaveNoOrphans() {
        Table team = table(
                "team",
                bigint("id").primaryKey().generatedBy(new Ids()),
                bigint("lead_id").references("person"));
        Table person = table(
                "person",
                bigint("id").primaryKey().generatedBy(new Ids()),
                bigint("team_id").notNull().references("team"));
        Plan plan = Plan.of(schema("s", team, person)).withRows("team", 10).withRows("person", 200);
        assertNoOrphans(plan, "team", "lead_id", "person");
        assertNoOrphans(plan, "person", "team_id", "team");
        assertThat(plan.tables()).extracting(Table::name).containsExactly("team", "person");
    }

    private static final Table ADDRESS = table(
            "address",
            bigint("id").primaryKey().generatedBy(new Ids()),
            bigint("customer_id").notNull().references("customer").children(1, 3));

    @Test
    void parentsAreSharedWithinACommonAncestor() {
        Table orders = table(
                "orders",
                bigint("id").primaryKey().generatedBy(new Ids()),
                bigint("customer_id").notNull().references("customer").children(0, 5),
                bigint("address_id").notNull().references("address").within("customer_id"));
        Plan plan = Plan.of(schema("s", CUSTOMER, ADDRESS, orders)).withRows("customer", 300);
        assertThat(new HashSet<>(RowsOf.columns(plan, "address", "customer_id", "id")))
                .containsAll(RowsOf.columns(plan, "orders", "customer_id", "address_id"));
        assertThat(new HashSet<>(RowsOf.column(plan, "orders", "address_id"))).hasSizeGreaterThan(250);
    }

    @Test
    void foreignKeysThatShareAColumnAgreeOnIt() {
        Table address = table(
                "address",
                bigint("customer_id").references("customer").children(1, 3),
                integer("no").generatedBy(new Position("customer_id", 1)),
                primaryKey("customer_id", "no"));
        Table orders = table(
                "orders",
                bigint("customer_id").references("customer"),
                integer("address_no"),
                foreignKey("customer_id", "address_no").references("address"));
        Plan plan = Plan.of(schema("s", CUSTOMER, address, orders))
                .withRows("customer", 50)
                .withRows("orders", 500);
        assertThat(new HashSet<>(RowsOf.table(plan, "address"))).containsAll(RowsOf.table(plan, "orders"));
    }

    @Test
    void anAncestorThatCannotBeSharedIsRefused() {
        Table few = table(
                "address",
                bigint("id").primaryKey().generatedBy(new Ids()),
                bigint("customer_id").references("customer").children(0, 1));
        Table orders = table(
                "orders",
                bigint("customer_id").references("customer"),
                bigint("address_id").notNull().references("address").within("customer_id"));
        assertThatThrownBy(() -> Plan.of(schema("s", CUSTOMER, few, orders)).check())
                .hasMessage(
                        "table 'orders', foreign key [address_id] within 'customer_id': some rows of 'customer' have no row of "
                                + "'address'. To fix: give each at least one child there, or allow NULL here.");
    }

    @Test
    void uniqueColumnsPermuteTheirDomain() {
        Table coupon = table("coupon", varchar("code", 10).unique().generatedBy(new Letters(1_000)));
        Plan plan = Plan.of(schema("s", coupon)).withRows("coupon", 1_000);
        assertThat(RowsOf.column(plan, "coupon", "code"))
                .doesNotHaveDuplicates()
                .isNotEqualTo(java.util.stream.LongStream.range(0, 1_000)
                        .<Object>mapToObj(i -> "v" + i)
                        .toList());
    }

    @Test
    void compositeUniquesOverPlainColumnsPermuteTheirCombinations() {
        Table seat = table(
                "seat",
                varchar("aisle", 10).generatedBy(new Letters(26)),
                varchar("side", 10).generatedBy(new Letters(6)),
                unique("aisle", "side"));
        Plan plan = Plan.of(schema("s", seat)).withRows("seat", 156);
        assertThat(RowsOf.table(plan, "seat")).hasSize(156).doesNotHaveDuplicates();
    }

    @Test
    void compositeUniquesWithinAParentHold() {
        Table answer = table(
                "answer",
                bigint("customer_id").references("customer").children(0, 6),
                varchar("question", 10).generatedBy(new Letters(6)),
                unique("customer_id", "question"));
        Plan plan = Plan.of(schema("s", CUSTOMER, answer)).withRows("customer", 500);
        assertThat(RowsOf.table(plan, "answer")).doesNotHaveDuplicates();
    }

    @Test
    void nullsOfAUniqueColumnAreNoDuplicates() {
        Table coupon =
                table("coupon", varchar("code", 10).unique().nullRate(0.5).generatedBy(new Letters(1_000)));
        List<Object> codes = RowsOf.column(Plan.of(schema("s", coupon)).withRows("coupon", 1_000), "coupon", "code");
        assertThat(codes.stream().filter(code -> code != null))
                .doesNotHaveDuplicates()
                .hasSizeBetween(430, 570);
    }

    @Test
    void tooSmallADomainIsRefusedBeforeTheFirstRow() {
        Table seat = table(
                "seat",
                varchar("aisle", 10).generatedBy(new Letters(26)),
                varchar("side", 10).generatedBy(new Letters(6)),
                varchar("code", 10).unique().generatedBy(new Letters(99)),
                unique("aisle", "side"));
        assertThatThrownBy(
                        () -> Plan.of(schema("s", seat)).withRows("seat", 157).check())
                .hasMessage(
                        """
                2 problems:
                  1. table 'seat', key [code]: 157 rows need as many different values, but there are 99 (code: 99). \
                To fix: ask for fewer rows, or let the generators or parents have more values.
                  2. table 'seat', key [aisle, side]: 157 rows need as many different values, but there are 156 \
                (aisle: 26, side: 6). To fix: ask for fewer rows, or let the generators or parents have more values.""");
    }

    @Test
    void aKeyOfUnknownValuesIsLeftToItsGeneratorWithAWarning() {
        Table coupon = table("coupon", varchar("code", 20).unique().generatedBy((row, random) -> "c" + row));
        assertThat(Plan.of(schema("s", coupon)).run().warnings())
                .containsExactly(
                        "table 'coupon', key [code]: that values differ rests on the generator of [code], which does not say how many"
                                + " different values it has");
    }
}
