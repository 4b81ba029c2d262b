package dev.dmb.file;

import dev.dmb.internal.output.FileNames;
import dev.dmb.internal.output.OutputFiles;
import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.plan.Batch;
import dev.dmb.plan.Plan;
import dev.dmb.plan.Sink;
import dev.dmb.schema.Column;
import dev.dmb.schema.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes one CSV file a table: RFC 4180, UTF-8, a header line, lines ended by CR LF. NULL is nothing between two commas,
 * an empty text is {@code ""}. Immutable.
 *
 * @since 0.1
 */
public final class CsvSink implements Sink {

    private final Path folder;

    private CsvSink(Path folder) {
        this.folder = folder;
    }

    /**
     * Files named like their tables, with {@code .csv} behind, and {@code dmb-manifest.json} with their digests.
     *
     * @param folder made when it does not exist; files in it that DMB did not write are never overwritten
     * @return the sink
     */
    public static CsvSink to(Path folder) {
        return new CsvSink(folder);
    }

    @Override
    public Writer open(Plan plan) {
        Map<String, String> names =
                FileNames.of(plan.tables().stream().map(Table::name).toList(), ".csv");
        return new CsvWriter(OutputFiles.in(folder, plan, names.values()), names);
    }

    /** Writes one file after another. */
    private static final class CsvWriter implements Writer {

        private final OutputFiles files;
        private final Map<String, String> names;
        private List<Column> columns = List.of();

        CsvWriter(OutputFiles files, Map<String, String> names) {
            this.files = files;
            this.names = names;
        }

        @Override
        public void begin(Table table) {
            columns = table.columns();
            files.begin(Objects.requireNonNull(names.get(table.name())));
            Utf8Buffer header = CsvEncoder.header(columns);
            files.write(header.bytes(), header.length());
        }

        @Override
        public void write(Batch batch) {
            CsvEncoder encoder = new CsvEncoder(columns, files::write);
            encoder.encode(batch);
            encoder.deliver();
        }

        @Override
        public Optional<Encoder> encoder() {
            return Optional.of(new CsvEncoder(columns, files::write));
        }

        @Override
        public Written commit() {
            return new Written(files.commit(), List.of());
        }

        @Override
        public void close() {
            files.close();
        }
    }
}
