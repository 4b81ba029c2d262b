package dev.dmb.plan;

import static dev.dmb.generator.Generators.averageOf;
import static dev.dmb.generator.Generators.between;
import static dev.dmb.generator.Generators.countOf;
import static dev.dmb.generator.Generators.expression;
import static dev.dmb.generator.Generators.firstOf;
import static dev.dmb.generator.Generators.hours;
import static dev.dmb.generator.Generators.increasing;
import static dev.dmb.generator.Generators.lastOf;
import static dev.dmb.generator.Generators.leastOf;
import static dev.dmb.generator.Generators.mostOf;
import static dev.dmb.generator.Generators.parent;
import static dev.dmb.generator.Generators.past;
import static dev.dmb.generator.Generators.position;
import static dev.dmb.generator.Generators.statesInOrder;
import static dev.dmb.generator.Generators.sumOf;
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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.DmbException;
import dev.dmb.schema.Cardinality;
import dev.dmb.schema.ForeignKey;
import dev.dmb.schema.Pick;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Shapes of relations, judged over all rows. */
class RelationsTest {

    private static Table plain(String name) {
        return table(name, bigint("id").primaryKey());
    }

    private static void assertNoOrphan(Plan plan) {
        for (Table table : plan.schema().tables()) {
            for (ForeignKey key : table.foreignKeys()) {
                Set<List<Object>> parents = new HashSet<>(RowsOf.columns(
                        plan, key.parent(), plan.schema().referenced(key).toArray(String[]::new)));
                assertThat(parents)
                        .as(table.name() + key.columns())
                        .containsAll(RowsOf.columns(plan, table.name(), key.columns().toArray(String[]::new)).stream()
                                .filter(row -> !row.contains(null))
                                .toList());
            }
            for (List<String> key : table.keys()) {
                assertThat(RowsOf.columns(plan, table.name(), key.toArray(String[]::new)).stream()
                                .filter(row -> !row.contains(null))
                                .toList())
                        .as(table.name() + key)
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void linkTablesOverThreeParentsHoldEachCombinationOnce() {
        Table link = table(
                "link",
                bigint("a_id").references("a"),
                bigint("b_id").references("b"),
                bigint("c_id").references("c"),
                integer("kind").generatedBy(between(1, 2)),
                unique("a_id", "b_id", "c_id", "kind"));
        Plan plan = Plan.of(schema("s", plain("a"), plain("b"), plain("c"), link))
                .withRows("a", 11)
                .withRows("b", 7)
                .withRows("c", 5)
                .withRows("link", 11 * 7 * 5 * 2);
        assertNoOrphan(plan);
        assertNoOrphan(plan.withRows("link", 400));
    }

    @Test
    void chainsOfKeysThatAreForeignKeysHoldThreeDeep() {
        Schema chain = schema(
                "s",
                plain("a"),
                table(
                        "b",
                        bigint("a_id").references("a").children(1, 3),
                        integer("no").generatedBy(position("a_id")),
                        primaryKey("a_id", "no")),
                table(
                        "c",
                        bigint("a_id"),
                        integer("no"),
                        primaryKey("a_id", "no"),
                        foreignKey("a_id", "no").references("b")),
                table(
                        "d",
                        bigint("a_id"),
                        integer("no"),
                        primaryKey("a_id", "no"),
                        foreignKey("a_id", "no").references("c").children(0, 1)));
        assertNoOrphan(Plan.of(chain).withRows("a", 300));
        assertNoOrphan(Plan.of(chain).withRows("a", 300).withRows("c", 77).withRows("d", 33));
    }

    @Test
    void everyRowOfATenantRefersToRowsOfThatTenantByCompositeKeys() {
        Schema tenants = schema(
                "s",
                plain("tenant"),
                table(
                        "member",
                        bigint("tenant_id").references("tenant").children(1, 9),
                        bigint("id"),
                        bigint("boss_id"),
                        primaryKey("tenant_id", "id"),
                        foreignKey("tenant_id", "boss_id").references("member")),
                table(
                        "project",
                        bigint("tenant_id").references("tenant"),
                        bigint("id"),
                        bigint("owner_id").nullRate(0.2),
                        primaryKey("tenant_id", "id"),
                        foreignKey("tenant_id", "owner_id").references("member")),
                table(
                        "task",
                        bigint("tenant_id").references("tenant"),
                        bigint("id"),
                        bigint("project_id"),
                        bigint("assignee_id").nullRate(0.3),
                        primaryKey("tenant_id", "id"),
                        foreignKey("tenant_id", "project_id").references("project").children(0, 6),
                        foreignKey("tenant_id", "assignee_id").references("member")),
                table(
                        "remark",
                        bigint("id").primaryKey(),
                        bigint("tenant_id"),
                        bigint("task_id"),
                        bigint("author_id"),
                        foreignKey("tenant_id", "task_id").references("task"),
                        foreignKey("tenant_id", "author_id").references("member")));
        Plan plan = Plan.of(tenants).withRows("tenant", 40).withRows("project", 300).withRows("remark", 2_000);
        assertNoOrphan(plan);
        assertThat(RowsOf.column(plan, "task", "assignee_id")).contains((Object) null);
        assertThat(RowsOf.column(plan, "member", "boss_id").stream().filter(boss -> boss == null))
                .as("one root for each tenant")
                .hasSize(40);
        assertThat(new HashSet<>(RowsOf.column(plan, "remark", "author_id"))).hasSizeGreaterThan(7);
    }

    @Test
    void everyRowOfATenantRefersToRowsOfThatTenantByPlainKeys() {
        Schema tenants = schema(
                "s",
                plain("tenant"),
                table("team", bigint("id").primaryKey(), bigint("tenant_id").notNull().references("tenant").children(1, 3)),
                table("member", bigint("id").primaryKey(), bigint("team_id").notNull().references("team").children(1, 5)),
                table("project", bigint("id").primaryKey(), bigint("tenant_id").notNull().references("tenant")),
                table(
                        "task",
                        bigint("id").primaryKey(),
                        bigint("project_id").notNull().references("project").children(0, 4),
                        bigint("assignee_id").notNull().references("member").within("project_id.tenant_id")));
        Plan plan = Plan.of(tenants).withRows("tenant", 60).withRows("project", 500);
        assertNoOrphan(plan);
        Map<Object, Object> teams = map(plan, "team", "id", "tenant_id");
        Map<Object, Object> members = map(plan, "member", "id", "team_id");
        Map<Object, Object> projects = map(plan, "project", "id", "tenant_id");
        for (List<Object> task : RowsOf.columns(plan, "task", "project_id", "assignee_id")) {
            assertThat(teams.get(members.get(task.get(1)))).isEqualTo(projects.get(task.get(0)));
        }
    }

    private static Map<Object, Object> map(Plan plan, String table, String key, String value) {
        Map<Object, Object> map = new HashMap<>();
        RowsOf.columns(plan, table, key, value).forEach(row -> map.put(row.get(0), row.get(1)));
        return map;
    }

    @Test
    void siblingsAreLaidOutInTheOrderOfTheAncestorByThemselves() {
        Schema shop = schema(
                "s",
                plain("customer"),
                table("address", bigint("id").primaryKey(), bigint("customer_id").references("customer")),
                table(
                        "orders",
                        bigint("customer_id").references("customer"),
                        bigint("address_id").notNull().references("address").within("customer_id")));
        Plan plan = Plan.of(shop).withRows("customer", 50).withRows("address", 120).withRows("orders", 900);
        Map<Object, Object> owners = map(plan, "address", "id", "customer_id");
        assertThat(RowsOf.columns(plan, "orders", "customer_id", "address_id"))
                .allMatch(order -> owners.get(order.get(1)).equals(order.get(0)));
        assertThatThrownBy(() -> plan.withRows("address", 20).check())
                .hasMessage("table 'orders', foreign key [address_id] within 'customer_id': some rows of 'customer' have no row"
                        + " of 'address'. To fix: give each at least one child there, or allow NULL here.");
    }

    @Test
    void treesHaveTheShapeAskedFor() {
        Table category = table(
                "category",
                bigint("id").primaryKey(),
                bigint("parent_id").references("category").children(1, 3).tree(4, 5));
        Plan plan = Plan.of(schema("s", category));
        List<List<Object>> rows = RowsOf.table(plan, "category");
        Map<Object, Integer> levels = new HashMap<>();
        Map<Object, Integer> children = new HashMap<>();
        for (List<Object> row : rows) {
            levels.put(row.get(0), row.get(1) == null ? 1 : levels.get(row.get(1)) + 1);
            if (row.get(1) != null) {
                children.merge(row.get(1), 1, Integer::sum);
            }
        }
        assertThat(rows.stream().filter(row -> row.get(1) == null)).hasSize(4);
        assertThat(levels.values()).contains(1, 2, 3, 4, 5).allMatch(level -> level <= 5);
        assertThat(children.values()).allMatch(count -> count <= 3);
        Plan more = plan.withRows("category", 2L * rows.size());
        assertThat(RowsOf.slice(more, "category", 0, rows.size())).isEqualTo(rows);
        assertThat(RowsOf.column(more, "category", "parent_id").stream().filter(parent -> parent == null))
                .hasSize(8);
    }

    @Test
    void aUniqueReferenceToTheTableItselfIsOneToOne() {
        Table person = table(
                "person", bigint("id").primaryKey(), bigint("spouse_id").unique().references("person"));
        Plan plan = Plan.of(schema("s", person)).withRows("person", 101);
        assertNoOrphan(plan);
        assertThat(RowsOf.column(plan, "person", "spouse_id").stream().filter(spouse -> spouse != null))
                .hasSize(50);
    }

    @Test
    void parentsArePickedByZipfsLawAndByWeights() {
        Schema visits = schema(
                "s",
                plain("page"),
                table("visit", bigint("page_id").references("page").picked(Pick.zipf(1.2))),
                plain("country"),
                table("city", bigint("country_id").references("country").picked(Pick.weighted(70, 20, 10))));
        Plan plan = Plan.of(visits)
                .withRows("page", 1_000)
                .withRows("visit", 20_000)
                .withRows("country", 3)
                .withRows("city", 10_000);
        assertNoOrphan(plan);
        Map<Object, Integer> pages = counts(plan, "visit", "page_id");
        assertThat(pages.get(1L)).isGreaterThan(20_000 / 10);
        assertThat(pages).hasSizeGreaterThan(300);
        Map<Object, Integer> countries = counts(plan, "city", "country_id");
        assertThat(countries.get(1L)).isBetween(6_700, 7_600);
        assertThat(countries.get(3L)).isBetween(850, 1_100);
    }

    private static Map<Object, Integer> counts(Plan plan, String table, String column) {
        Map<Object, Integer> counts = new HashMap<>();
        RowsOf.column(plan, table, column).forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts;
    }

    @Test
    void fewParentsHaveManyChildren() {
        Cardinality few = Cardinality.zipfWithMean(0, 200, 4);
        Plan plan = Plan.of(schema(
                        "s", plain("p"), table("c", bigint("p_id").references("p").children(few))))
                .withRows("p", 4_096);
        Map<Object, Integer> counts = counts(plan, "c", "p_id");
        assertThat(few.mean()).isBetween(3.99, 4.01);
        assertThat((double) plan.rowCount("c") / 4_096).isBetween(3.8, 4.2);
        assertThat(counts.values().stream().mapToInt(count -> count).max().orElse(0)).isGreaterThan(100);
        assertThat(counts.size()).as("most have none, or few").isLessThan(3_000);
    }

    private static final Schema ORDERS = schema(
            "s",
            table("company", bigint("id").primaryKey(), varchar("name", 40)),
            table(
                    "customer",
                    bigint("id").primaryKey(),
                    bigint("company_id").references("company"),
                    varchar("company", 40).generatedBy(parent("company_id", "name"))),
            table(
                    "orders",
                    bigint("id").primaryKey(),
                    bigint("customer_id").references("customer"),
                    varchar("company", 40).generatedBy(parent("customer_id", "company_id.name")),
                    timestamp("ordered_at").generatedBy(past(Period.ofYears(1))),
                    decimal("total", 14, 2).notNull().generatedBy(sumOf("line", "amount")),
                    decimal("gross", 14, 2).notNull().generatedBy(sumOf("line", "quantity * price")),
                    integer("lines").notNull().generatedBy(countOf("line")),
                    decimal("mean", 14, 4).generatedBy(averageOf("line", "amount")),
                    decimal("least", 10, 2).generatedBy(leastOf("line", "amount")),
                    decimal("most", 10, 2).generatedBy(mostOf("line", "amount")),
                    varchar("first", 10).generatedBy(firstOf("event", "status")),
                    varchar("status", 10).generatedBy(lastOf("event", "status"))),
            table(
                    "line",
                    bigint("order_id").references("orders").nullRate(0.1).children(0, 5),
                    integer("quantity").generatedBy(between(1, 9)),
                    decimal("price", 8, 2).generatedBy(between(new BigDecimal("0.05"), new BigDecimal("99.99"))),
                    decimal("amount", 10, 2).nullRate(0.2).generatedBy(expression("quantity * price")),
                    decimal("of_order", 14, 2).generatedBy(parent("order_id", "total"))),
            table(
                    "event",
                    bigint("order_id").notNull().references("orders").children(1, 3),
                    varchar("status", 10).generatedBy(statesInOrder("order_id", "NEW", "PAID", "SHIPPED")),
                    timestamp("at").notNull().generatedBy(increasing("order_id.ordered_at", hours(1, 72)))));

    private static final Plan ORDER_PLAN =
            Plan.of(ORDERS).withRows("customer", 50).withRows("orders", 3_000);

    @Test
    void totalsAreThoseOfTheChildren() {
        Map<Object, List<List<Object>>> lines = new HashMap<>();
        RowsOf.table(ORDER_PLAN, "line").forEach(line -> lines.computeIfAbsent(line.get(0), id -> new ArrayList<>()).add(line));
        int withoutLines = 0;
        for (List<Object> order : RowsOf.table(ORDER_PLAN, "orders")) {
            List<List<Object>> own = lines.getOrDefault(order.get(0), List.of());
            List<BigDecimal> amounts = own.stream().map(line -> (BigDecimal) line.get(3)).filter(a -> a != null).toList();
            BigDecimal gross = own.stream()
                    .map(line -> ((BigDecimal) line.get(2)).multiply(BigDecimal.valueOf((int) line.get(1))))
                    .reduce(new BigDecimal("0.00"), BigDecimal::add);
            assertThat(order.get(4)).isEqualTo(amounts.stream().reduce(new BigDecimal("0.00"), BigDecimal::add));
            assertThat(order.get(5)).isEqualTo(gross);
            assertThat(order.get(6)).isEqualTo(own.size());
            assertThat(order.get(8)).isEqualTo(amounts.stream().min(BigDecimal::compareTo).orElse(null));
            assertThat(order.get(9)).isEqualTo(amounts.stream().max(BigDecimal::compareTo).orElse(null));
            assertThat(order.get(7) == null).isEqualTo(amounts.isEmpty());
            own.forEach(line -> assertThat(line.get(4)).isEqualTo(order.get(4)));
            withoutLines += own.isEmpty() ? 1 : 0;
        }
        assertThat(withoutLines).isPositive();
    }

    @Test
    void historiesGrowAndTheirEndIsThePresent() {
        Map<Object, List<Object>> last = new HashMap<>();
        Map<Object, LocalDateTime> start = new HashMap<>();
        RowsOf.columns(ORDER_PLAN, "orders", "id", "ordered_at").forEach(row -> start.put(row.get(0), (LocalDateTime) row.get(1)));
        List<String> states = List.of("NEW", "PAID", "SHIPPED");
        for (List<Object> event : RowsOf.table(ORDER_PLAN, "event")) {
            List<Object> before = last.put(event.get(0), event);
            LocalDateTime earlier = before == null ? start.get(event.get(0)) : (LocalDateTime) before.get(2);
            LocalDateTime at = (LocalDateTime) event.get(2);
            assertThat(at).isBetween(earlier.plusHours(1), earlier.plusHours(72));
            assertThat(event.get(1)).isEqualTo(before == null ? "NEW" : states.get(states.indexOf(before.get(1)) + 1));
        }
        RowsOf.columns(ORDER_PLAN, "orders", "id", "first", "status").forEach(order -> {
            assertThat(order.get(1)).isEqualTo("NEW");
            assertThat(order.get(2)).isEqualTo(last.get(order.get(0)).get(1));
        });
    }

    @Test
    void historiesAndTotalsAreTheSameInAnySlice() {
        for (String table : List.of("orders", "event", "line")) {
            List<List<Object>> whole = RowsOf.table(ORDER_PLAN, table);
            assertThat(RowsOf.slice(ORDER_PLAN, table, 1_001, 1_003)).isEqualTo(whole.subList(1_001, 1_003));
        }
    }

    @Test
    void valuesAreReadThroughChainsOfParents() {
        Map<Object, Object> companies = map(ORDER_PLAN, "customer", "id", "company");
        assertThat(RowsOf.columns(ORDER_PLAN, "orders", "customer_id", "company"))
                .allMatch(row -> companies.get(row.get(0)).equals(row.get(1)));
    }

    @Test
    void whatCannotBeMadeOfChildrenIsNamedTogether() {
        Schema wrong = schema(
                "s",
                table(
                        "a",
                        bigint("id").primaryKey(),
                        integer("one").generatedBy(countOf("bb")),
                        integer("two").generatedBy(countOf("c")),
                        integer("three").generatedBy(sumOf("b", "nam")),
                        integer("four").generatedBy(sumOf("b", "name")),
                        integer("five").generatedBy(countOf("d"))),
                table(
                        "b",
                        bigint("a_id").references("a").children(0, 4),
                        varchar("name", 9),
                        varchar("state", 9).generatedBy(statesInOrder("a_id", "X", "Y"))),
                plain("c"),
                table("d", bigint("from_id").references("a"), bigint("to_id").references("a")));
        assertThat(Plan.of(wrong).problems().stream().map(DmbException.Problem::toString))
                .containsExactly(
                        "table 'a', column 'one': countOf(bb) of table 'bb', which the schema does not have. To fix: write 'b', or use one of [a, b, c, d].",
                        "table 'a', column 'two': countOf(c), but table 'c' does not refer to 'a'. To fix: name a table whose rows refer to those of 'a'.",
                        "table 'a', column 'three': sumOf(b, nam), but table 'b' has no column 'nam'. To fix: write 'name', or use one of [a_id, name, state].",
                        "table 'a', column 'four': sumOf(b, name) adds up values of type varchar(9). To fix: name a column of numbers.",
                        "table 'a', column 'five': countOf(d), but table 'd' refers to 'a' by 2 foreign keys. To fix: name one of the columns [from_id, to_id].",
                        "table 'b', column 'state': statesInOrder(a_id, [X, Y]) has 2 values for up to 4 children of one parent. To fix: add values, or ask for fewer children.");
    }

    @Test
    void aTotalThatItsChildrenReadIsACircle() {
        Schema circle = schema(
                "s",
                table("a", bigint("id").primaryKey(), integer("total").generatedBy(sumOf("b", "part"))),
                table(
                        "b",
                        bigint("a_id").references("a").children(0, 4),
                        integer("part").generatedBy(parent("a_id", "total"))));
        assertThatThrownBy(() -> Plan.of(circle).check())
                .hasMessage("columns read each other in a circle: a.total reads b.part reads a.total. To fix: let one of them"
                        + " not read the next.");
    }

    @Test
    void impossibleShapesAreNamedTogether() {
        Schema wrong = schema(
                "s",
                plain("a"),
                table("b", bigint("a_id").references("a").tree(1, 1)),
                table("c", bigint("id").primaryKey(), bigint("c_id").references("c").tree(0, 3)),
                table("d", bigint("a_id").references("a").picked(Pick.zipf(0))),
                table("e", bigint("a_id").references("a").picked(Pick.weighted(0, 1))),
                table("f", bigint("a_id").references("a").children(1, 2).picked(Pick.zipf(2))));
        assertThat(Plan.of(wrong).problems().stream().map(DmbException.Problem::toString))
                .containsExactly(
                        "table 'b', column 'a_id': a tree over table 'a'. To fix: reference the table itself.",
                        "table 'c', column 'c_id': a tree of 0 roots on 3 levels. To fix: use 1 or more of each.",
                        "table 'd', column 'a_id': parents picked with exponent 0.0. To fix: use a number above 0 and up to 100.",
                        "table 'e', column 'a_id': parents picked by weights [0.0, 1.0]. To fix: use weights of at least 0, the first above.",
                        "table 'f', column 'a_id': parents picked by Zipf's law with exponent 2.0 and also by 'children'. To fix: keep one of them.");
    }

    @Test
    void rowsBeyondALongAreRefused() {
        Schema deep = schema(
                "s",
                plain("a"),
                table("b", bigint("id").primaryKey(), bigint("a_id").references("a").children(2_000_000_000)),
                table("c", bigint("id").primaryKey(), bigint("b_id").references("b").children(2_000_000_000)));
        assertThat(Plan.of(deep).withRows("a", 1_000).problems().stream().map(DmbException.Problem::toString))
                .containsExactly("table 'c' would have more rows than can be numbered (children of 'b': 2000000000). To fix: ask"
                        + " for fewer rows or children; there is room for 1152921504606846976.");
    }

    @Test
    void circlesAreOpenedWhereNullIsAllowedAndTheExplanationSaysSo() {
        Schema circle = schema(
                "s",
                table("a", bigint("id").primaryKey(), bigint("b_id").notNull().references("b")),
                table("b", bigint("id").primaryKey(), bigint("c_id").notNull().references("c")),
                table("c", bigint("id").primaryKey(), bigint("a_id").references("a")),
                table("leaf", bigint("c_id").references("c")));
        Plan plan = Plan.of(circle);
        assertThat(plan.tables()).extracting(Table::name).containsExactly("c", "b", "leaf", "a");
        assertThat(plan.explain().notes())
                .containsExactly("table 'c' refers by [a_id] to table 'a', which is filled after it: where the foreign key is"
                        + " there already, [a_id] stays NULL at first and is set when 'a' is filled; where not, it is added"
                        + " after the load");
        assertNoOrphan(plan);
    }

    @Test
    void aTableThatHangsOnACircleDoesNotOpenIt() {
        Schema circle = schema(
                "s",
                table("leaf", bigint("egg_id").notNull().references("egg")),
                table("egg", bigint("id").primaryKey(), bigint("hen_id").notNull().references("hen")),
                table("hen", bigint("id").primaryKey(), bigint("egg_id").notNull().references("egg")));
        assertThat(Plan.of(circle).tables()).extracting(Table::name).containsExactly("egg", "leaf", "hen");
        assertThat(Plan.of(circle).explain().notes())
                .containsExactly("table 'egg' refers by [hen_id] to table 'hen', which is filled after it: the foreign key has to"
                        + " be added after the load, as it is to tables that DMB creates");
    }

    @Test
    void aThousandTablesArePlanned() {
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            tables.add(
                    i == 0
                            ? plain("t0")
                            : table(
                                    "t" + i,
                                    bigint("id").primaryKey(),
                                    bigint("up_id").references("t" + (i - 1) / 2),
                                    bigint("any_id").references("t" + i / 3)));
        }
        Plan plan = Plan.of(schema("wide", tables.toArray(Table[]::new)));
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.tables()).hasSize(1_000);
    }
}
