package dev.dmb.internal.number;

import dev.dmb.internal.vector.Cells;
import dev.dmb.internal.vector.LongVector;
import dev.dmb.internal.vector.Vector;
import dev.dmb.internal.vector.VectorGenerator;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType;
import java.math.BigDecimal;
import java.util.random.RandomGenerator;

/**
 * Numbers of a distribution, rounded half up to what their column holds; what it cannot hold is not made. Immutable.
 *
 * @param factor what a number is multiplied by to become its stored form
 * @param min smallest stored number
 * @param max largest stored number
 */
record DrawnWholes(Distribution distribution, double factor, long min, long max)
        implements FieldGenerator.OfLong, VectorGenerator {

    static DrawnWholes of(Distribution distribution, ColumnContext context) {
        FieldType type = context.type();
        Limits limits = Limits.of(type).orElseThrow();
        BigDecimal factor = BigDecimal.ONE.scaleByPowerOfTen(type.scale());
        return new DrawnWholes(
                Truncated.toColumn(distribution, context),
                factor.doubleValue(),
                limits.min().multiply(factor).longValueExact(),
                limits.max().multiply(factor).longValueExact());
    }

    @Override
    public long generateLong(long row, RandomGenerator random) {
        return stored(random.nextLong());
    }

    @Override
    public void fill(Cells cells, Vector out) {
        long[] values = ((LongVector) out).values;
        long[] rows = cells.rows();
        for (int i = 0; i < cells.size(); i++) {
            values[i] = stored(cells.stream().bits(rows[i]));
        }
    }

    private long stored(long bits) {
        // The cast saturates; the bounds keep a last rounding of the double inside.
        return Math.max(min, Math.min(max, (long) Math.floor(distribution.of(bits) * factor + 0.5)));
    }
}
