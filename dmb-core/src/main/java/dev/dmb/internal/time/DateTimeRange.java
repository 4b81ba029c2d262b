package dev.dmb.internal.time;

import dev.dmb.DmbException;
import dev.dmb.internal.column.Fit;
import dev.dmb.internal.number.StoredRange;
import dev.dmb.internal.vector.Values;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/**
 * Uniform moments between two, both included. Immutable.
 *
 * @param min earliest
 * @param max latest; in steps, no moment is later
 * @param step microseconds between two moments, at least 1
 */
public record DateTimeRange(LocalDateTime min, LocalDateTime max, long step)
        implements FieldGenerator.OfDomain<LocalDateTime> {

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long MICROS_PER_DAY = 86_400 * MICROS_PER_SECOND;
    private static final int LONGEST_TEXT = 26;

    /** Checks the order of the bounds. */
    public DateTimeRange {
        if (min.isAfter(max)) {
            throw new DmbException(
                    "between(" + min + ", " + max + ") ends before it begins", "write the earlier one first");
        }
    }

    /**
     * Whole seconds, or microseconds where a bound has a fraction.
     *
     * @param min earliest
     * @param max latest
     */
    public DateTimeRange(LocalDateTime min, LocalDateTime max) {
        this(min, max, naturalStep(min, max));
    }

    private static long naturalStep(LocalDateTime min, LocalDateTime max) {
        return min.getNano() == 0 && max.getNano() == 0 ? MICROS_PER_SECOND : 1;
    }

    @Override
    public long domainSize() {
        return (Values.micros(max) - Values.micros(min)) / step + 1;
    }

    @Override
    public LocalDateTime valueAt(long index) {
        return Values.dateTime(Values.micros(min) + index * step);
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        return switch (context.type().kind()) {
            case TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE ->
                new StoredRange(context.type(), Values.micros(min), step, domainSize());
            case DATE -> days(context).specialize(context);
            case CHAR, VARCHAR, TEXT, JSON, ENUM -> {
                Fit.requireLength(context, this, LONGEST_TEXT);
                yield this;
            }
            case SMALLINT, INTEGER, BIGINT, DECIMAL, REAL, DOUBLE, BOOLEAN, TIME, UUID, BINARY ->
                throw Fit.wrongType(context, this, "timestamps");
        };
    }

    private FieldGenerator<?> days(ColumnContext context) {
        if (step == naturalStep(min, max)) {
            return new DateRange(min.toLocalDate(), max.toLocalDate());
        } else if (step % MICROS_PER_DAY != 0) {
            throw Fit.misfit(
                    context, this + " has steps of part of a day, not " + context.type(), "use steps of whole days");
        }
        return new DateSteps(
                min.toLocalDate(), max.toLocalDate(), Period.ofDays(Math.toIntExact(step / MICROS_PER_DAY)));
    }

    @Override
    public String toString() {
        boolean isNatural = step == naturalStep(min, max);
        return "between(" + min + ", " + max + (isNatural ? "" : ", " + Duration.of(step, ChronoUnit.MICROS)) + ")";
    }
}
