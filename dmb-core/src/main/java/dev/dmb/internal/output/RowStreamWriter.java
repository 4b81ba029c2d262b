package dev.dmb.internal.output;

import dev.dmb.DmbException;
import dev.dmb.internal.text.Nearest;
import dev.dmb.plan.Batch;
import dev.dmb.plan.Plan;
import dev.dmb.plan.Sink;
import dev.dmb.schema.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes one table to a stream as its rows come, and nothing of the others. Used by one thread at a time. */
public final class RowStreamWriter implements Sink.Writer {

    private final String name;
    private final ByteTarget target;
    private final Optional<Compressor> compressor;
    private final Function<Table, RowFormat> formats;
    private @Nullable TableFiles files;

    /**
     * Prepares a stream.
     *
     * @param plan whose rows are written
     * @param table the table that is written
     * @param out flushed at the end, not closed
     * @param codec how it is compressed
     * @param formats how the rows become text
     */
    public RowStreamWriter(
            Plan plan, String table, OutputStream out, Optional<BlockCodec> codec, Function<Table, RowFormat> formats) {
        List<String> names = plan.tables().stream().map(Table::name).toList();
        if (!names.contains(table)) {
            throw new DmbException(
                    "table '" + table + "' cannot be written: there is none", Nearest.remedy(table, names));
        }
        this.name = table;
        this.formats = formats;
        this.compressor = codec.map(known -> new Compressor(known, plan.threads(), 1 << 17));
        StreamTarget stream = new StreamTarget(out);
        this.target = compressor.map(known -> known.into(stream)).orElse(stream);
    }

    @Override
    public void begin(Table table) {
        finish();
        if (table.name().equals(name)) {
            files = new TableFiles(name, formats.apply(table), 0, Optional.empty(), path -> target);
        }
    }

    private void finish() {
        if (files != null) {
            files.finish();
            files = null;
        }
    }

    @Override
    public void write(Batch batch) {
        if (files != null) {
            Sink.Encoder encoder = files.encoder();
            encoder.encode(batch);
            encoder.deliver();
        }
    }

    @Override
    public Optional<Sink.Encoder> encoder() {
        return Optional.of(files == null ? new Ignoring() : files.encoder());
    }

    @Override
    public Sink.Written commit() {
        finish();
        return new Sink.Written(List.of(), List.of());
    }

    @Override
    public void close() {
        compressor.ifPresent(Compressor::close);
    }

    /** For tables that are not asked for. */
    private static final class Ignoring implements Sink.Encoder {

        @Override
        public void encode(Batch batch) {}

        @Override
        public void deliver() {}
    }

    /** The stream; whoever opened it closes it. */
    private record StreamTarget(OutputStream out) implements ByteTarget {

        @Override
        public void write(byte[] source, int start, int length) {
            try {
                out.write(source, start, length);
            } catch (IOException failure) {
                throw broken(failure);
            }
        }

        @Override
        public void finish(long rows) {
            try {
                out.flush();
            } catch (IOException failure) {
                throw broken(failure);
            }
        }

        private static DmbException broken(IOException failure) {
            return new DmbException(
                    "the stream takes no more: " + failure.getMessage(),
                    "look at what reads it; what was written so far stays written",
                    failure);
        }
    }
}
