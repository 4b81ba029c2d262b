package dev.dmb.internal.random;

/**
 * The random numbers of one column, addressed by row: draw {@code k} of row {@code r} is
 * {@code mix(start + r * gamma + k * GOLDEN)}.
 *
 * <p>The form is that of SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA
 * 2014) with Stafford's mixing variant 13. Immutable.
 *
 * @param start where the column begins, a hash of its address
 * @param gamma odd step between rows, another hash of its address
 */
public record CellStream(long start, long gamma) {

    /** 2^64 divided by the golden ratio: the step between draws of one cell. */
    static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private static final long PRIME = 0x100000001B3L;

    /**
     * The stream of an address.
     *
     * @param seed the plan's seed
     * @param address names from the outside in, such as table, column and purpose
     * @return the stream; another one for every other seed or address
     */
    public static CellStream of(long seed, String... address) {
        long hash = mix(seed + GOLDEN);
        for (String name : address) {
            for (int i = 0; i < name.length(); i++) {
                hash = (hash ^ name.charAt(i)) * PRIME;
            }
            hash = mix(hash + GOLDEN * (name.length() + 1));
        }
        return new CellStream(hash, oddGamma(mix(hash + GOLDEN)));
    }

    /** Makes a step odd and neither too regular nor too sparse, as {@code SplittableRandom} does. */
    private static long oddGamma(long hash) {
        long gamma = hash | 1;
        return Long.bitCount(gamma ^ (gamma >>> 1)) < 24 ? gamma ^ 0xAAAAAAAAAAAAAAAAL : gamma;
    }

    /**
     * The first draw of a row.
     *
     * @param row row number
     * @return 64 random bits; another value for each row
     */
    public long bits(long row) {
        return mix(start + row * gamma);
    }

    /**
     * A later draw of a row.
     *
     * @param row row number
     * @param draw 0 for the first
     * @return 64 random bits
     */
    public long bits(long row, int draw) {
        return mix(start + row * gamma + draw * GOLDEN);
    }

    /**
     * A random number below a bound.
     *
     * @param row row number
     * @param bound at least 1
     * @return 0 to {@code bound - 1}
     */
    public long below(long row, long bound) {
        return below(bits(row), bound, 0);
    }

    /**
     * Scales random bits to a bound by multiplication (Lemire, "Fast random integer generation in an interval", 2019,
     * without its rejection: the bias is below {@code bound / 2^63}).
     *
     * @param bits 64 random bits
     * @param bound at least 1
     * @param origin added to the result
     * @return {@code origin} to {@code origin + bound - 1}
     */
    public static long below(long bits, long bound, long origin) {
        long positive = bits >>> 1;
        return origin + (Math.multiplyHigh(positive, bound) << 1 | positive * bound >>> 63);
    }

    /**
     * A random fraction.
     *
     * @param bits 64 random bits
     * @return 0 (inclusive) to 1 (exclusive), a multiple of 2^-53
     */
    public static double fraction(long bits) {
        return (bits >>> 11) * 0x1.0p-53;
    }

    /**
     * A random fraction that is neither 0 nor 1.
     *
     * @param bits 64 random bits
     * @return 2^-53 to 1 - 2^-53, an odd multiple of 2^-53
     */
    public static double openFraction(long bits) {
        return ((bits >>> 12) + 0.5) * 0x1.0p-52;
    }

    /**
     * Mixes bits so that neighbouring inputs give unrelated outputs; a permutation of all longs.
     *
     * @param bits any
     * @return mixed
     */
    public static long mix(long bits) {
        long mixed = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
