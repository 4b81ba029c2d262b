package dev.dmb.internal.random;

/**
 * A keyed permutation of {@code 0 … size - 1} without memory.
 *
 * <p>Rounds of multiplication and xor-shift, each a permutation of the smallest power of two that holds the size; a
 * result outside the size is permuted again until it falls inside (cycle walking: Black and Rogaway, "Ciphers with
 * arbitrary finite domains", CT-RSA 2002), fewer than two rounds on average. Immutable.
 */
public final class Permutation {

    /** Rounds that make a permutation look random: chi-square over keys of single places and of pairs shows no more bias. */
    private static final int ROUNDS = 4;

    /** The same for sizes of at most {@link #FEW_BITS} bits, where one round mixes less. */
    private static final int ROUNDS_OF_FEW = 8;

    private static final int FEW_BITS = 6;

    private final long size;
    private final long key;
    private final int bits;

    /**
     * A permutation.
     *
     * @param size how many numbers, at least 1
     * @param key which permutation
     */
    public Permutation(long size, long key) {
        if (size < 1) {
            throw new IllegalArgumentException("a permutation of " + size + " numbers");
        }
        this.size = size;
        this.key = key;
        this.bits = bits(size);
    }

    /**
     * How many numbers are permuted.
     *
     * @return at least 1
     */
    public long size() {
        return size;
    }

    /**
     * One number's place.
     *
     * @param index 0 to {@code size - 1}
     * @return 0 to {@code size - 1}; another one for each index
     */
    public long at(long index) {
        return at(index, size, bits, key);
    }

    /**
     * One number's place in a permutation that is not kept.
     *
     * @param index 0 to {@code size - 1}
     * @param size how many numbers, at least 1
     * @param key which permutation
     * @return 0 to {@code size - 1}
     */
    public static long at(long index, long size, long key) {
        return at(index, size, bits(size), key);
    }

    private static int bits(long size) {
        return Math.max(2, 64 - Long.numberOfLeadingZeros(size - 1));
    }

    private static long at(long index, long size, int bits, long key) {
        if (size == 1) {
            return 0;
        }
        long mask = -1L >>> (64 - bits);
        int shift = (bits + 1) >>> 1;
        int rounds = bits <= FEW_BITS ? ROUNDS_OF_FEW : ROUNDS;
        long place = index;
        do {
            long roundKey = key;
            for (int round = 0; round < rounds; round++) {
                place = (place ^ roundKey & mask) * (roundKey >>> 31 | 1) & mask;
                place ^= place >>> shift;
                place = (place + (roundKey >>> 17)) & mask;
                roundKey = CellStream.mix(roundKey + CellStream.GOLDEN);
            }
            place = (place + roundKey) & mask;
        } while (place >= size);
        return place;
    }
}
