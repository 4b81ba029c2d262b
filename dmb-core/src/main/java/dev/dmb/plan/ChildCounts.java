package dev.dmb.plan;

import dev.dmb.internal.random.CellStream;
import dev.dmb.internal.random.Permutation;
import dev.dmb.schema.Cardinality;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A cardinality laid out in blocks of parents, so that a parent's children and a child's parent are found without a scan
 * and without memory that grows with rows.
 *
 * <p>Each block holds every count as often as its share demands, in one of several shuffled orders that the block's
 * number picks; so all full blocks have the same number of children, and totals are exact. Immutable.
 */
final class ChildCounts implements ChildRows {

    private static final int MIN_BLOCK = 256;
    private static final int MAX_BLOCK = 4096;
    private static final int WEIGHTED_BLOCK = 1024;

    /** More counts than this need larger blocks, for the rare ones to occur. */
    private static final int FEW_WEIGHTS = 16;
    private static final int SHUFFLED_SLOTS = 1 << 13;

    private final long key;
    private final int block;
    private final int least;
    private final int most;
    private final long blockTotal;
    /** By shuffle, then slot: children of the slots before. */
    private final long[][] before;

    ChildCounts(Cardinality cardinality, long key) {
        this.key = key;
        int[] counts = counts(cardinality);
        this.block = counts.length;
        this.least = Arrays.stream(counts).min().orElse(0);
        this.most = Arrays.stream(counts).max().orElse(0);
        this.before = new long[Math.max(8, SHUFFLED_SLOTS / block)][];
        for (int shuffle = 0; shuffle < before.length; shuffle++) {
            before[shuffle] = sums(counts, CellStream.mix(key + shuffle));
        }
        this.blockTotal = before[0][block];
    }

    /** The counts of one block, each as often as its share says. */
    private static int[] counts(Cardinality cardinality) {
        int width = cardinality.max() - cardinality.min() + 1;
        if (cardinality.weights().isEmpty()) {
            int block = width > MAX_BLOCK || width < 1 ? MAX_BLOCK : width * ((MIN_BLOCK + width - 1) / width);
            double step = ((double) cardinality.max() - cardinality.min() + 1) / block;
            return IntStream.range(0, block)
                    .map(slot -> cardinality.min() + (int) ((slot + 0.5) * step))
                    .toArray();
        }
        return width > FEW_WEIGHTS ? manyCounts(cardinality) : weightedCounts(cardinality, width);
    }

    /** Many counts: those in the middle of equal shares of parents, so that also rare ones occur, as many as they stand for. */
    private static int[] manyCounts(Cardinality cardinality) {
        double sum =
                cardinality.weights().stream().mapToDouble(Double::doubleValue).sum();
        int[] counts = new int[MAX_BLOCK];
        int place = 0;
        double below = cardinality.weights().get(0);
        for (int slot = 0; slot < MAX_BLOCK; slot++) {
            double middle = (slot + 0.5) / MAX_BLOCK * sum;
            while (below <= middle && place < cardinality.weights().size() - 1) {
                place++;
                below += cardinality.weights().get(place);
            }
            counts[slot] = cardinality.min() + place;
        }
        return counts;
    }

    /** Shares out the slots by the largest remainders (Hamilton's method). */
    private static int[] weightedCounts(Cardinality cardinality, int width) {
        double sum = cardinality.weights().stream().mapToDouble(Double::doubleValue).sum();
        double[] exact = IntStream.range(0, width)
                .mapToDouble(i -> cardinality.weights().get(i) / sum * WEIGHTED_BLOCK)
                .toArray();
        int[] slots = Arrays.stream(exact).mapToInt(share -> (int) share).toArray();
        int missing = WEIGHTED_BLOCK - Arrays.stream(slots).sum();
        IntStream.range(0, width)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> (int) exact[i] - exact[i]))
                .limit(missing)
                .forEach(i -> slots[i]++);
        return IntStream.range(0, width)
                .flatMap(i -> IntStream.generate(() -> cardinality.min() + i).limit(slots[i]))
                .toArray();
    }

    private static long[] sums(int[] counts, long shuffleKey) {
        Permutation order = new Permutation(counts.length, shuffleKey);
        long[] sums = new long[counts.length + 1];
        for (int slot = 0; slot < counts.length; slot++) {
            sums[slot + 1] = sums[slot] + counts[(int) order.at(slot)];
        }
        return sums;
    }

    private long[] before(long blockNumber) {
        return before[(int) CellStream.below(CellStream.mix(key ^ CellStream.mix(blockNumber)), before.length, 0)];
    }

    @Override
    public long firstChild(long parent) {
        long blockNumber = parent / block;
        return Math.addExact(Math.multiplyExact(blockNumber, blockTotal), before(blockNumber)[(int) (parent % block)]);
    }

    @Override
    public long parentOf(long child) {
        if (blockTotal == 0) {
            return Long.MAX_VALUE;
        }
        long blockNumber = child / blockTotal;
        long[] sums = before(blockNumber);
        long offset = child % blockTotal;
        int low = 0;
        int high = block;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (sums[middle] <= offset) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return blockNumber * block + low;
    }

    @Override
    public long least() {
        return least;
    }

    @Override
    public long most() {
        return most;
    }
}
