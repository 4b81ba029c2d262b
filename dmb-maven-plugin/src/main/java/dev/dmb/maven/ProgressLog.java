package dev.dmb.maven;

import dev.dmb.plan.Progress;
import dev.dmb.schema.Table;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** One line every five seconds, so that short runs stay silent. Used by one thread. */
final class ProgressLog implements Progress {

    private static final long PERIOD_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Consumer<String> log;
    private final LongSupplier nanoTime;
    private String table = "";
    private long tableRows;
    private long rows;
    private long lastRows;
    private long lastNanos;

    ProgressLog(Consumer<String> log, LongSupplier nanoTime) {
        this.log = log;
        this.nanoTime = nanoTime;
        this.lastNanos = nanoTime.getAsLong();
    }

    @Override
    public void rows(Table current, long done, long total) {
        if (!current.name().equals(table)) {
            table = current.name();
            tableRows = 0;
        }
        rows += done - tableRows;
        tableRows = done;
        long nanos = nanoTime.getAsLong() - lastNanos;
        if (nanos >= PERIOD_NANOS) {
            log.accept(line(done, total, (rows - lastRows) * 1e9 / nanos));
            lastRows = rows;
            lastNanos += nanos;
        }
    }

    private String line(long done, long total, double rowsPerSecond) {
        return String.format(
                Locale.ROOT,
                "%s: %,d of %,d rows (%d %%), %,.0f rows/s",
                table,
                done,
                total,
                total == 0 ? 100 : (long) (100.0 * done / total),
                rowsPerSecond);
    }
}
