package dev.dmb.testkit;

import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.integer;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.DmbException;
import dev.dmb.plan.Batch;
import dev.dmb.plan.Plan;
import dev.dmb.plan.Sink;
import dev.dmb.schema.Column;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every destination of rows keeps to: all types arrive, nothing shows that was not committed, and the rows are the
 * same for any number of threads. Rows are read back by somebody else's reader.
 *
 * @since 0.1
 */
public abstract class SinkContract {

    /** A folder of the test's own. */
    @TempDir
    protected Path folder;

    /**
     * The destination under test.
     *
     * @param place a path that does not exist yet, under a folder that does; a sink that writes no files takes its name
     *     for a place of its own
     * @return a sink into that place
     */
    protected abstract Sink sink(Path place);

    /**
     * The rows that a committed run left, read by a reader that is not DMB's.
     *
     * @param place as given to {@link #sink}
     * @param table which table
     * @return rows in the order written; each cell as {@link #expected} says, null for NULL
     */
    protected abstract List<? extends List<? extends @Nullable Object>> rows(Path place, Table table);

    /**
     * Whether nothing of a run shows.
     *
     * @param place as given to {@link #sink}
     * @return true for a place that is as it was before the run
     */
    protected abstract boolean isUntouched(Path place);

    /**
     * What the reader should find in a cell.
     *
     * @param column the cell's column
     * @param value what the plan made, as {@link Batch#value} gives it; never null
     * @return by default the value itself
     */
    protected @Nullable Object expected(Column column, Object value) {
        return value;
    }

    /**
     * Columns with values at the edges of their types, each tested in a table of its own.
     *
     * @return by default {@link EdgeValues#all()}
     */
    protected Stream<EdgeValues> edges() {
        return EdgeValues.all();
    }

    /** Values at the edges of every type arrive as they were made, and NULL as NULL. */
    @TestFactory
    protected Stream<DynamicTest> everyTypeArrives() {
        return edges().map(edge -> DynamicTest.dynamicTest(edge.type().toString(), () -> arrives(edge)));
    }

    private void arrives(EdgeValues edge) {
        Path place = folder.resolve(edge.type().toString().replaceAll("\\W+", "_"));
        Schema schema = schema("edges", table("cell", bigint("id").primaryKey(), edge.column("value")));
        Plan plan = Plan.of(schema).withRows("cell", edge.values().size() + 1L);
        plan.run(sink(place));
        assertRows(place, plan, "cell");
    }

    /** Tables arrive with all their rows, in order, however many batches they take. */
    @Test
    protected void manyBatchesArriveInOrder() {
        Path place = folder.resolve("many");
        Plan plan = shop().withRows("customer", 5_000);
        plan.run(sink(place));
        assertRows(place, plan, "customer");
        assertRows(place, plan, "purchase");
    }

    /** A table without rows exists. */
    @Test
    protected void emptyTablesExist() {
        Path place = folder.resolve("empty");
        Plan plan = shop().withRows("customer", 0);
        plan.run(sink(place));
        assertRows(place, plan, "customer");
        assertRows(place, plan, "purchase");
    }

    /** One thread, and more threads than there are slices, leave the same rows. */
    @Test
    protected void threadsChangeNothing() {
        Plan plan = shop().withRows("customer", 20_000);
        Path alone = folder.resolve("alone");
        Path together = folder.resolve("together");
        plan.withThreads(1).run(sink(alone));
        plan.withThreads(7).run(sink(together));
        for (Table table : plan.tables()) {
            assertThat(rows(together, table)).isEqualTo(rows(alone, table));
        }
    }

    /** A writer that is closed without a commit leaves nothing. */
    @Test
    protected void nothingShowsWithoutCommit() {
        Path place = folder.resolve("discarded");
        Plan plan = shop();
        try (Sink.Writer writer = sink(place).open(plan)) {
            for (Table table : plan.tables()) {
                writer.begin(table);
                plan.generate(table.name(), 0, plan.rowCount(table.name()), writer::write);
            }
        }
        assertThat(isUntouched(place)).isTrue();
    }

    /** A generator that fails in the middle of the second table leaves nothing of the first. */
    @Test
    protected void failureLeavesNothing() {
        Path place = folder.resolve("failed");
        FieldGenerator<Integer> failing = (row, random) -> 1_000 / (int) (2_500 - row);
        Plan plan = Plan.of(schema(
                        "failing",
                        table("sound", bigint("id").primaryKey()),
                        table("broken", bigint("id").primaryKey(), integer("n").generatedBy(failing))))
                .withRows("sound", 3_000)
                .withRows("broken", 3_000);
        assertThatThrownBy(() -> plan.run(sink(place)))
                .isInstanceOf(DmbException.class)
                .hasMessageContaining("table 'broken', column 'n', row 2500");
        assertThat(isUntouched(place)).isTrue();
    }

    private static Plan shop() {
        return Plan.of(schema(
                "shop",
                table(
                        "customer",
                        bigint("id").primaryKey(),
                        varchar("first_name", 50),
                        varchar("email", 120).unique(),
                        integer("age").nullRate(0.3)),
                table(
                        "purchase",
                        bigint("id").primaryKey(),
                        bigint("customer_id").references("customer").children(0, 3))));
    }

    private void assertRows(Path place, Plan plan, String name) {
        Table table = plan.schema().table(name).orElseThrow();
        List<List<@Nullable Object>> made = new ArrayList<>();
        plan.generate(name, 0, plan.rowCount(name), batch -> IntStream.range(0, batch.size())
                .forEach(row -> made.add(row(table, batch, row))));
        assertThat(rows(place, table)).as("rows of '%s'", name).isEqualTo(made);
    }

    private List<@Nullable Object> row(Table table, Batch batch, int row) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Object value = batch.value(i, row);
            cells.add(value == null ? null : expected(table.columns().get(i), value));
        }
        return cells;
    }

    /**
     * Values at the edges of one type.
     *
     * @param type a field type
     * @param values what a column of the type must bring to its destination unharmed
     */
    public record EdgeValues(FieldType type, List<Object> values) {

        /** Copies the values. */
        public EdgeValues {
            values = List.copyOf(values);
        }

        /**
         * A nullable column that has these values in its first rows, and NULL behind them.
         *
         * @param name column name
         * @return the column
         */
        public Column column(String name) {
            FieldGenerator<Object> listed = (row, random) -> row < values.size() ? values.get((int) row) : null;
            return Column.column(name, type).generatedBy(listed);
        }

        /**
         * All types, with limits, signs, quotes, line breaks, separators, spaces and letters of many scripts.
         *
         * @return one or more for each kind of type
         */
        public static Stream<EdgeValues> all() {
            return EdgeCases.all();
        }
    }
}
