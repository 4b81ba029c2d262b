package dev.dmb.internal.number;

import dev.dmb.schema.FieldType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * The numbers that a type holds exactly. Immutable.
 *
 * @param min smallest
 * @param max largest
 */
record Limits(BigDecimal min, BigDecimal max) {

    private static final int FLOAT_BITS = 24;
    private static final int DOUBLE_BITS = 53;

    /**
     * The limits of a type.
     *
     * @param type any
     * @return the limits; empty when the type holds no numbers
     */
    static Optional<Limits> of(FieldType type) {
        return switch (type.kind()) {
            case BOOLEAN -> Optional.of(new Limits(BigDecimal.ZERO, BigDecimal.ONE));
            case SMALLINT -> Optional.of(of(Short.MIN_VALUE, Short.MAX_VALUE));
            case INTEGER -> Optional.of(of(Integer.MIN_VALUE, Integer.MAX_VALUE));
            case BIGINT -> Optional.of(of(Long.MIN_VALUE, Long.MAX_VALUE));
            case DECIMAL -> Optional.of(decimal(type));
            case REAL -> Optional.of(of(-(1L << FLOAT_BITS), 1L << FLOAT_BITS));
            case DOUBLE -> Optional.of(of(-(1L << DOUBLE_BITS), 1L << DOUBLE_BITS));
            case CHAR, VARCHAR, TEXT, DATE, TIME, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE, UUID, JSON, BINARY, ENUM ->
                Optional.empty();
        };
    }

    private static Limits of(long min, long max) {
        return new Limits(BigDecimal.valueOf(min), BigDecimal.valueOf(max));
    }

    private static Limits decimal(FieldType type) {
        BigDecimal max = new BigDecimal(BigInteger.TEN.pow(type.length()).subtract(BigInteger.ONE), type.scale());
        return new Limits(max.negate(), max);
    }

    boolean contain(BigDecimal number) {
        return number.compareTo(min) >= 0 && number.compareTo(max) <= 0;
    }

    @Override
    public String toString() {
        return min.toPlainString() + " to " + max.toPlainString();
    }
}
