package dev.dmb.internal.time;

import dev.dmb.DmbException;
import dev.dmb.internal.column.Fit;
import dev.dmb.internal.vector.Cells;
import dev.dmb.internal.vector.LongVector;
import dev.dmb.internal.vector.Values;
import dev.dmb.internal.vector.Vector;
import dev.dmb.internal.vector.VectorGenerator;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType.Kind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Uniform seconds of the days from Monday to Friday among some days, in a window of time. Immutable.
 *
 * @param days a {@code DateRange} or {@code FromNow}
 * @param from first second of a day
 * @param to last second of a day
 */
public record BusinessTime(FieldGenerator<?> days, LocalTime from, LocalTime to)
        implements FieldGenerator<LocalDateTime> {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    /** Checks the days and the window. */
    public BusinessTime {
        if (!(days instanceof DateRange) && !(days instanceof FromNow)) {
            throw new DmbException(text(days, from, to) + " takes days", "use past, future, or between with two dates");
        } else if (from.isAfter(to)) {
            throw new DmbException(text(days, from, to) + " ends before it begins", "write the earlier time first");
        }
    }

    /**
     * All seconds of the days.
     *
     * @param days a {@code DateRange} or {@code FromNow}
     */
    public BusinessTime(FieldGenerator<?> days) {
        this(days, LocalTime.MIN, LAST_SECOND);
    }

    @Override
    public LocalDateTime generate(long row, java.util.random.RandomGenerator random) {
        throw new UnsupportedOperationException(this + " is known to a column only");
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        return switch (context.type().kind()) {
            case DATE, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> stored(context);
            case CHAR, VARCHAR, TEXT, JSON -> {
                Fit.requireLength(context, this, isWholeDays() ? 10 : 19);
                yield stored(context);
            }
            case SMALLINT, INTEGER, BIGINT, DECIMAL, REAL, DOUBLE, BOOLEAN, TIME, UUID, BINARY, ENUM ->
                throw Fit.wrongType(context, this, "dates and timestamps");
        };
    }

    private boolean isWholeDays() {
        return from.equals(LocalTime.MIN) && to.equals(LAST_SECOND);
    }

    private FieldGenerator<?> stored(ColumnContext context) {
        DateRange range = days instanceof FromNow fromNow ? fromNow.days(context) : (DateRange) days;
        long first = BusinessDays.before(range.min().toEpochDay());
        long count = BusinessDays.before(range.max().toEpochDay() + 1) - first;
        if (count < 1) {
            throw Fit.misfit(context, this + " has no day from Monday to Friday in it", "use more days");
        }
        boolean isText = Fit.isText(context.type().kind());
        boolean isDays = context.type().kind() == Kind.DATE || isText && isWholeDays();
        Seconds seconds = new Seconds(
                first, count, from.toSecondOfDay(), isDays ? 1 : to.toSecondOfDay() - from.toSecondOfDay() + 1, isDays);
        return isText ? new Texts(seconds) : seconds;
    }

    /** Days, or seconds of days, in the form in which a column holds them. */
    private record Seconds(long first, long days, long from, long perDay, boolean isDays)
            implements FieldGenerator.OfDomain<Object>, VectorGenerator {

        private static final long MICROS = 1_000_000;
        private static final long SECONDS_PER_DAY = 86_400;

        @Override
        public long domainSize() {
            return days * perDay;
        }

        private long storedAt(long index) {
            long day = BusinessDays.at(first + index / perDay);
            return isDays ? day : (day * SECONDS_PER_DAY + from + index % perDay) * MICROS;
        }

        @Override
        public Object valueAt(long index) {
            return storedAt(index);
        }

        @Override
        public void fill(Cells cells, Vector out) {
            long[] values = ((LongVector) out).values;
            long[] rows = cells.rows();
            for (int i = 0; i < cells.size(); i++) {
                values[i] = storedAt(cells.stream().below(rows[i], domainSize()));
            }
        }
    }

    /** The same as ISO texts. */
    private record Texts(Seconds seconds) implements FieldGenerator.OfDomain<String> {

        @Override
        public long domainSize() {
            return seconds.domainSize();
        }

        @Override
        public String valueAt(long index) {
            long stored = seconds.storedAt(index);
            return seconds.isDays()
                    ? LocalDate.ofEpochDay(stored).toString()
                    : Values.dateTime(stored).toString();
        }
    }

    @Override
    public String toString() {
        return text(days, from, to);
    }

    private static String text(FieldGenerator<?> days, LocalTime from, LocalTime to) {
        boolean isWholeDays = from.equals(LocalTime.MIN) && to.equals(LAST_SECOND);
        return isWholeDays ? "onBusinessDays(" + days + ")" : "inBusinessHours(" + days + ", " + from + ", " + to + ")";
    }
}
