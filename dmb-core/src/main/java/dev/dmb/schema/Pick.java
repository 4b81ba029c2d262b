package dev.dmb.schema;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How rows pick their parents, where parents do not decide how many children they have. Immutable.
 *
 * @param exponent of Zipf's law, above 0: the first parents are picked most; empty for another way
 * @param weights of the parents in the order of their rows, beginning again after the last, each at least 0; empty for
 *     another way
 * @since 0.1
 */
public record Pick(OptionalDouble exponent, List<Double> weights) {

    /** Copies the weights; what is wrong with a pick is found by {@link Schema#problems()}. */
    public Pick {
        weights = List.copyOf(weights);
    }

    /**
     * Every parent equally likely, which is so unless stated.
     *
     * @return the pick
     */
    public static Pick uniform() {
        return new Pick(OptionalDouble.empty(), List.of());
    }

    /**
     * A few parents much more often than the many: parent {@code k}, counted from 1, is picked
     * {@code k}<sup>exponent</sup> times as rarely as the first.
     *
     * @param exponent above 0 and up to 100; 1 is Zipf's own law
     * @return the pick
     */
    public static Pick zipf(double exponent) {
        return new Pick(OptionalDouble.of(exponent), List.of());
    }

    /**
     * Parents by weights.
     *
     * @param weights of the first parent, the second and so on, beginning again after the last; at least 0, the first above
     * @return the pick
     */
    public static Pick weighted(double... weights) {
        return new Pick(
                OptionalDouble.empty(), Arrays.stream(weights).boxed().toList());
    }

    @Override
    public String toString() {
        return exponent.isPresent()
                ? "by Zipf's law with exponent " + exponent.getAsDouble()
                : weights.isEmpty() ? "at random" : "by weights " + weights;
    }
}
