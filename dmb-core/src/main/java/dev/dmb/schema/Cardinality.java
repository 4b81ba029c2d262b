package dev.dmb.schema;

import dev.dmb.DmbException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

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

    /** As many weights as people read. */
    private static final int FEW = 10;

    /** More counts than this are no longer told apart one by one. */
    private static final int MOST_COUNTS = 100_000;

    /** As many doublings and halvings as tell one exponent from the next. */
    private static final int HALVINGS = 60;

    /**
     * A few parents with many children and many with few: {@code min + k} children are {@code (k + 1)}<sup>exponent</sup>
     * times as rare as {@code min}.
     *
     * @param min fewest children, at least 0
     * @param max most children, at least {@code min}, at most 100,000 more
     * @param exponent above 0
     * @return the cardinality
     */
    public static Cardinality zipf(int min, int max, double exponent) {
        if (max < min || (long) max - min > MOST_COUNTS || !(exponent > 0)) {
            throw new DmbException(
                    "children from " + min + " to " + max + " by Zipf's law with exponent " + exponent,
                    "use counts of at least 0, the larger one last and at most " + MOST_COUNTS
                            + " more, and an exponent above 0");
        }
        return new Cardinality(
                min,
                max,
                IntStream.rangeClosed(0, max - min)
                        .mapToObj(k -> StrictMath.pow(k + 1.0, -exponent))
                        .toList());
    }

    /**
     * A few parents with many children and many with few, by Zipf's law, so many on average.
     *
     * @param min fewest children, at least 0
     * @param max most children, at least {@code min}, at most 100,000 more
     * @param mean children of a parent on average, above {@code min} and below the middle of both
     * @return the cardinality
     */
    public static Cardinality zipfWithMean(int min, int max, double mean) {
        if (!(mean > min && mean < (min + (double) max) / 2)) {
            throw new DmbException(
                    "children from " + min + " to " + max + " by Zipf's law, " + mean + " on average",
                    "use a mean above the least and below the middle of both");
        }
        double low = 0;
        double high = 100;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (zipf(min, max, middle).mean() > mean) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return zipf(min, max, high);
    }

    /**
     * Children of a parent on average.
     *
     * @return {@code min} to {@code max}
     */
    public double mean() {
        if (weights.isEmpty()) {
            return (min + (double) max) / 2;
        }
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < weights.size(); i++) {
            sum += weights.get(i);
            weighted += weights.get(i) * (min + i);
        }
        return weighted / sum;
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
        return (min == max ? "" + min : min + " to " + max) + (weights.isEmpty() ? "" : shortened());
    }

    private String shortened() {
        return weights.size() <= FEW
                ? " weighted " + weights
                : String.format(Locale.ROOT, " unequally, %.2f on average", mean());
    }
}
