package dev.dmb.internal.identifier;

import dev.dmb.internal.random.CellStream;
import dev.dmb.internal.vector.Cells;
import dev.dmb.internal.vector.DistinctByRow;
import dev.dmb.internal.vector.ObjectVector;
import dev.dmb.internal.vector.Vector;
import dev.dmb.internal.vector.VectorGenerator;
import dev.dmb.schema.FieldGenerator;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** UUIDs in a column of their own type. Immutable. */
record UuidObjects() implements FieldGenerator<UUID>, VectorGenerator, DistinctByRow {

    @Override
    public UUID generate(long row, RandomGenerator random) {
        return RandomUuid.of(random.nextLong(), random.nextLong());
    }

    @Override
    public void fill(Cells cells, Vector out) {
        Object[] values = ((ObjectVector) out).values;
        CellStream stream = cells.stream();
        for (int i = 0; i < cells.size(); i++) {
            long row = cells.rows()[i];
            values[i] = RandomUuid.of(stream.bits(row), stream.bits(row, 1));
        }
    }
}
