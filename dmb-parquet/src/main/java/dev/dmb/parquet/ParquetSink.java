package dev.dmb.parquet;

import dev.dmb.file.Compression;
import dev.dmb.internal.output.Content;
import dev.dmb.internal.output.FileNames;
import dev.dmb.internal.output.OutputFiles;
import dev.dmb.plan.Plan;
import dev.dmb.plan.Sink;
import dev.dmb.schema.Table;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes one Parquet file a table: typed columns, row groups of 131,072 rows, dictionaries for texts that repeat. Texts, json
 * and enum are strings, decimals exact, times and timestamps in microseconds, uuid the logical type of that name. Immutable;
 * every method that changes something returns a copy.
 *
 * @since 0.1
 */
public final class ParquetSink implements Sink {

    private final Path folder;
    private final Compression compression;
    private final boolean isOverwriting;

    private ParquetSink(Path folder, Compression compression, boolean isOverwriting) {
        this.folder = folder;
        this.compression = compression;
        this.isOverwriting = isOverwriting;
    }

    /**
     * Files named like their tables, with {@code .parquet} behind, and {@code dmb-manifest.json} with their digests.
     *
     * @param folder made when it does not exist; files in it that DMB did not write are not overwritten
     * @return the sink
     */
    public static ParquetSink to(Path folder) {
        return new ParquetSink(folder, Compression.ZSTD, false);
    }

    /**
     * Compresses the pages of columns.
     *
     * @param compression {@link Compression#ZSTD} unless stated
     * @return a changed copy
     */
    public ParquetSink withCompression(Compression compression) {
        return new ParquetSink(folder, compression, isOverwriting);
    }

    /**
     * Replaces files that DMB did not write, or that were changed since.
     *
     * @return a changed copy
     */
    public ParquetSink overwriting() {
        return new ParquetSink(folder, compression, true);
    }

    @Override
    public Writer open(Plan plan) {
        Map<String, String> names =
                FileNames.of(plan.tables().stream().map(Table::name).toList(), ".parquet");
        Set<Content> contents =
                plan.tables().stream().map(ParquetWriter::content).collect(Collectors.toUnmodifiableSet());
        OutputFiles files = OutputFiles.in(folder, plan, names.values(), contents, isOverwriting);
        return new ParquetWriter(files, names, PageCodec.of(compression));
    }
}
