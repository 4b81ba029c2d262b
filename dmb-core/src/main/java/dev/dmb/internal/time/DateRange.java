package dev.dmb.internal.time;

import dev.dmb.DmbException;
import dev.dmb.internal.column.Fit;
import dev.dmb.internal.number.StoredRange;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * Uniform days between two dates, both included. Immutable.
 *
 * @param min earliest
 * @param max latest
 */
public record DateRange(LocalDate min, LocalDate max) implements FieldGenerator.OfDomain<LocalDate> {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
    private static final int ISO_LENGTH = 10;

    /** Checks the order of the bounds. */
    public DateRange {
        if (min.isAfter(max)) {
            throw new DmbException(
                    "between(" + min + ", " + max + ") ends before it begins", "write the earlier date first");
        }
    }

    @Override
    public long domainSize() {
        return ChronoUnit.DAYS.between(min, max) + 1;
    }

    @Override
    public LocalDate valueAt(long index) {
        return min.plusDays(index);
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        return switch (context.type().kind()) {
            case DATE -> new StoredRange(context.type(), min.toEpochDay(), 1, domainSize());
            case TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE ->
                new DateTimeRange(min.atStartOfDay(), max.atTime(LAST_SECOND)).specialize(context);
            case CHAR, VARCHAR, TEXT, JSON, ENUM -> {
                Fit.requireLength(context, this, ISO_LENGTH);
                yield this;
            }
            case SMALLINT, INTEGER, BIGINT, DECIMAL, REAL, DOUBLE, BOOLEAN, TIME, UUID, BINARY ->
                throw Fit.wrongType(context, this, "dates");
        };
    }

    @Override
    public String toString() {
        return "between(" + min + ", " + max + ")";
    }
}
