package dev.dmb.plan;

import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.integer;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.DmbException;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldGenerator.Derived;
import dev.dmb.schema.FieldGenerator.Read;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final FieldGenerator.OfLong ID = (row, random) -> row + 1;

    private static final Table CUSTOMER = table(
            "customer",
            bigint("id").primaryKey().generatedBy(ID),
            varchar("email", 40).generatedBy((row, random) -> "c" + row + "@example.com"));
    private static final Table PURCHASE = table(
            "purchase",
            bigint("id").primaryKey().generatedBy(ID),
            bigint("customer_id").references("customer"));
    private static final Schema SHOP = schema("shop", PURCHASE, CUSTOMER);

    /** Joins what it reads. */
    record Joined(List<Read> reads) implements Derived<String> {
        @Override
        public String derive(List<Object> values, long row, RandomGenerator random) {
            return values.toString();
        }
    }

    @Test
    void tablesComeParentsFirst() {
        assertThat(Plan.of(SHOP).tables()).extracting(Table::name).containsExactly("customer", "purchase");
    }

    @Test
    void scaleMultipliesStatedRowsAndDefaults() {
        Plan plan = Plan.of(SHOP).withRows("customer", 5_000).withScale(0.1);
        assertThat(plan.rowCount("customer")).isEqualTo(500);
        assertThat(plan.rowCount("purchase")).isEqualTo(10);
    }

    @Test
    void allProblemsOfSettingsAreNamedAtOnce() {
        assertThatThrownBy(() -> Plan.of(SHOP)
                        .withRows("custmer", 5)
                        .withRows("purchase", -1)
                        .withScale(0)
                        .check())
                .isInstanceOf(DmbException.class)
                .hasMessage(
                        """
                        3 problems:
                          1. plan: rows for table 'custmer', which the schema does not have. To fix: write 'customer', \
                        or use one of [purchase, customer].
                          2. plan: -1 rows for table 'purchase'. To fix: ask for 0 rows or more.
                          3. plan: scale 0.0. To fix: use a factor above 0, such as 0.01.""");
    }

    /** Has something to say about its column. */
    record Warning() implements FieldGenerator<String> {
        @Override
        public String generate(long row, RandomGenerator random) {
            return "x";
        }

        @Override
        public FieldGenerator<?> specialize(ColumnContext context) {
            context.warn("nothing but x");
            return this;
        }
    }

    @Test
    void aGeneratorsWarningIsInTheExplanationAndInTheReport() {
        Plan plan = Plan.of(schema("s", table("t", varchar("c", 5).generatedBy(new Warning()))));
        assertThat(plan.explain().notes()).containsExactly("table 't', column 'c': nothing but x");
        assertThat(plan.run(new Recording()).warnings()).containsExactly("table 't', column 'c': nothing but x");
    }

    @Test
    void aGeneratorOfTheWrongTypeIsFoundBeforeTheRun() {
        Table table = table(
                "person",
                integer("age").generatedBy((row, random) -> "old"),
                varchar("code", 3).generatedBy((row, random) -> "much too long"),
                integer("height").notNull().generatedBy((row, random) -> null));
        List<String> written = new ArrayList<>();
        assertThatThrownBy(() -> Plan.of(schema("s", table)).run(plan -> {
                    written.add("opened");
                    throw new AssertionError();
                }))
                .hasMessage(
                        """
                3 problems:
                  1. table 'person', column 'age', row 0, seed 1: value 'old' (String) does not fit integer. \
                To fix: change the column's generator or its type.
                  2. table 'person', column 'code', row 0, seed 1: value 'much too long' (String) does not fit varchar(3). \
                To fix: change the column's generator or its type.
                  3. table 'person', column 'height', row 0, seed 1: NULL for a column that is not nullable. \
                To fix: change the column's generator or its type.""");
        assertThat(written).isEmpty();
    }

    @Test
    void aGeneratorThatThrowsStopsTheRunWithItsPlace() {
        Table table = table("person", integer("age").generatedBy((row, random) -> {
            if (row == 3_000) {
                throw new IllegalStateException("no more");
            }
            return 1;
        }));
        assertThatThrownBy(() -> Plan.of(schema("s", table))
                        .withSeed(9)
                        .withRows("person", 10_000)
                        .run())
                .hasMessage("table 'person', column 'age', row 3000, seed 9: no more. "
                        + "To fix: change the column's generator or its type.")
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void theFirstFailingRowIsReportedWhicheverThreadIsFaster() {
        Table table = table("person", integer("age").generatedBy((row, random) -> {
            if (row >= 50_000) {
                throw new IllegalStateException("no more");
            }
            return 1;
        }));
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> Plan.of(schema("s", table))
                            .withRows("person", 100_000)
                            .withThreads(7)
                            .run(new Recording()))
                    .hasMessageStartingWith("table 'person', column 'age', row 50000, seed 1: no more.");
        }
    }

    @Test
    void anInterruptedRunStops() throws InterruptedException {
        Recording sink = new Recording();
        List<Throwable> thrown = new ArrayList<>();
        Thread thread = new Thread(() -> {
            try {
                Plan.of(SHOP).withRows("customer", 2_000_000_000).withThreads(2).run(sink);
            } catch (RuntimeException stopped) {
                thrown.add(stopped);
            }
        });
        thread.start();
        while (sink.events.isEmpty()) {
            Thread.onSpinWait();
        }
        thread.interrupt();
        thread.join(20_000);
        assertThat(thrown)
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.THROWABLE)
                .hasMessage("the run was cancelled in table 'customer'. To fix: run again.");
        assertThat(sink.events).endsWith("close");
    }

    @Test
    void derivedColumnsReadSiblingsAndParents() {
        Table purchase = table(
                "purchase",
                bigint("id").primaryKey().generatedBy(ID),
                bigint("customer_id").references("customer"),
                varchar("all", 90)
                        .generatedBy(new Joined(List.of(
                                Read.sibling("id"),
                                Read.parent("customer_id", "email"),
                                Read.parent("customer_id", "id"),
                                Read.sibling("email")))));
        Plan plan = Plan.of(schema("s", CUSTOMER, purchase))
                .withRows("customer", 30)
                .withRows("purchase", 200);
        for (List<Object> row : RowsOf.table(plan, "purchase")) {
            long customer = (long) row.get(1);
            String email = "c" + (customer - 1) + "@example.com";
            assertThat(row.get(2))
                    .isEqualTo(List.of(row.get(0), email, customer, email).toString());
        }
    }

    @Test
    void whatIsReadMustExist() {
        Table purchase = table(
                "purchase",
                bigint("customer_id").references("customer"),
                bigint("agent_id").references("customer"),
                varchar("a", 90).generatedBy(new Joined(List.of(Read.sibling("emial")))),
                varchar("b", 90).generatedBy(new Joined(List.of(Read.sibling("email")))));
        assertThatThrownBy(() -> Plan.of(schema("s", CUSTOMER, purchase)).check())
                .hasMessage(
                        """
                2 problems:
                  1. table 'purchase', column 'a': reads 'emial', which is neither a column of the table nor of a parent. \
                To fix: use one of [customer_id, agent_id, a, b].
                  2. table 'purchase', column 'b': reads 'email', which 2 parents have. To fix: write the foreign key column in \
                front, as in 'customer_id.email'.""");
    }

    @Test
    void columnsThatReadEachOtherAreRefused() {
        Table loop = table(
                "loop",
                varchar("a", 90).generatedBy(new Joined(List.of(Read.sibling("b")))),
                varchar("b", 90).generatedBy(new Joined(List.of(Read.sibling("c")))),
                varchar("c", 90).generatedBy(new Joined(List.of(Read.sibling("a")))));
        assertThatThrownBy(() -> Plan.of(schema("s", loop)).check())
                .hasMessage("columns read each other in a circle: loop.a reads loop.b reads loop.c reads loop.a. "
                        + "To fix: let one of them not read the next.");
    }

    @Test
    void childrenWithoutAnyParentAreRefused() {
        assertThatThrownBy(() -> Plan.of(SHOP)
                        .withRows("customer", 0)
                        .withRows("purchase", 5)
                        .check())
                .hasMessage(
                        "table 'purchase', foreign key [customer_id]: 5 rows refer to table 'customer', which has none. "
                                + "To fix: ask for rows of 'customer'.");
    }

    @Test
    void aSliceMustLieWithinTheTable() {
        Plan plan = Plan.of(SHOP).withRows("customer", 10);
        assertThatThrownBy(() -> plan.generate("customer", 5, 11, batch -> {}))
                .hasMessage("rows 5 to 11 of table 'customer', which has 10. To fix: ask for a slice within 0 to 10.");
        assertThatThrownBy(() -> plan.generate("custmer", 0, 1, batch -> {}))
                .hasMessage(
                        "no table 'custmer' in schema 'shop'. To fix: write 'customer', or use one of [purchase, customer].");
    }

    @Test
    void everySinkSeesEveryRowAndIsClosed() {
        Recording one = new Recording();
        Recording two = new Recording();
        Report report = Plan.of(SHOP).withRows("customer", 2_000).run(one, two);
        assertThat(one.events)
                .isEqualTo(two.events)
                .containsExactly("begin customer", "0+1024", "1024+976", "begin purchase", "0+100", "commit", "close");
        assertThat(report.rows()).isEqualTo(2_100);
        assertThat(report.rows("purchase")).isEqualTo(100);
    }

    @Test
    void aFailedRunCommitsNothingAndClosesEverything() {
        Recording one = new Recording();
        Table bad = table("bad", integer("n").generatedBy((row, random) -> row == 50 ? "x" : 1));
        assertThatThrownBy(() -> Plan.of(schema("s", bad)).withRows("bad", 99).run(one))
                .isInstanceOf(DmbException.class);
        assertThat(one.events).containsExactly("begin bad", "close");
    }

    /** Remembers what it is told. */
    static final class Recording implements Sink, Sink.Writer {

        final List<String> events = Collections.synchronizedList(new ArrayList<>());

        @Override
        public Writer open(Plan plan) {
            return this;
        }

        @Override
        public void begin(Table table) {
            events.add("begin " + table.name());
        }

        @Override
        public void write(Batch batch) {
            events.add(batch.from() + "+" + batch.size());
        }

        @Override
        public Written commit() {
            events.add("commit");
            return new Written(List.of(), List.of());
        }

        @Override
        public void close() {
            events.add("close");
        }
    }

    @Test
    void aReportIsReadableByPeopleAndMachines() {
        Report report = Plan.of(SHOP).withSeed(7).withRows("customer", 2_000).run();
        assertThat(report.toString()).startsWith("Schema 'shop', seed 7").contains("  customer        2,000 rows");
        assertThat(report.toJson()).contains("\"seed\" : 7", "\"table\" : \"customer\"", "\"rows\" : 2000");
    }
}
