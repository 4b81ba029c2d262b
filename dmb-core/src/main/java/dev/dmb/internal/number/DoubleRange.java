package dev.dmb.internal.number;

/**
 * Uniform floating-point numbers. Immutable.
 *
 * @param min smallest
 * @param max exclusive, unless it equals {@code min}
 */
record DoubleRange(double min, double max) implements Distribution {

    @Override
    public double at(double probability) {
        double value = min + probability * (max - min);
        return value < max ? value : Math.max(min, Math.nextDown(max));
    }
}
