package dev.dmb.internal.time;

import dev.dmb.internal.vector.Cells;
import dev.dmb.internal.vector.DerivedVectorGenerator;
import dev.dmb.internal.vector.LongVector;
import dev.dmb.internal.vector.Vector;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType;
import java.time.LocalDateTime;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A shift between columns of known types. Immutable.
 *
 * @param steps the shift
 * @param readUnit microseconds that the column read counts: 1, or those of a day
 */
record ShiftVector(ShiftInSteps steps, long readUnit)
        implements FieldGenerator.Derived<LocalDateTime>, DerivedVectorGenerator {

    @Override
    public List<Read> reads() {
        return steps.reads();
    }

    @Override
    public @Nullable LocalDateTime derive(List<@Nullable Object> values, long row, RandomGenerator random) {
        return steps.derive(values, row, random);
    }

    @Override
    public void fill(Cells cells, FieldType[] types, Vector[] read, Vector out) {
        LongVector base = (LongVector) read[0];
        long[] values = ((LongVector) out).values;
        long[] rows = cells.rows();
        for (int i = 0; i < cells.size(); i++) {
            if (base.isNull(i)) {
                out.setNull(i);
            } else {
                values[i] =
                        steps.moved(base.values[i] * readUnit, cells.stream().bits(rows[i])) / steps.unit();
            }
        }
    }

    @Override
    public String toString() {
        return steps.toString();
    }
}
