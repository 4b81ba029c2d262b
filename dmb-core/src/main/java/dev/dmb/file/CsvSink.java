package dev.dmb.file;

import dev.dmb.DmbException;
import dev.dmb.DmbException.Problem;
import dev.dmb.internal.output.FileLayout;
import dev.dmb.internal.output.RowFileWriter;
import dev.dmb.internal.output.RowStreamWriter;
import dev.dmb.plan.Plan;
import dev.dmb.plan.Sink;
import dev.dmb.schema.Table;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * Writes CSV files: RFC 4180, UTF-8, a header line, lines ended by CR LF unless told otherwise. NULL is nothing between two
 * commas, an empty text is {@code ""}. Immutable; every method that changes something returns a copy.
 *
 * @since 0.1
 */
public final class CsvSink implements Sink {

    private final Path folder;
    private final FileLayout layout;
    private final Compression compression;
    private final CsvStyle style;

    private CsvSink(Path folder, FileLayout layout, Compression compression, CsvStyle style) {
        this.folder = folder;
        this.layout = layout;
        this.compression = compression;
        this.style = style;
    }

    /**
     * Files named like their tables, with {@code .csv} behind, and {@code dmb-manifest.json} with their digests.
     *
     * @param folder made when it does not exist; files in it that DMB did not write are not overwritten
     * @return the sink
     */
    public static CsvSink to(Path folder) {
        return new CsvSink(folder, FileLayout.DEFAULT, Compression.NONE, CsvStyle.RFC_4180);
    }

    /**
     * This style and compression, one table of the plan, into a stream. Lines are written as they are made: what was
     * written before a failure stays written.
     *
     * @param table table name
     * @param out flushed at the end, and not closed
     * @return a sink for one run
     */
    public Sink streaming(String table, OutputStream out) {
        return plan -> {
            check(style.problems());
            LongAdder escaped = new LongAdder();
            return new RowStreamWriter(
                    plan,
                    table,
                    out,
                    compression.codec().map(Map.Entry::getValue),
                    known -> new CsvFormat(known, FileLayout.DEFAULT.columns(known), style, escaped));
        };
    }

    /**
     * Separates cells by another character.
     *
     * @param separator an ASCII character such as {@code ;} or a tab; a comma unless stated
     * @return a changed copy
     */
    public CsvSink withSeparator(char separator) {
        return with(style.withSeparator(separator));
    }

    /**
     * Quotes cells by another character; within a cell it is doubled.
     *
     * @param quote {@code "} unless stated
     * @return a changed copy
     */
    public CsvSink withQuote(char quote) {
        return with(style.withQuote(quote));
    }

    /**
     * Quotes every cell but NULL, and not only where it is needed.
     *
     * @return a changed copy
     */
    public CsvSink quotingAll() {
        return with(style.quotingAll());
    }

    /**
     * Ends lines in another way.
     *
     * @param lineEnd {@code "\n"} or {@code "\r\n"}, which it is unless stated
     * @return a changed copy
     */
    public CsvSink withLineEnd(String lineEnd) {
        return with(style.withLineEnd(lineEnd));
    }

    /**
     * Leaves out the line of column names.
     *
     * @return a changed copy
     */
    public CsvSink withoutHeader() {
        return with(style.withoutHeader());
    }

    /**
     * Writes a text for NULL. A cell that holds the same text is quoted.
     *
     * @param nullText such as {@code NULL} or {@code \N}; empty unless stated
     * @return a changed copy
     */
    public CsvSink withNullText(String nullText) {
        return with(style.withNullText(nullText));
    }

    /**
     * Begins files with a byte order mark, by which Excel knows UTF-8.
     *
     * @return a changed copy
     */
    public CsvSink withByteOrderMark() {
        return with(style.withByteOrderMark());
    }

    /**
     * Writes dates with times as ISO 8601 has them, {@code 2024-02-29T12:30:00} and instants with {@code Z} behind; with a
     * space, and {@code +00:00} behind instants, unless asked for.
     *
     * @return a changed copy
     */
    public CsvSink withIsoDateTimes() {
        return with(style.withDateTimeSeparator('T'));
    }

    /**
     * Writes numbers with another decimal point.
     *
     * @param decimalPoint a comma, or a point, which it is unless stated
     * @return a changed copy
     */
    public CsvSink withDecimalPoint(char decimalPoint) {
        return with(style.withDecimalPoint(decimalPoint));
    }

    /**
     * Says what becomes of texts that a spreadsheet would run.
     *
     * @param formulas {@link Formulas#OFF} unless stated
     * @return a changed copy
     */
    public CsvSink withFormulas(Formulas formulas) {
        return with(style.withFormulas(formulas));
    }

    private CsvSink with(CsvStyle changed) {
        return new CsvSink(folder, layout, compression, changed);
    }

    /**
     * Compresses files.
     *
     * @param compression {@link Compression#NONE} unless stated
     * @return a changed copy
     */
    public CsvSink withCompression(Compression compression) {
        return new CsvSink(folder, layout, compression, style);
    }

    /**
     * Splits tables into files {@code orders-00001.csv}, {@code orders-00002.csv} and so on.
     *
     * @param rows most rows a file, at least 1
     * @return a changed copy
     */
    public CsvSink withRowsPerFile(long rows) {
        return with(layout.withRowsPerFile(rows < 1 ? -1 : rows));
    }

    /**
     * Splits a table into folders by the values of columns, {@code visit/year=2024/month=05/visit.csv}, as Hive, Spark and
     * DuckDB read them. A column that makes a folder is left out of the files; what {@code year(…)}, {@code month(…)} and
     * {@code day(…)} take from a date is not.
     *
     * @param table table name
     * @param columns such as {@code "year(visited_at)", "school_id"}, the outermost folder first
     * @return a changed copy
     */
    public CsvSink partitionedBy(String table, String... columns) {
        return with(layout.withPartitions(table, List.of(columns)));
    }

    /**
     * Replaces files that DMB did not write, or that were changed since.
     *
     * @return a changed copy
     */
    public CsvSink overwriting() {
        return with(layout.overwriting());
    }

    private CsvSink with(FileLayout changed) {
        return new CsvSink(folder, changed, compression, style);
    }

    @Override
    public Writer open(Plan plan) {
        List<Problem> problems = new ArrayList<>(style.problems());
        problems.addAll(layout.problems(plan));
        check(problems);
        LongAdder escaped = new LongAdder();
        return new RowFileWriter(
                folder,
                plan,
                layout,
                "csv",
                compression.codec(),
                table -> format(table, escaped),
                () -> warnings(escaped.sum()));
    }

    private CsvFormat format(Table table, LongAdder escaped) {
        return new CsvFormat(table, layout.columns(table), style, escaped);
    }

    private static void check(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new DmbException(problems);
        }
    }

    private static List<String> warnings(long escaped) {
        return escaped == 0
                ? List.of()
                : List.of(escaped
                        + (escaped == 1 ? " text looks like a formula and was" : " texts look like formulas and were")
                        + " written with an apostrophe in front");
    }
}
