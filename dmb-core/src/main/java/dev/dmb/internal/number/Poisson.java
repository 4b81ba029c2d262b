package dev.dmb.internal.number;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Counts of a Poisson distribution, from a table of sums that is made once. Immutable; equal when the means are. */
public final class Poisson implements Distribution {

    /** Counts beyond that many deviations from the mean do not come up. */
    private static final int DEVIATIONS = 12;

    private final double mean;
    private final int first;
    private final double[] sums;

    /**
     * Counts around a mean.
     *
     * @param mean above 0, at most 1,000,000
     */
    public Poisson(double mean) {
        this.mean = mean;
        double reach = DEVIATIONS * StrictMath.sqrt(mean) + DEVIATIONS;
        this.first = (int) Math.max(0, mean - reach);
        this.sums = sums(mean, first, (int) (mean + reach));
    }

    /** The probabilities of the counts up to each one, outwards from the most frequent count so that none underflows. */
    private static double[] sums(double mean, int first, int last) {
        double[] weights = new double[last - first + 1];
        int mode = (int) mean - first;
        weights[mode] = 1;
        for (int i = mode + 1; i < weights.length; i++) {
            weights[i] = weights[i - 1] * mean / (first + i);
        }
        for (int i = mode - 1; i >= 0; i--) {
            weights[i] = weights[i + 1] * (first + i + 1) / mean;
        }
        for (int i = 1; i < weights.length; i++) {
            weights[i] += weights[i - 1];
        }
        double all = weights[weights.length - 1];
        return Arrays.stream(weights).map(sum -> sum / all).toArray();
    }

    @Override
    public double at(double probability) {
        int found = Arrays.binarySearch(sums, probability);
        return first + (found < 0 ? -found - 1 : found);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Poisson poisson && poisson.mean == mean;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(mean);
    }

    @Override
    public String toString() {
        return "poisson(" + Distribution.text(mean) + ")";
    }
}
