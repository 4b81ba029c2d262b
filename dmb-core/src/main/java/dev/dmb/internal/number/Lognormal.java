package dev.dmb.internal.number;

import dev.dmb.internal.random.NormalDistribution;

/**
 * Numbers whose logarithm is normally distributed. Immutable.
 *
 * @param median half of the numbers are below, above 0
 * @param sigma standard deviation of the natural logarithm, at least 0
 */
public record Lognormal(double median, double sigma) implements Distribution {

    @Override
    public double at(double probability) {
        return median * StrictMath.exp(sigma * NormalDistribution.inverse(probability));
    }

    @Override
    public String toString() {
        return "lognormal(" + Distribution.text(median) + ", " + Distribution.text(sigma) + ")";
    }
}
