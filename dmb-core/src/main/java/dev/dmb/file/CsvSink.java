package dev.dmb.file;

import dev.dmb.internal.encode.CellEncoder;
import dev.dmb.internal.output.FileNames;
import dev.dmb.internal.output.OutputFiles;
import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.plan.Batch;
import dev.dmb.plan.Plan;
import dev.dmb.plan.Sink;
import dev.dmb.schema.Column;
import dev.dmb.schema.Table;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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
        Map<String, String> names = FileNames.of(plan.tables().stream().map(Table::name).toList(), ".csv");
        return new CsvWriter(OutputFiles.in(folder, plan, names.values()), names);
    }

    /** Writes one file after another. */
    private static final class CsvWriter implements Writer {

        private static final byte[] LINE_END = {'\r', '\n'};
        private static final CsvForm FORM = new CsvForm();

        private final OutputFiles files;
        private final Map<String, String> names;
        private final Utf8Buffer buffer = new Utf8Buffer();
        private CellEncoder[] encoders = {};

        CsvWriter(OutputFiles files, Map<String, String> names) {
            this.files = files;
            this.names = names;
        }

        @Override
        public void begin(Table table) {
            files.begin(names.get(table.name()));
            List<Column> columns = table.columns();
            encoders = IntStream.range(0, columns.size())
                    .mapToObj(column -> CellEncoder.of(columns.get(column).type(), column, FORM))
                    .toArray(CellEncoder[]::new);
            appendHeader(columns);
            flush();
        }

        private void appendHeader(List<Column> columns) {
            for (int column = 0; column < columns.size(); column++) {
                byte[] name = columns.get(column).name().getBytes(StandardCharsets.UTF_8);
                FORM.append(name, 0, name.length, separated(column));
            }
            buffer.append(LINE_END, 0, LINE_END.length);
        }

        private Utf8Buffer separated(int column) {
            if (column > 0) {
                buffer.append((byte) ',');
            }
            return buffer;
        }

        @Override
        public void write(Batch batch) {
            for (int row = 0; row < batch.size(); row++) {
                for (int column = 0; column < encoders.length; column++) {
                    separated(column);
                    if (!batch.isNull(column, row)) {
                        encoders[column].append(batch, row, buffer);
                    }
                }
                buffer.append(LINE_END, 0, LINE_END.length);
            }
            flush();
        }

        private void flush() {
            files.write(buffer.bytes(), buffer.length());
            buffer.clear();
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
