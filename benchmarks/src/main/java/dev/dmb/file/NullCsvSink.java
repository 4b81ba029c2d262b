package dev.dmb.file;

import dev.dmb.plan.Batch;
import dev.dmb.plan.Plan;
import dev.dmb.plan.Sink;
import dev.dmb.schema.Column;
import dev.dmb.schema.Table;
import java.util.List;
import java.util.Optional;

/** Writes what {@link CsvSink} writes, header lines aside, to nowhere, and counts it. Used by one run at a time. */
public final class NullCsvSink implements Sink, Sink.Writer {

    private List<Column> columns = List.of();
    private long bytes;

    /** Bytes written so far. */
    public long bytes() {
        return bytes;
    }

    @Override
    public Writer open(Plan plan) {
        return this;
    }

    @Override
    public void begin(Table table) {
        columns = table.columns();
    }

    @Override
    public void write(Batch batch) {
        throw new IllegalStateException("rows come through encoders");
    }

    @Override
    public Optional<Encoder> encoder() {
        return Optional.of(new CsvEncoder(columns, (lines, length) -> bytes += length));
    }

    @Override
    public Written commit() {
        return new Written(List.of(), List.of());
    }

    @Override
    public void close() {}
}
