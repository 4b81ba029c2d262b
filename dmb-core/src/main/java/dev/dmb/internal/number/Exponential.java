package dev.dmb.internal.number;

import dev.dmb.internal.random.CellStream;

/**
 * Exponentially distributed numbers. Immutable.
 *
 * @param mean average, above 0
 */
public record Exponential(double mean) implements Distribution {

    @Override
    public double of(long bits) {
        return -mean * StrictMath.log(1 - CellStream.fraction(bits));
    }

    @Override
    public String toString() {
        return "exponential(" + Distribution.text(mean) + ")";
    }
}
