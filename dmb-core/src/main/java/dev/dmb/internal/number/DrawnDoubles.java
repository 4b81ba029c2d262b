package dev.dmb.internal.number;

import dev.dmb.internal.random.CellStream;
import dev.dmb.internal.vector.Cells;
import dev.dmb.internal.vector.DoubleVector;
import dev.dmb.internal.vector.Vector;
import dev.dmb.internal.vector.VectorGenerator;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.FieldType.Kind;
import java.util.random.RandomGenerator;

/** A distribution in a floating-point column. Immutable. */
record DrawnDoubles(Distribution distribution, FieldType type) implements FieldGenerator.OfDouble, VectorGenerator {

    @Override
    public double generateDouble(long row, RandomGenerator random) {
        return fit(distribution.of(random.nextLong()));
    }

    @Override
    public void fill(Cells cells, Vector out) {
        double[] values = ((DoubleVector) out).values;
        long[] rows = cells.rows();
        CellStream stream = cells.stream();
        for (int i = 0; i < cells.size(); i++) {
            values[i] = fit(distribution.of(stream.bits(rows[i])));
        }
    }

    private double fit(double value) {
        return type.kind() == Kind.REAL ? (float) value : value;
    }
}
