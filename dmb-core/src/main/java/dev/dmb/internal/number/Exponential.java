package dev.dmb.internal.number;

/**
 * Exponentially distributed numbers. Immutable.
 *
 * @param mean average, above 0
 */
public record Exponential(double mean) implements Distribution {

    @Override
    public double at(double probability) {
        return -mean * StrictMath.log(1 - probability);
    }

    @Override
    public String toString() {
        return "exponential(" + Distribution.text(mean) + ")";
    }
}
