package dev.dmb.schema;

import java.util.List;

/**
 * How many children each parent has. Immutable.
 *
 * @param min fewest children, at least 0
 * @param max most children, at least {@code min}
 * @param weights one weight for each count from {@code min} to {@code max}, at least 0 and not all 0; empty when all
 *     counts are equally frequent
 * @since 0.1
 */
public record Cardinality(int min, int max, List<Double> weights) {

    /** Copies the weights; what is wrong with a cardinality is found by {@link Schema#problems()}. */
    public Cardinality {
        weights = List.copyOf(weights);
    }

    /**
     * Every count from {@code min} to {@code max} equally often.
     *
     * @param min fewest children, at least 0
     * @param max most children, at least {@code min}
     * @return the cardinality
     */
    public static Cardinality between(int min, int max) {
        return new Cardinality(min, max, List.of());
    }

    /**
     * The share of parents with a given count of children.
     *
     * @param children {@code min} to {@code max}
     * @return 0 to 1
     */
    public double share(int children) {
        if (weights.isEmpty()) {
            return 1.0 / (max - min + 1L);
        }
        return weights.get(children - min)
                / weights.stream().mapToDouble(Double::doubleValue).sum();
    }

    @Override
    public String toString() {
        return (min == max ? "" + min : min + " to " + max) + (weights.isEmpty() ? "" : " weighted " + weights);
    }
}
