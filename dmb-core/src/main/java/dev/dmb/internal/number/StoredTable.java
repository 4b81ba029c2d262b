package dev.dmb.internal.number;

import dev.dmb.internal.vector.Cells;
import dev.dmb.internal.vector.LongVector;
import dev.dmb.internal.vector.Vector;
import dev.dmb.internal.vector.VectorGenerator;
import dev.dmb.schema.FieldGenerator;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;

/** Uniform values of a table, in the form in which their column holds them. Immutable. */
public final class StoredTable implements FieldGenerator.OfDomain<Object>, VectorGenerator {

    private final long[] stored;

    private StoredTable(long[] stored) {
        this.stored = stored;
    }

    /**
     * A table.
     *
     * @param size how many values, at least 1
     * @param storedAt the value of each index, all different; of a column that is no decimal
     * @return the generator
     */
    public static StoredTable of(long size, LongUnaryOperator storedAt) {
        return new StoredTable(LongStream.range(0, size).map(storedAt).toArray());
    }

    @Override
    public long domainSize() {
        return stored.length;
    }

    @Override
    public Object valueAt(long index) {
        return stored[(int) index];
    }

    @Override
    public void fill(Cells cells, Vector out) {
        long[] values = ((LongVector) out).values;
        long[] rows = cells.rows();
        for (int i = 0; i < cells.size(); i++) {
            values[i] = stored[(int) cells.stream().below(rows[i], stored.length)];
        }
    }
}
