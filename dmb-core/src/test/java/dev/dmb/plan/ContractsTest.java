package dev.dmb.plan;

import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.bool;
import static dev.dmb.schema.Column.date;
import static dev.dmb.schema.Column.decimal;
import static dev.dmb.schema.Column.doublePrecision;
import static dev.dmb.schema.Column.integer;
import static dev.dmb.schema.Column.timestamp;
import static dev.dmb.schema.Column.uuid;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmb.schema.Column;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contracts that every change of the engine has to keep. */
class ContractsTest {

    private static final FieldGenerator.OfLong NUMBER = (row, random) -> random.nextLong(1, 1_000);
    private static final FieldGenerator<String> WORD = (row, random) -> "w" + random.nextInt(100_000);

    private static final List<Column> CUSTOMER_COLUMNS = List.of(
            bigint("id").primaryKey().generatedBy((row, random) -> row + 1),
            varchar("name", 20).generatedBy(WORD).nullRate(0.2),
            integer("age").generatedBy(NUMBER),
            decimal("balance", 10, 2)
                    .generatedBy((FieldGenerator.OfDouble) (row, random) -> random.nextGaussian() * 100),
            doublePrecision("score").generatedBy((FieldGenerator.OfDouble) (row, random) -> random.nextDouble()),
            bool("active").generatedBy((FieldGenerator<Boolean>) (row, random) -> random.nextBoolean()),
            date("born").generatedBy((FieldGenerator.OfLong) (row, random) -> random.nextLong(0, 10_000)),
            timestamp("seen").generatedBy((FieldGenerator.OfLong) (row, random) -> random.nextLong(1L << 50)),
            uuid("token").generatedBy((row, random) -> new UUID(random.nextLong(), random.nextLong())));

    private static final Table PURCHASE = table(
            "purchase",
            bigint("id").primaryKey().generatedBy((row, random) -> row + 1),
            bigint("customer_id").references("customer").children(0, 5),
            bigint("referrer_id").references("customer").nullRate(0.5));

    private static Plan plan(List<Column> customerColumns, Table... others) {
        Table customer = table("customer", customerColumns.toArray(Column[]::new));
        List<Table> tables = new ArrayList<>(List.of(others));
        tables.add(0, customer);
        return Plan.of(new Schema("shop", tables)).withSeed(42).withRows("customer", 3_000);
    }

    private static final Plan PLAN = plan(CUSTOMER_COLUMNS, PURCHASE);

    @Test
    void anySliceEqualsTheSameSliceOfTheWhole() {
        for (String table : List.of("customer", "purchase")) {
            List<List<Object>> whole = RowsOf.table(PLAN, table);
            long[][] slices = {{0, 1}, {1, 2}, {1_023, 1_025}, {500, 2_600}, {whole.size() - 1, whole.size()}, {7, 7}};
            for (long[] slice : slices) {
                assertThat(RowsOf.slice(PLAN, table, slice[0], slice[1]))
                        .as("rows %d to %d of %s", slice[0], slice[1], table)
                        .isEqualTo(whole.subList((int) slice[0], (int) slice[1]));
            }
        }
    }

    @Test
    void anyThreadMakesTheSame() throws InterruptedException, ExecutionException {
        List<List<Object>> whole = RowsOf.table(PLAN, "purchase");
        ExecutorService threads = Executors.newFixedThreadPool(7);
        try {
            List<Future<List<List<Object>>>> slices = new ArrayList<>();
            for (long from = 0; from < whole.size(); from += 311) {
                long start = from;
                slices.add(threads.submit(
                        () -> RowsOf.slice(PLAN, "purchase", start, Math.min(start + 311, whole.size()))));
            }
            List<List<Object>> joined = new ArrayList<>();
            for (Future<List<List<Object>>> slice : slices) {
                joined.addAll(slice.get());
            }
            assertThat(joined).isEqualTo(whole);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 16})
    void anyNumberOfThreadsWritesTheSameInOrder(int threads) {
        Plan plan = PLAN.withThreads(threads).withRows("customer", 30_000);
        Rows rows = new Rows();
        plan.run(rows);
        assertThat(rows.byTable.get("customer")).isEqualTo(RowsOf.table(plan, "customer"));
        assertThat(rows.byTable.get("purchase")).isEqualTo(RowsOf.table(plan, "purchase"));
    }

    /** Keeps every row it is given. */
    private static final class Rows implements Sink, Sink.Writer {

        private final Map<String, List<List<Object>>> byTable = new HashMap<>();

        @Override
        public Writer open(Plan plan) {
            return this;
        }

        @Override
        public void begin(Table table) {
            byTable.put(table.name(), new ArrayList<>());
        }

        @Override
        public void write(Batch batch) {
            byTable.get(batch.table().name()).addAll(RowsOf.batch(batch));
        }

        @Override
        public Written commit() {
            return new Written(List.of(), List.of());
        }

        @Override
        public void close() {}
    }

    @Test
    void removingOrReorderingColumnsChangesNoOtherValue() {
        List<Column> reordered = new ArrayList<>(CUSTOMER_COLUMNS);
        Collections.reverse(reordered);
        reordered.removeIf(column -> column.name().equals("age"));
        Plan changed = plan(reordered, PURCHASE);
        for (Column column : reordered) {
            assertThat(RowsOf.column(changed, "customer", column.name()))
                    .as(column.name())
                    .isEqualTo(RowsOf.column(PLAN, "customer", column.name()));
        }
        assertThat(RowsOf.table(changed, "purchase")).isEqualTo(RowsOf.table(PLAN, "purchase"));
    }

    @Test
    void addingATableChangesNoOtherValue() {
        Table product = table("product", bigint("id").primaryKey().generatedBy((row, random) -> row));
        Plan changed = plan(CUSTOMER_COLUMNS, product, PURCHASE);
        assertThat(RowsOf.table(changed, "customer")).isEqualTo(RowsOf.table(PLAN, "customer"));
        assertThat(RowsOf.table(changed, "purchase")).isEqualTo(RowsOf.table(PLAN, "purchase"));
    }

    @Test
    void anotherSeedGivesOtherValues() {
        assertThat(RowsOf.column(PLAN.withSeed(43), "customer", "age"))
                .isNotEqualTo(RowsOf.column(PLAN, "customer", "age"));
        assertThat(RowsOf.column(PLAN.withSeed(43), "purchase", "customer_id"))
                .isNotEqualTo(RowsOf.column(PLAN, "purchase", "customer_id"));
    }

    @Test
    void timeZoneAndLocaleOfTheMachineDoNotMatter() {
        List<List<Object>> here = RowsOf.table(PLAN, "customer");
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(RowsOf.table(PLAN, "customer")).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void exactlyAsManyRowsAsAsked() {
        assertThat(RowsOf.table(PLAN, "customer")).hasSize(3_000);
        assertThat(RowsOf.table(PLAN.withRows("purchase", 1_234), "purchase")).hasSize(1_234);
        assertThat(RowsOf.table(PLAN, "purchase")).hasSize((int) PLAN.rowCount("purchase"));
    }

    @Test
    void nullRateIsKept() {
        long nulls = RowsOf.column(PLAN, "customer", "name").stream()
                .filter(value -> value == null)
                .count();
        assertThat(nulls).isBetween(540L, 660L);
    }

    /** The schema's data are promised for every later version: a change of this digest is a breaking change. */
    @Test
    void goldenDigestsHold() {
        Plan plan = Plan.of(schema("golden", PLAN.schema().tables().toArray(Table[]::new)))
                .withSeed(42)
                .withRows("customer", 1_000_000);
        assertThat(List.of(
                        Digest.of(plan, "customer", 0, 1_000),
                        Digest.of(plan, "customer", 500_000, 501_000),
                        Digest.of(plan, "customer", 999_000, 1_000_000),
                        Digest.of(plan, "purchase", 0, 1_000),
                        Digest.of(plan, "purchase", 1_200_000, 1_201_000),
                        Digest.of(plan, "purchase", 2_498_000, 2_499_000)))
                .containsExactly(
                        "f153d9c22a9bf7b3",
                        "733401133124f8d2",
                        "044176c051e2215a",
                        "70b80118614b951c",
                        "dfdbfdf540c28d7c",
                        "0d115a8a49e4193b");
    }
}
