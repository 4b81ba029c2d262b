package dev.dmb.internal.time;

import dev.dmb.DmbException;
import dev.dmb.internal.column.Fit;
import dev.dmb.internal.number.StoredTable;
import dev.dmb.internal.vector.Values;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/**
 * Uniform dates {@code min}, {@code min + step}, … up to a bound. A day that a month lacks is its last one, so that steps
 * of a month from the 31st are ends of months. Immutable.
 *
 * @param min earliest
 * @param max no date is later
 * @param step distance between two dates, at least a day
 */
public record DateSteps(LocalDate min, LocalDate max, Period step) implements FieldGenerator.OfDomain<LocalDate> {

    private static final int ISO_LENGTH = 10;
    private static final int MOST_DATES = 1_000_000;

    /** Checks the bounds and the step. */
    public DateSteps {
        step = step.normalized();
        if (min.isAfter(max)) {
            throw new DmbException(
                    "between(" + min + ", " + max + ", " + step + ") ends before it begins",
                    "write the earlier date first");
        } else if (step.isNegative() || step.isZero()) {
            throw new DmbException(
                    "between(" + min + ", " + max + ", " + step + ") never moves onwards",
                    "use a step of at least a day");
        } else if (ChronoUnit.DAYS.between(min, max) > MOST_DATES) {
            throw new DmbException(
                    "between(" + min + ", " + max + ", " + step + ") spans more than a million days",
                    "move the bounds nearer together");
        }
    }

    @Override
    public long domainSize() {
        long first = 0;
        long beyond = ChronoUnit.DAYS.between(min, max) + 1;
        while (first + 1 < beyond) {
            long middle = (first + beyond) / 2;
            if (valueAt(middle).isAfter(max)) {
                beyond = middle;
            } else {
                first = middle;
            }
        }
        return first + 1;
    }

    @Override
    public LocalDate valueAt(long index) {
        return min.plusMonths(step.toTotalMonths() * index).plusDays(step.getDays() * index);
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        return switch (context.type().kind()) {
            case DATE -> StoredTable.of(domainSize(), index -> valueAt(index).toEpochDay());
            case TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE ->
                StoredTable.of(
                        domainSize(), index -> Values.micros(valueAt(index).atStartOfDay()));
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
        return "between(" + min + ", " + max + ", " + step + ")";
    }
}
