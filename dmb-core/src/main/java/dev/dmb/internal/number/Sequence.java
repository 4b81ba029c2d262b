package dev.dmb.internal.number;

import dev.dmb.internal.column.Fit;
import dev.dmb.internal.vector.DistinctByRow;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType;
import java.math.BigDecimal;
import java.util.random.RandomGenerator;

/**
 * Whole numbers in steps: {@code start + row * step}. Immutable.
 *
 * @param start value of row 0
 * @param step distance between rows, not 0
 */
public record Sequence(long start, long step) implements FieldGenerator<Long>, DistinctByRow {

    @Override
    public Long generate(long row, RandomGenerator random) {
        return start + row * step;
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        return switch (context.type().kind()) {
            case SMALLINT, INTEGER, BIGINT -> stored(context, 0);
            case DECIMAL -> stored(context, context.type().scale());
            case REAL, DOUBLE -> {
                requireLimits(context);
                yield this;
            }
            case CHAR, VARCHAR, TEXT, JSON, ENUM -> {
                int longest = Math.max(
                        Long.toString(start).length(), last(context).toString().length());
                Fit.requireLength(context, this, longest);
                yield this;
            }
            case BOOLEAN, DATE, TIME, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE, UUID, BINARY ->
                throw Fit.wrongType(context, this, "whole numbers");
        };
    }

    private FieldGenerator<?> stored(ColumnContext context, int scale) {
        requireLimits(context);
        if (context.type().storage() == FieldType.Storage.OBJECT) {
            return this;
        }
        long factor = BigDecimal.ONE.scaleByPowerOfTen(scale).longValueExact();
        return new StoredSequence(start * factor, step * factor);
    }

    private void requireLimits(ColumnContext context) {
        Limits limits = Limits.of(context.type()).orElseThrow();
        if (!limits.contain(BigDecimal.valueOf(start)) || !limits.contain(last(context))) {
            throw Fit.misfit(
                    context,
                    this + " goes from " + start + " to " + last(context) + " in " + context.rows() + " rows, but "
                            + context.type() + " holds " + limits,
                    "use a larger type or fewer rows");
        }
    }

    private BigDecimal last(ColumnContext context) {
        BigDecimal lastRow = BigDecimal.valueOf(Math.max(0, context.rows() - 1));
        return BigDecimal.valueOf(start).add(BigDecimal.valueOf(step).multiply(lastRow));
    }

    @Override
    public String toString() {
        String arguments = step != 1 ? start + ", " + step : start != 1 ? "" + start : "";
        return "sequence(" + arguments + ")";
    }
}
