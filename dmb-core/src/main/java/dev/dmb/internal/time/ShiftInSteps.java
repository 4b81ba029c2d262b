package dev.dmb.internal.time;

import dev.dmb.internal.random.CellStream;
import dev.dmb.internal.vector.Values;
import dev.dmb.schema.FieldGenerator;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A shift by whole steps. Immutable.
 *
 * @param shift as the user wrote it
 * @param first smallest shift, in steps
 * @param count how many different shifts; below 1 when there is none
 * @param step microseconds of a step
 * @param unit microseconds to which the column read is rounded down, and which the column itself counts
 */
record ShiftInSteps(Shift shift, long first, long count, long step, long unit)
        implements FieldGenerator.Derived<LocalDateTime> {

    static final long SECOND = 1_000_000;
    static final long DAY = 86_400 * SECOND;

    static ShiftInSteps of(Shift shift, long step, long unit) {
        Duration stepLength = Duration.of(step, ChronoUnit.MICROS);
        long first = shift.min().plus(stepLength).minusNanos(1).dividedBy(stepLength);
        return new ShiftInSteps(shift, first, shift.max().dividedBy(stepLength) - first + 1, step, unit);
    }

    @Override
    public List<Read> reads() {
        return shift.reads();
    }

    @Override
    public @Nullable LocalDateTime derive(List<@Nullable Object> values, long row, RandomGenerator random) {
        Object base = values.get(0);
        return base == null ? null : Values.dateTime(moved(Values.micros(Values.dateTime(base)), random.nextLong()));
    }

    /** The moment to which some random bits move another, both in microseconds. */
    long moved(long micros, long bits) {
        long steps = CellStream.below(bits, count, first);
        if (shift.isInBusinessDays()) {
            long day = Math.floorDiv(micros, DAY);
            long other = shift.isAfter() ? BusinessDays.after(day, steps) : BusinessDays.before(day, steps);
            return other * DAY + (unit == DAY ? 0 : micros - day * DAY);
        }
        return Math.floorDiv(micros, unit) * unit + (shift.isAfter() ? steps : -steps) * step;
    }

    @Override
    public String toString() {
        return shift.toString();
    }
}
