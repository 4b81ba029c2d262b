package dev.dmb.plan;

import dev.dmb.DmbException;
import dev.dmb.DmbException.Problem;
import dev.dmb.internal.text.Nearest;
import dev.dmb.schema.Schema;
import dev.dmb.schema.SchemaFile;
import dev.dmb.schema.Table;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A schema with a seed and row counts: what to make, and the run that makes it. Immutable; every method that changes
 * something returns a copy.
 *
 * <p>The same plan gives the same rows on every machine, whichever slices are asked for and in whatever order.
 *
 * @param schema what exists
 * @param seed which data; any number
 * @param rows rows by table name, before scaling; a table not named here has the children that follow from its parents,
 *     else {@code defaultRows}
 * @param defaultRows rows of a table of which nothing else is said, before scaling; at least 0
 * @param scale factor on the stated rows, above 0
 * @param locale language and country of names, addresses and texts
 * @param now the moment that generators take for the present
 * @param threads how many threads make rows at once, at least 1; the data do not depend on it
 * @since 0.1
 */
public record Plan(
        Schema schema,
        long seed,
        Map<String, Long> rows,
        long defaultRows,
        double scale,
        Locale locale,
        Instant now,
        int threads) {

    /** Seed of a plan that is given none. */
    public static final long DEFAULT_SEED = 1;

    /** Rows of a table of which nothing is said. */
    public static final long DEFAULT_ROWS = 100;

    /** The moment that generators take for the present unless told otherwise: 2025-01-01T00:00:00Z. */
    public static final Instant DEFAULT_NOW = Instant.parse("2025-01-01T00:00:00Z");

    /** Copies the rows. */
    public Plan {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }

    /**
     * A plan with seed 1, 100 rows for each table of which nothing is said, and English data.
     *
     * @param schema what exists
     * @return the plan
     */
    public static Plan of(Schema schema) {
        return new Plan(schema, DEFAULT_SEED, Map.of(), DEFAULT_ROWS, 1, Locale.ENGLISH, DEFAULT_NOW, cores());
    }

    /**
     * The plan of a dmb file: its schema, with the seed, rows, locale and clock it states.
     *
     * @param file what the file says
     * @return the plan
     */
    public static Plan of(SchemaFile file) {
        return new Plan(
                file.schema(),
                file.seed().orElse(DEFAULT_SEED),
                file.rows(),
                file.defaultRows().orElse(DEFAULT_ROWS),
                1,
                file.locale().orElse(Locale.ENGLISH),
                file.now().orElse(DEFAULT_NOW),
                cores());
    }

    /**
     * Reads the plan of a dmb file.
     *
     * @param file a YAML or JSON file
     * @return the plan
     * @throws DmbException with all mistakes of the file at once
     */
    public static Plan read(Path file) {
        return of(SchemaFile.read(file));
    }

    /**
     * Chooses other data.
     *
     * @param seed any number
     * @return a changed copy
     */
    public Plan withSeed(long seed) {
        return new Plan(schema, seed, rows, defaultRows, scale, locale, now, threads);
    }

    /**
     * States a table's rows; they no longer follow from its parents.
     *
     * @param table table name
     * @param rows at least 0, before scaling
     * @return a changed copy
     */
    public Plan withRows(String table, long rows) {
        Map<String, Long> changed = new LinkedHashMap<>(this.rows);
        changed.put(table, rows);
        return new Plan(schema, seed, changed, defaultRows, scale, locale, now, threads);
    }

    /**
     * States the rows of tables of which nothing else is said.
     *
     * @param defaultRows at least 0, before scaling; 100 unless stated
     * @return a changed copy
     */
    public Plan withDefaultRows(long defaultRows) {
        return new Plan(schema, seed, rows, defaultRows, scale, locale, now, threads);
    }

    /**
     * Multiplies the stated rows, as for a smaller copy of the same data.
     *
     * @param scale above 0; 1 unless stated
     * @return a changed copy
     */
    public Plan withScale(double scale) {
        return new Plan(schema, seed, rows, defaultRows, scale, locale, now, threads);
    }

    /**
     * Chooses the language and country of names, addresses and texts.
     *
     * @param locale English unless stated
     * @return a changed copy
     */
    public Plan withLocale(Locale locale) {
        return new Plan(schema, seed, rows, defaultRows, scale, locale, now, threads);
    }

    /**
     * Sets the moment that generators take for the present.
     *
     * @param now 2025-01-01T00:00:00Z unless stated
     * @return a changed copy
     */
    public Plan withNow(Instant now) {
        return new Plan(schema, seed, rows, defaultRows, scale, locale, now, threads);
    }

    /**
     * Sets how many threads make rows at once; the rows are the same, and come in the same order, for every number.
     *
     * @param threads at least 1; as many as the machine has cores unless stated
     * @return a changed copy
     */
    public Plan withThreads(int threads) {
        return new Plan(schema, seed, rows, defaultRows, scale, locale, now, threads);
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    /**
     * Everything that stands in the way of a run, in schema, row counts and generators.
     *
     * @return empty when nothing does; immutable
     */
    public List<Problem> problems() {
        return new Planner(this).plan().problems();
    }

    /**
     * Makes sure that nothing stands in the way of a run.
     *
     * @return this plan
     * @throws DmbException with all problems at once
     */
    public Plan check() {
        checked();
        return this;
    }

    /**
     * What a run would do, and why; nothing is written.
     *
     * @return order, rows, sizes, generators with the reason for each, room of unique keys
     * @throws DmbException when something stands in the way of a run
     */
    public Explanation explain() {
        return planned().explain();
    }

    /**
     * The tables in the order in which a run fills them, parents first.
     *
     * @return immutable
     */
    public List<Table> tables() {
        return TableOrder.of(schema);
    }

    /**
     * How many rows a run gives a table.
     *
     * @param table table name
     * @return at least 0
     * @throws DmbException when there is no such table, or the schema has mistakes
     */
    public long rowCount(String table) {
        return new RowCounts(this).of(known(table));
    }

    /**
     * Makes some rows of one table, and nothing else.
     *
     * @param table table name
     * @param from first row, 0-based
     * @param to end of the rows, exclusive; at most {@link #rowCount}
     * @param consumer reads each batch before it returns; batches come in order
     * @throws DmbException when something stands in the way, or a generator fails
     */
    public void generate(String table, long from, long to, Consumer<Batch> consumer) {
        known(table);
        planned().generate(table, from, to, consumer);
    }

    /**
     * Makes all rows of all tables and writes them to every sink.
     *
     * @param sinks where to; each sees the same batches
     * @return what was made
     * @throws DmbException when something stands in the way, a generator fails, or a sink does; sinks discard what they
     *     have then
     */
    public Report run(Sink... sinks) {
        return run(Progress.SILENT, Arrays.asList(sinks));
    }

    /**
     * Makes all rows of all tables and writes them to every sink.
     *
     * @param progress told after every batch
     * @param sinks where to; each sees the same batches
     * @return what was made
     * @throws DmbException when something stands in the way, a generator fails, or a sink does; sinks discard what they
     *     have then
     */
    public Report run(Progress progress, List<Sink> sinks) {
        return planned().run(progress, sinks);
    }

    Engine planned() {
        return new Engine(this, checked());
    }

    private Planner.Planned checked() {
        Planner.Planned planned = new Planner(this).plan();
        if (!planned.problems().isEmpty()) {
            throw new DmbException(planned.problems());
        }
        return planned;
    }

    private Table known(String table) {
        return schema.check()
                .table(table)
                .orElseThrow(() -> new DmbException(
                        "no table '" + table + "' in schema '" + schema.name() + "'",
                        Nearest.remedy(
                                table, schema.tables().stream().map(Table::name).toList())));
    }
}
