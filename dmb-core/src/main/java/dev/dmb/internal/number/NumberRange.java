package dev.dmb.internal.number;

import dev.dmb.DmbException;
import dev.dmb.internal.column.Fit;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.FieldType.Storage;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Uniform numbers between two bounds, in steps of the column's type; where that has none, of the bounds' last digit.
 * Immutable.
 *
 * @param min smallest
 * @param max largest
 */
public record NumberRange(BigDecimal min, BigDecimal max) implements FieldGenerator.OfDomain<Number> {

    private static final BigInteger MAX_LONG = BigInteger.valueOf(Long.MAX_VALUE);

    /** Brings the bounds into one form and checks their order. */
    public NumberRange {
        min = plain(min);
        max = plain(max);
        if (min.compareTo(max) > 0) {
            throw new DmbException(text(min, max) + " ends before it begins", "write the smaller bound first");
        }
    }

    private static BigDecimal plain(BigDecimal bound) {
        BigDecimal stripped = bound.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    public long domainSize() {
        return wide(ownScale()).domainSize();
    }

    @Override
    public Number valueAt(long index) {
        BigDecimal value = wide(ownScale()).valueAt(index);
        return ownScale() == 0 && value.precision() <= FieldType.MAX_LONG_DIGITS
                ? (Number) value.longValueExact()
                : value;
    }

    private int ownScale() {
        return Math.max(min.scale(), max.scale());
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        FieldType type = context.type();
        return switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT, DECIMAL, BOOLEAN -> exact(context);
            case REAL, DOUBLE -> new DoubleRange(min.doubleValue(), max.doubleValue()).specialize(context);
            case CHAR, VARCHAR, TEXT, JSON, ENUM -> {
                int longest = Math.max(ownForm(min).length(), ownForm(max).length());
                Fit.requireLength(context, this, longest);
                yield this;
            }
            case DATE, TIME, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE, UUID, BINARY ->
                throw Fit.wrongType(context, this, "numbers");
        };
    }

    private String ownForm(BigDecimal bound) {
        return bound.setScale(ownScale(), RoundingMode.UNNECESSARY).toPlainString();
    }

    private FieldGenerator<?> exact(ColumnContext context) {
        FieldType type = context.type();
        Limits limits = Limits.of(type).orElseThrow();
        if (!limits.contain(min) || !limits.contain(max)) {
            throw Fit.misfit(context, this + " exceeds " + type, "use bounds from " + limits);
        }
        WideRange wide = wide(type.scale());
        if (wide.count().signum() <= 0) {
            throw Fit.misfit(context, this + " has no number that " + type + " holds", "move the bounds apart");
        }
        boolean isStored = type.storage() == Storage.LONG && wide.count().compareTo(MAX_LONG) <= 0;
        return isStored ? new StoredRange(type, wide.first().longValueExact(), 1, wide.domainSize()) : wide;
    }

    private WideRange wide(int scale) {
        BigInteger first = min.setScale(scale, RoundingMode.CEILING).unscaledValue();
        BigInteger last = max.setScale(scale, RoundingMode.FLOOR).unscaledValue();
        return new WideRange(first, last.subtract(first).add(BigInteger.ONE), scale);
    }

    @Override
    public String toString() {
        return text(min, max);
    }

    private static String text(BigDecimal min, BigDecimal max) {
        return "between(" + min.toPlainString() + ", " + max.toPlainString() + ")";
    }
}
