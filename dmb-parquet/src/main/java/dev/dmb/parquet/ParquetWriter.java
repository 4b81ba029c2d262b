package dev.dmb.parquet;

import dev.dmb.internal.output.Content;
import dev.dmb.internal.output.OutputFiles;
import dev.dmb.plan.Batch;
import dev.dmb.plan.Sink;
import dev.dmb.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes one file after another. Used by one thread at a time. */
final class ParquetWriter implements Sink.Writer {

    private final OutputFiles files;
    private final Map<String, String> names;
    private final PageCodec codec;
    private @Nullable TableFile table;

    ParquetWriter(OutputFiles files, Map<String, String> names, PageCodec codec) {
        this.files = files;
        this.names = names;
        this.codec = codec;
    }

    static Content content(Table table) {
        return new Content(table.name(), "parquet");
    }

    @Override
    public void begin(Table next) {
        finishTable();
        String name = Objects.requireNonNull(names.get(next.name()));
        table = new TableFile(next, codec, files.file(name, content(next)));
    }

    private void finishTable() {
        if (table != null) {
            table.finish();
            table = null;
        }
    }

    private TableFile table() {
        return Objects.requireNonNull(table, "no table was begun");
    }

    @Override
    public void write(Batch batch) {
        Sink.Encoder encoder = new PagesEncoder(batch.table(), table());
        encoder.encode(batch);
        encoder.deliver();
    }

    @Override
    public Optional<Sink.Encoder> encoder() {
        return Optional.of(new PagesEncoder(table().table(), table()));
    }

    @Override
    public Sink.Written commit() {
        finishTable();
        return new Sink.Written(files.commit(), List.of());
    }

    @Override
    public void close() {
        files.close();
    }

    /** One thread's pages. */
    private final class PagesEncoder implements Sink.Encoder {

        private final TableFile file;
        private final List<PageEncoder> columns = new ArrayList<>();
        private final List<List<Page>> batches = new ArrayList<>();

        PagesEncoder(Table table, TableFile file) {
            this.file = file;
            for (int column = 0; column < table.columns().size(); column++) {
                columns.add(new PageEncoder(column, table.columns().get(column).type(), codec));
            }
        }

        @Override
        public void encode(Batch batch) {
            List<Page> pages = new ArrayList<>();
            columns.forEach(column -> pages.add(column.encode(batch)));
            batches.add(pages);
        }

        @Override
        public void deliver() {
            batches.forEach(file::add);
            batches.clear();
        }
    }
}
