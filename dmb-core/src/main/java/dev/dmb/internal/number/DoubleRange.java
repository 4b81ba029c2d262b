package dev.dmb.internal.number;

import dev.dmb.internal.random.CellStream;

/**
 * Uniform floating-point numbers. Immutable.
 *
 * @param min smallest
 * @param max exclusive, unless it equals {@code min}
 */
record DoubleRange(double min, double max) implements Distribution {

    @Override
    public double of(long bits) {
        double value = min + CellStream.fraction(bits) * (max - min);
        return value < max ? value : Math.max(min, Math.nextDown(max));
    }
}
