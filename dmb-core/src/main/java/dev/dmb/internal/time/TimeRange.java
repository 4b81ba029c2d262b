package dev.dmb.internal.time;

import dev.dmb.DmbException;
import dev.dmb.internal.column.Fit;
import dev.dmb.internal.number.StoredRange;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * Uniform times of day between two, both included. Immutable.
 *
 * @param min earliest
 * @param max latest; in steps, no time is later
 * @param step microseconds between two times, at least 1
 */
public record TimeRange(LocalTime min, LocalTime max, long step) implements FieldGenerator.OfDomain<LocalTime> {

    private static final long NANOS_PER_MICRO = 1_000;
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int LONGEST_TEXT = 15;

    /** Checks the order of the bounds. */
    public TimeRange {
        if (min.isAfter(max)) {
            throw new DmbException(
                    "between(" + min + ", " + max + ") ends before it begins", "write the earlier time first");
        }
    }

    /**
     * Whole seconds, or microseconds where a bound has a fraction.
     *
     * @param min earliest
     * @param max latest
     */
    public TimeRange(LocalTime min, LocalTime max) {
        this(min, max, naturalStep(min, max));
    }

    private static long naturalStep(LocalTime min, LocalTime max) {
        return min.getNano() == 0 && max.getNano() == 0 ? MICROS_PER_SECOND : 1;
    }

    @Override
    public long domainSize() {
        return (micros(max) - micros(min)) / step + 1;
    }

    @Override
    public LocalTime valueAt(long index) {
        return LocalTime.ofNanoOfDay((micros(min) + index * step) * NANOS_PER_MICRO);
    }

    private static long micros(LocalTime time) {
        return time.toNanoOfDay() / NANOS_PER_MICRO;
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        return switch (context.type().kind()) {
            case TIME -> new StoredRange(context.type(), micros(min), step, domainSize());
            case CHAR, VARCHAR, TEXT, JSON, ENUM -> {
                Fit.requireLength(context, this, LONGEST_TEXT);
                yield this;
            }
            case SMALLINT,
                    INTEGER,
                    BIGINT,
                    DECIMAL,
                    REAL,
                    DOUBLE,
                    BOOLEAN,
                    DATE,
                    TIMESTAMP,
                    TIMESTAMP_WITH_TIME_ZONE,
                    UUID,
                    BINARY -> throw Fit.wrongType(context, this, "times of day");
        };
    }

    @Override
    public String toString() {
        boolean isNatural = step == naturalStep(min, max);
        return "between(" + min + ", " + max + (isNatural ? "" : ", " + Duration.of(step, ChronoUnit.MICROS)) + ")";
    }
}
