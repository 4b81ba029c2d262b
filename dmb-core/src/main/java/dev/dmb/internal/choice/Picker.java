package dev.dmb.internal.choice;

import dev.dmb.internal.random.CellStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Picks a place out of some, each by its weight, in constant time. Immutable.
 *
 * <p>Walker's alias method as Vose builds it ("A linear algorithm for generating random numbers with a given
 * distribution", IEEE Transactions on Software Engineering 17, 1991).
 */
public final class Picker {

    private final int size;
    private final double[] keep;
    private final int[] alias;

    private Picker(int size, double[] keep, int[] alias) {
        this.size = size;
        this.keep = keep;
        this.alias = alias;
    }

    /** Every place equally often. */
    public static Picker uniform(int size) {
        return new Picker(size, new double[0], new int[0]);
    }

    /** Places by weight, each above 0. */
    public static Picker weighted(List<Double> weights) {
        int size = weights.size();
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        double[] keep =
                weights.stream().mapToDouble(weight -> weight * size / sum).toArray();
        int[] alias = new int[size];
        Deque<Integer> small = new ArrayDeque<>();
        Deque<Integer> large = new ArrayDeque<>();
        for (int i = 0; i < size; i++) {
            (keep[i] < 1 ? small : large).add(i);
        }
        while (!small.isEmpty() && !large.isEmpty()) {
            int poor = small.remove();
            int rich = large.remove();
            alias[poor] = rich;
            keep[rich] -= 1 - keep[poor];
            (keep[rich] < 1 ? small : large).add(rich);
        }
        small.forEach(i -> keep[i] = 1);
        large.forEach(i -> keep[i] = 1);
        return new Picker(size, keep, alias);
    }

    /** The place that some random bits pick. */
    public int pick(long bits) {
        if (keep.length == 0) {
            return (int) CellStream.below(bits, size, 0);
        }
        double scaled = CellStream.fraction(bits) * size;
        int place = (int) scaled;
        return scaled - place < keep[place] ? place : alias[place];
    }
}
