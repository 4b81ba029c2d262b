package dev.dmb.internal.number;

import dev.dmb.internal.vector.Cells;
import dev.dmb.internal.vector.DistinctByRow;
import dev.dmb.internal.vector.LongVector;
import dev.dmb.internal.vector.Vector;
import dev.dmb.internal.vector.VectorGenerator;
import dev.dmb.schema.FieldGenerator;
import java.util.random.RandomGenerator;

/** A sequence in the form in which its column holds it. Immutable. */
record StoredSequence(long start, long step) implements FieldGenerator.OfLong, VectorGenerator, DistinctByRow {

    @Override
    public long generateLong(long row, RandomGenerator random) {
        return start + row * step;
    }

    @Override
    public void fill(Cells cells, Vector out) {
        long[] values = ((LongVector) out).values;
        long[] rows = cells.rows();
        for (int i = 0; i < cells.size(); i++) {
            values[i] = start + rows[i] * step;
        }
    }
}
