package dev.dmb.internal.number;

import dev.dmb.internal.random.NormalDistribution;

/**
 * Normally distributed numbers. Immutable.
 *
 * @param mean average
 * @param deviation standard deviation, at least 0
 */
public record Normal(double mean, double deviation) implements Distribution {

    @Override
    public double at(double probability) {
        return mean + deviation * NormalDistribution.inverse(probability);
    }

    @Override
    public String toString() {
        return "normal(" + Distribution.text(mean) + ", " + Distribution.text(deviation) + ")";
    }
}
