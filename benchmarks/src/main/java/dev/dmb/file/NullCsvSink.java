package dev.dmb.file;

import dev.dmb.plan.Plan;
import dev.dmb.plan.Sink;
import java.io.OutputStream;
import java.nio.file.Path;

/** Writes what {@link CsvSink} writes of a plan's first table to nowhere, and counts it. Used by one run at a time. */
public final class NullCsvSink implements Sink {

    private long bytes;

    /** Bytes written so far. */
    public long bytes() {
        return bytes;
    }

    @Override
    public Writer open(Plan plan) {
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int value) {
                bytes++;
            }

            @Override
            public void write(byte[] source, int start, int length) {
                bytes += length;
            }
        };
        String table = plan.tables().get(0).name();
        return CsvSink.to(Path.of(""))
                .withoutHeader()
                .streaming(table, counting)
                .open(plan);
    }
}
