package dev.dmb.internal.random;

import java.util.random.RandomGenerator;

/**
 * The random source of one cell at a time. Used by one thread.
 *
 * <p>Every drawing method is written out here, so that no default of a JDK decides a value.
 */
public final class CellRandom implements RandomGenerator {

    private long state;

    /**
     * Moves to a cell.
     *
     * @param stream the column
     * @param row row number
     */
    public void seek(CellStream stream, long row) {
        state = stream.start() + row * stream.gamma();
    }

    /**
     * Moves to a state.
     *
     * @param state any; other draws for every other one
     */
    public void seek(long state) {
        this.state = state;
    }

    /** The state, which every draw changes. */
    public long state() {
        return state;
    }

    @Override
    public long nextLong() {
        long bits = CellStream.mix(state);
        state += CellStream.GOLDEN;
        return bits;
    }

    @Override
    public long nextLong(long bound) {
        if (!(bound > 0)) {
            throw nothingToDraw(bound);
        }
        return CellStream.below(nextLong(), bound, 0);
    }

    @Override
    public long nextLong(long origin, long bound) {
        if (!(origin < bound)) {
            throw nothingToDraw(bound);
        }
        long width = bound - origin;
        if (width > 0) {
            return CellStream.below(nextLong(), width, origin);
        }
        long candidate = nextLong();
        while (candidate < origin || candidate >= bound) {
            candidate = nextLong();
        }
        return candidate;
    }

    @Override
    public int nextInt() {
        return (int) (nextLong() >>> 32);
    }

    @Override
    public int nextInt(int bound) {
        if (!(bound > 0)) {
            throw nothingToDraw(bound);
        }
        return (int) CellStream.below(nextLong(), bound, 0);
    }

    @Override
    public int nextInt(int origin, int bound) {
        if (!(origin < bound)) {
            throw nothingToDraw(bound);
        }
        return (int) CellStream.below(nextLong(), (long) bound - origin, origin);
    }

    @Override
    public boolean nextBoolean() {
        return nextLong() < 0;
    }

    @Override
    public double nextDouble() {
        return CellStream.fraction(nextLong());
    }

    @Override
    public double nextDouble(double bound) {
        if (!(bound > 0 && bound < Double.POSITIVE_INFINITY)) {
            throw nothingToDraw(bound);
        }
        return nextDouble(0, bound);
    }

    @Override
    public double nextDouble(double origin, double bound) {
        if (!(origin < bound && bound - origin < Double.POSITIVE_INFINITY)) {
            throw nothingToDraw(bound);
        }
        double value = origin + nextDouble() * (bound - origin);
        return value < bound ? value : Math.nextDown(bound);
    }

    @Override
    public float nextFloat() {
        return (nextLong() >>> 40) * 0x1.0p-24f;
    }

    @Override
    public float nextFloat(float bound) {
        if (!(bound > 0 && bound < Float.POSITIVE_INFINITY)) {
            throw nothingToDraw(bound);
        }
        return nextFloat(0, bound);
    }

    @Override
    public float nextFloat(float origin, float bound) {
        if (!(origin < bound && bound - origin < Float.POSITIVE_INFINITY)) {
            throw nothingToDraw(bound);
        }
        float value = origin + nextFloat() * (bound - origin);
        return value < bound ? value : Math.nextDown(bound);
    }

    @Override
    public double nextGaussian() {
        return NormalDistribution.of(nextLong());
    }

    @Override
    public double nextGaussian(double mean, double deviation) {
        if (!(deviation >= 0)) {
            throw nothingToDraw(deviation);
        }
        return mean + deviation * nextGaussian();
    }

    @Override
    public double nextExponential() {
        return -StrictMath.log(1 - nextDouble());
    }

    @Override
    public void nextBytes(byte[] bytes) {
        long bits = 0;
        for (int i = 0; i < bytes.length; i++) {
            bits = i % Long.BYTES == 0 ? nextLong() : bits >>> Byte.SIZE;
            bytes[i] = (byte) bits;
        }
    }

    private static IllegalArgumentException nothingToDraw(Object bound) {
        return new IllegalArgumentException("bound " + bound + " leaves nothing to draw from");
    }
}
