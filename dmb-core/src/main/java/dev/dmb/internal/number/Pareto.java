package dev.dmb.internal.number;

/**
 * Numbers of a Pareto distribution: few are very large. Immutable.
 *
 * @param min smallest, above 0
 * @param shape above 0; the smaller, the more large numbers
 */
public record Pareto(double min, double shape) implements Distribution {

    @Override
    public double at(double probability) {
        return min * StrictMath.pow(1 - probability, -1 / shape);
    }

    @Override
    public String toString() {
        return "pareto(" + Distribution.text(min) + ", " + Distribution.text(shape) + ")";
    }
}
