package dev.dmb.internal.number;

import dev.dmb.internal.vector.Cells;
import dev.dmb.internal.vector.LongVector;
import dev.dmb.internal.vector.Vector;
import dev.dmb.internal.vector.VectorGenerator;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType;
import java.math.BigDecimal;
import java.util.random.RandomGenerator;

/**
 * A distribution in a column of whole numbers or decimals, rounded half up to the column's scale. Immutable.
 *
 * @param distribution where numbers come from
 * @param type of long storage
 * @param factor 10 to the power of the scale
 * @param min smallest stored value
 * @param max largest stored value
 */
record DrawnWholes(Distribution distribution, FieldType type, double factor, long min, long max)
        implements FieldGenerator.OfLong, VectorGenerator {

    static DrawnWholes of(Distribution distribution, FieldType type) {
        Limits limits = Limits.of(type).orElseThrow();
        BigDecimal factor = BigDecimal.ONE.scaleByPowerOfTen(type.scale());
        return new DrawnWholes(
                distribution,
                type,
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
        double value = distribution.of(bits);
        double scaled = Math.floor(value * factor + 0.5);
        if (!(scaled >= min && scaled <= max)) {
            throw new IllegalArgumentException("value '" + value + "' of " + distribution + " does not fit " + type);
        }
        return (long) scaled;
    }
}
