package dev.dmb.testkit;

import static dev.dmb.schema.Column.integer;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmb.plan.Plan;
import dev.dmb.schema.Column;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every generator keeps to: the value of a cell depends on seed, table, column and row, and on nothing else.
 *
 * <pre>{@code
 * class PlateTest extends FieldGeneratorContract {
 *     protected Column testedColumn() { return varchar("plate", 8).generatedBy(new Plate()); }
 * }
 * }</pre>
 *
 * @since 0.1
 */
public abstract class FieldGeneratorContract {

    private static final int SLICE = 97;

    /**
     * A column that is filled by the generator under test; a unique one is tested for different values too.
     *
     * @return never null
     */
    protected abstract Column testedColumn();

    /**
     * A schema with the column in it, for a generator that reads other columns or parents.
     *
     * @return by default one table with nothing but the column
     */
    protected Schema testedSchema() {
        return schema("contract", table("generated", testedColumn()));
    }

    /**
     * The table whose column is looked at.
     *
     * @return by default the first of {@link #testedSchema()} with a column of that name
     */
    protected Table testedTable() {
        return testedSchema().tables().stream()
                .filter(table -> table.column(testedColumn().name()).isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "testedSchema() has no column '" + testedColumn().name() + "'"));
    }

    /**
     * How many rows are looked at.
     *
     * @return at least 1; fewer than the generator has different values, if the column is unique
     */
    protected int rows() {
        return 2_000;
    }

    /**
     * Language and country of the data.
     *
     * @return English by default
     */
    protected Locale locale() {
        return Locale.ENGLISH;
    }

    /** A slice made alone equals the same slice of the whole, whatever was made before it. */
    @Test
    protected void slicesEqualTheWhole() {
        List<Object> whole = values(plan());
        Plan again = plan();
        for (int from = (rows() - 1) / SLICE * SLICE; from >= 0; from -= SLICE) {
            int to = Math.min(from + SLICE, rows());
            assertThat(values(again, from, to)).as("rows %d to %d", from, to).isEqualTo(whole.subList(from, to));
        }
    }

    /** A single row made alone is the same row. */
    @Test
    protected void rowsEqualTheWhole() {
        List<Object> whole = values(plan());
        for (int row : new int[] {rows() - 1, 0, rows() / 2, rows() / 3}) {
            assertThat(values(plan(), row, row + 1)).as("row %d", row).isEqualTo(whole.subList(row, row + 1));
        }
    }

    /** Several threads that use the same generator at the same moment get what one gets. */
    @Test
    protected void threadsDoNotDisturbEachOther() {
        List<Object> alone = values(plan());
        Plan shared = plan();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<CompletableFuture<List<Object>>> results = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> values(shared), threads))
                    .limit(4)
                    .toList();
            results.forEach(result -> assertThat(result.join()).isEqualTo(alone));
        } finally {
            threads.shutdownNow();
        }
    }

    /** Another column of the table changes no value. */
    @Test
    protected void anotherColumnChangesNothing() {
        Table table = testedTable();
        List<Column> columns = new ArrayList<>(List.of(integer("another_column")));
        columns.addAll(table.columns());
        Table wider = table.withColumns(columns);
        Schema changed = new Schema(
                testedSchema().name(),
                testedSchema().tables().stream()
                        .map(known -> known.equals(table) ? wider : known)
                        .toList());
        assertThat(values(plan(changed))).isEqualTo(values(plan()));
    }

    /** The machine's language, country and time zone change no value. */
    @Test
    protected void theMachinesLocaleAndTimeZoneChangeNothing() {
        List<Object> here = values(plan());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            assertThat(values(plan())).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /** A unique column has no value twice; NULL may repeat. */
    @Test
    protected void uniqueColumnsRepeatNothing() {
        if (testedTable().keys().contains(List.of(testedColumn().name()))) {
            List<Object> values =
                    values(plan()).stream().filter(Objects::nonNull).toList();
            assertThat(new HashSet<>(values)).hasSameSizeAs(values);
        }
    }

    /** What can be counted is different for every number. */
    @Test
    protected void valuesOfADomainDiffer() {
        if (testedColumn().generator().orElse(null) instanceof FieldGenerator.OfDomain<?> domain) {
            int size = (int) Math.min(domain.domainSize(), SLICE);
            List<Object> values =
                    IntStream.range(0, size).<Object>mapToObj(domain::valueAt).toList();
            assertThat(values).doesNotContainNull();
            assertThat(new HashSet<>(values)).hasSize(size);
            assertThat(domain.domainSize()).isPositive();
        }
    }

    private Plan plan() {
        return plan(testedSchema());
    }

    private Plan plan(Schema schema) {
        return Plan.of(schema)
                .withSeed(7)
                .withRows(testedTable().name(), rows())
                .withLocale(locale());
    }

    private List<Object> values(Plan plan) {
        return values(plan, 0, rows());
    }

    private List<Object> values(Plan plan, int from, int to) {
        List<Object> values = new ArrayList<>();
        Table table = plan.schema().table(testedTable().name()).orElseThrow();
        int column = table.indexOf(testedColumn().name());
        plan.generate(table.name(), from, to, batch -> IntStream.range(0, batch.size())
                .forEach(row -> values.add(comparable(batch.value(column, row)))));
        return Collections.unmodifiableList(values);
    }

    /** Arrays as lists, which can be compared. */
    private static @Nullable Object comparable(@Nullable Object value) {
        return value instanceof byte[] bytes
                ? IntStream.range(0, bytes.length).mapToObj(i -> bytes[i]).toList()
                : value;
    }
}
