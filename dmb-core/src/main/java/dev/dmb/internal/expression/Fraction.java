package dev.dmb.internal.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An exact number. Immutable.
 *
 * @param above numerator
 * @param below denominator, above 0
 */
record Fraction(BigInteger above, BigInteger below) implements Comparable<Fraction> {

    static Fraction of(Number number) {
        BigDecimal exact = number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
        return exact.scale() > 0
                ? new Fraction(exact.unscaledValue(), BigInteger.TEN.pow(exact.scale()))
                : new Fraction(exact.toBigIntegerExact(), BigInteger.ONE);
    }

    Fraction plus(Fraction other) {
        return new Fraction(above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
    }

    Fraction negate() {
        return new Fraction(above.negate(), below);
    }

    Fraction times(Fraction other) {
        return new Fraction(above.multiply(other.above), below.multiply(other.below));
    }

    /** The quotient; null for a divisor of 0. */
    @Nullable
    Fraction dividedBy(Fraction other) {
        if (other.above.signum() == 0) {
            return null;
        }
        Fraction inverse =
                new Fraction(other.below.multiply(BigInteger.valueOf(other.above.signum())), other.above.abs());
        return times(inverse);
    }

    /** Rounded half up, away from 0. */
    BigDecimal rounded(int scale) {
        return new BigDecimal(above).divide(new BigDecimal(below), scale, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Fraction other) {
        return above.multiply(other.below).compareTo(other.above.multiply(below));
    }
}
