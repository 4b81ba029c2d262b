package dev.dmb.internal.number;

import dev.dmb.DmbException;
import dev.dmb.internal.column.Fit;
import dev.dmb.internal.vector.Cells;
import dev.dmb.internal.vector.DoubleVector;
import dev.dmb.internal.vector.Vector;
import dev.dmb.internal.vector.VectorGenerator;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.FieldType.Kind;
import dev.dmb.schema.FieldType.Storage;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Uniform numbers {@code min}, {@code min + step}, … up to a bound. Immutable.
 *
 * @param min smallest
 * @param max no number is larger
 * @param step distance between two numbers, above 0
 */
public record NumberSteps(BigDecimal min, BigDecimal max, BigDecimal step) implements FieldGenerator.OfDomain<Number> {

    private static final BigInteger MAX_LONG = BigInteger.valueOf(Long.MAX_VALUE);

    /** Brings the numbers into one form and checks them. */
    public NumberSteps {
        min = plain(min);
        max = plain(max);
        step = plain(step);
        if (min.compareTo(max) > 0) {
            throw new DmbException(text(min, max, step) + " ends before it begins", "write the smaller bound first");
        } else if (step.signum() <= 0) {
            throw new DmbException(text(min, max, step) + " never moves upwards", "use a step above 0");
        } else if (max.subtract(min).divideToIntegralValue(step).toBigInteger().compareTo(MAX_LONG) >= 0) {
            throw new DmbException(text(min, max, step) + " has too many numbers", "use a larger step");
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    public long domainSize() {
        return max.subtract(min).divideToIntegralValue(step).longValueExact() + 1;
    }

    @Override
    public Number valueAt(long index) {
        BigDecimal value = min.add(step.multiply(BigDecimal.valueOf(index)));
        return scale() == 0 && value.precision() <= FieldType.MAX_LONG_DIGITS ? (Number) value.longValueExact() : value;
    }

    private int scale() {
        return Math.max(min.scale(), step.scale());
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        FieldType type = context.type();
        return switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT, DECIMAL, BOOLEAN -> exact(context);
            case REAL, DOUBLE -> new Doubles(this, scaled(min), scaled(step), Math.pow(10, scale()), type.kind());
            case CHAR, VARCHAR, TEXT, JSON, ENUM -> {
                int longest = Math.max(
                        valueAt(0).toString().length(),
                        valueAt(domainSize() - 1).toString().length());
                Fit.requireLength(context, this, longest);
                yield this;
            }
            case DATE, TIME, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE, UUID, BINARY ->
                throw Fit.wrongType(context, this, "numbers");
        };
    }

    private FieldGenerator<?> exact(ColumnContext context) {
        FieldType type = context.type();
        Limits limits = Limits.of(type).orElseThrow();
        if (!limits.contain(min) || !limits.contain(max)) {
            throw Fit.misfit(context, this + " exceeds " + type, "use bounds from " + limits);
        } else if (scale() > type.scale()) {
            throw Fit.misfit(
                    context,
                    this + " has numbers of " + scale() + " decimals, more than " + type + " holds",
                    "round the step or give the column a larger scale");
        }
        return type.storage() == Storage.LONG
                ? new StoredRange(type, unscaled(min, type), unscaled(step, type), domainSize())
                : this;
    }

    private static long unscaled(BigDecimal number, FieldType type) {
        return number.setScale(type.scale()).unscaledValue().longValueExact();
    }

    private double scaled(BigDecimal number) {
        return number.setScale(scale()).unscaledValue().doubleValue();
    }

    /** The numbers as fractions of whole ones, so that each is the double nearest to its decimal. */
    private record Doubles(NumberSteps numbers, double first, double distance, double divisor, Kind kind)
            implements FieldGenerator.OfDomain<Number>, VectorGenerator {

        @Override
        public long domainSize() {
            return numbers.domainSize();
        }

        @Override
        public Number valueAt(long index) {
            return doubleAt(index);
        }

        private double doubleAt(long index) {
            double number = (first + index * distance) / divisor;
            return kind == Kind.REAL ? (float) number : number;
        }

        @Override
        public void fill(Cells cells, Vector out) {
            double[] values = ((DoubleVector) out).values;
            long size = domainSize();
            for (int i = 0; i < cells.size(); i++) {
                values[i] = doubleAt(cells.stream().below(cells.rows()[i], size));
            }
        }
    }

    @Override
    public String toString() {
        return text(min, max, step);
    }

    private static String text(BigDecimal min, BigDecimal max, BigDecimal step) {
        return "between(" + min.toPlainString() + ", " + max.toPlainString() + ", " + step.toPlainString() + ")";
    }
}
