package dev.dmb.file;

import dev.dmb.internal.output.FileLayout;
import dev.dmb.internal.output.RowFileWriter;
import dev.dmb.internal.output.RowFormat;
import dev.dmb.internal.output.RowStreamWriter;
import dev.dmb.plan.Plan;
import dev.dmb.plan.Sink;
import dev.dmb.schema.Table;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes JSON files: an array of objects a table, or an object a line. Numbers are JSON numbers with all their digits, dates
 * and times ISO 8601 texts, json columns become part of the document, binary ones base64; NaN and infinities, for which JSON
 * has no number, are texts. Immutable; every method that changes something returns a copy.
 *
 * @since 0.1
 */
public final class JsonSink implements Sink {

    private final Path folder;
    private final FileLayout layout;
    private final Compression compression;
    private final boolean isLines;
    private final boolean hasNulls;

    private JsonSink(Path folder, FileLayout layout, Compression compression, boolean isLines, boolean hasNulls) {
        this.folder = folder;
        this.layout = layout;
        this.compression = compression;
        this.isLines = isLines;
        this.hasNulls = hasNulls;
    }

    /**
     * Files named like their tables, with {@code .json} behind, and {@code dmb-manifest.json} with their digests.
     *
     * @param folder made when it does not exist; files in it that DMB did not write are not overwritten
     * @return the sink
     */
    public static JsonSink to(Path folder) {
        return new JsonSink(folder, FileLayout.DEFAULT, Compression.NONE, false, true);
    }

    /**
     * Writes JSON Lines, one object a line, into files with {@code .jsonl} behind.
     *
     * @return a changed copy
     */
    public JsonSink asLines() {
        return new JsonSink(folder, layout, compression, true, hasNulls);
    }

    /**
     * Leaves out members whose value is NULL.
     *
     * @return a changed copy
     */
    public JsonSink withoutNulls() {
        return new JsonSink(folder, layout, compression, isLines, false);
    }

    /**
     * Compresses files.
     *
     * @param compression {@link Compression#NONE} unless stated
     * @return a changed copy
     */
    public JsonSink withCompression(Compression compression) {
        return new JsonSink(folder, layout, compression, isLines, hasNulls);
    }

    /**
     * Splits tables into files {@code orders-00001.json}, {@code orders-00002.json} and so on.
     *
     * @param rows most rows a file, at least 1
     * @return a changed copy
     */
    public JsonSink withRowsPerFile(long rows) {
        return with(layout.withRowsPerFile(rows < 1 ? -1 : rows));
    }

    /**
     * Splits a table into folders by the values of columns, as {@link CsvSink#partitionedBy} does.
     *
     * @param table table name
     * @param columns such as {@code "year(visited_at)", "school_id"}, the outermost folder first
     * @return a changed copy
     */
    public JsonSink partitionedBy(String table, String... columns) {
        return with(layout.withPartitions(table, List.of(columns)));
    }

    /**
     * Replaces files that DMB did not write, or that were changed since.
     *
     * @return a changed copy
     */
    public JsonSink overwriting() {
        return with(layout.overwriting());
    }

    private JsonSink with(FileLayout changed) {
        return new JsonSink(folder, changed, compression, isLines, hasNulls);
    }

    /**
     * This form and compression, one table of the plan, into a stream. Objects are written as they are made: what was
     * written before a failure stays written.
     *
     * @param table table name
     * @param out flushed at the end, and not closed
     * @return a sink for one run
     */
    public Sink streaming(String table, OutputStream out) {
        return plan -> new RowStreamWriter(
                plan,
                table,
                out,
                compression.codec().map(Map.Entry::getValue),
                known -> format(known, FileLayout.DEFAULT));
    }

    @Override
    public Writer open(Plan plan) {
        return new RowFileWriter(
                folder,
                plan,
                layout,
                isLines ? "jsonl" : "json",
                compression.codec(),
                table -> format(table, layout),
                List::of);
    }

    private RowFormat format(Table table, FileLayout columns) {
        return new JsonFormat(table, columns.columns(table), isLines, hasNulls);
    }
}
