package dev.dmb.internal.time;

import dev.dmb.DmbException;
import dev.dmb.internal.column.Fit;
import dev.dmb.internal.number.StoredRange;
import dev.dmb.internal.vector.Values;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import java.time.LocalDateTime;

/**
 * Uniform moments between two, both included: whole seconds, or microseconds where a bound has a fraction. Immutable.
 *
 * @param min earliest
 * @param max latest
 */
public record DateTimeRange(LocalDateTime min, LocalDateTime max) implements FieldGenerator.OfDomain<LocalDateTime> {

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int LONGEST_TEXT = 26;

    /** Checks the order of the bounds. */
    public DateTimeRange {
        if (min.isAfter(max)) {
            throw new DmbException(
                    "between(" + min + ", " + max + ") ends before it begins", "write the earlier one first");
        }
    }

    @Override
    public long domainSize() {
        return (Values.micros(max) - Values.micros(min)) / step() + 1;
    }

    @Override
    public LocalDateTime valueAt(long index) {
        return Values.dateTime(Values.micros(min) + index * step());
    }

    private long step() {
        return min.getNano() == 0 && max.getNano() == 0 ? MICROS_PER_SECOND : 1;
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        return switch (context.type().kind()) {
            case TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE ->
                new StoredRange(context.type(), Values.micros(min), step(), domainSize());
            case DATE -> new DateRange(min.toLocalDate(), max.toLocalDate()).specialize(context);
            case CHAR, VARCHAR, TEXT, JSON, ENUM -> {
                Fit.requireLength(context, this, LONGEST_TEXT);
                yield this;
            }
            case SMALLINT, INTEGER, BIGINT, DECIMAL, REAL, DOUBLE, BOOLEAN, TIME, UUID, BINARY ->
                throw Fit.wrongType(context, this, "timestamps");
        };
    }

    @Override
    public String toString() {
        return "between(" + min + ", " + max + ")";
    }
}
