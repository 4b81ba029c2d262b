package dev.dmb.internal.time;

import dev.dmb.internal.random.CellStream;
import dev.dmb.schema.FieldGenerator;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A shift of a time of day that stays within the day: of the times after or before the other one, those that the day has;
 * its last or first microsecond when it has none. Immutable.
 *
 * @param steps the shift
 */
record ShiftInDay(ShiftInSteps steps) implements FieldGenerator.Derived<LocalTime> {

    private static final long NANOS_PER_MICRO = 1_000;

    @Override
    public List<Read> reads() {
        return steps.reads();
    }

    @Override
    public @Nullable LocalTime derive(List<@Nullable Object> values, long row, RandomGenerator random) {
        Object base = values.get(0);
        if (base == null) {
            return null;
        }
        long micros = LocalTime.parse(base.toString()).getLong(ChronoField.MICRO_OF_DAY);
        boolean isAfter = steps.shift().isAfter();
        long room = isAfter ? ShiftInSteps.DAY - 1 - micros : micros;
        long count = Math.min(steps.count(), room / steps.step() - steps.first() + 1);
        long distance = count < 1 ? room : CellStream.below(random.nextLong(), count, steps.first()) * steps.step();
        return LocalTime.ofNanoOfDay((micros + (isAfter ? distance : -distance)) * NANOS_PER_MICRO);
    }

    @Override
    public String toString() {
        return steps.toString();
    }
}
