package dev.dmb.generator;

import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.FieldType.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;

/** Ranges of numbers within the limits of a column. */
final class NumberForms {

    private static final int PERCENT = 100;

    private NumberForms() {}

    /** A range, narrowed to what the column holds. */
    static Function<Subject, FieldGenerator<?>> between(long min, long max) {
        return subject -> within(subject.type(), min, max);
    }

    /** Shares of 1 where the column has no room for more or has fractions only, else of 100. */
    static Function<Subject, FieldGenerator<?>> percent() {
        return subject -> {
            boolean isFraction = subject.kind() == Kind.DECIMAL
                    && subject.type().length() - subject.type().scale() <= 1;
            return within(subject.type(), 0, isFraction ? 1 : PERCENT);
        };
    }

    static FieldGenerator<?> within(FieldType type, long min, long max) {
        BigDecimal largest = largest(type);
        BigDecimal upper = BigDecimal.valueOf(max).min(largest);
        BigDecimal lower = BigDecimal.valueOf(min).max(largest.negate());
        return Generators.between(lower.compareTo(upper) < 0 ? lower : BigDecimal.ZERO, upper);
    }

    /** The largest number of a type of numbers that is sensible to make. */
    static BigDecimal largest(FieldType type) {
        return switch (type.kind()) {
            case SMALLINT -> BigDecimal.valueOf(Short.MAX_VALUE);
            case INTEGER -> BigDecimal.valueOf(Integer.MAX_VALUE);
            case BIGINT, REAL, DOUBLE -> BigDecimal.valueOf(Long.MAX_VALUE);
            case DECIMAL -> new BigDecimal(BigInteger.TEN.pow(type.length()).subtract(BigInteger.ONE), type.scale());
            case CHAR,
                    VARCHAR,
                    TEXT,
                    BOOLEAN,
                    DATE,
                    TIME,
                    TIMESTAMP,
                    TIMESTAMP_WITH_TIME_ZONE,
                    UUID,
                    JSON,
                    BINARY,
                    ENUM -> throw new IllegalArgumentException(type + " holds no numbers");
        };
    }

    /** Whether a type holds whole numbers only. */
    static boolean isWhole(FieldType type) {
        return switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT -> true;
            case DECIMAL -> type.scale() == 0;
            case CHAR,
                    VARCHAR,
                    TEXT,
                    REAL,
                    DOUBLE,
                    BOOLEAN,
                    DATE,
                    TIME,
                    TIMESTAMP,
                    TIMESTAMP_WITH_TIME_ZONE,
                    UUID,
                    JSON,
                    BINARY,
                    ENUM -> false;
        };
    }
}
