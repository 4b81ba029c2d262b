package dev.dmb.internal.number;

import dev.dmb.internal.vector.Cells;
import dev.dmb.internal.vector.DoubleVector;
import dev.dmb.internal.vector.LongVector;
import dev.dmb.internal.vector.Vector;
import dev.dmb.internal.vector.VectorGenerator;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType.Storage;
import java.util.random.RandomGenerator;

/** Ranks in the form in which a column holds them: unboxed. Immutable. */
record DrawnRanks(ZipfSampler sampler, long factor, Storage storage) implements FieldGenerator.OfLong, VectorGenerator {

    @Override
    public long generateLong(long row, RandomGenerator random) {
        return sampler.rank(random) * factor;
    }

    @Override
    public void fill(Cells cells, Vector out) {
        for (int i = 0; i < cells.size(); i++) {
            long rank = generateLong(cells.rows()[i], cells.random(i));
            if (storage == Storage.LONG) {
                ((LongVector) out).values[i] = rank;
            } else {
                ((DoubleVector) out).values[i] = rank;
            }
        }
    }
}
