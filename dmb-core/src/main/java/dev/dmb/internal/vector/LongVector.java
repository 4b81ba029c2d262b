package dev.dmb.internal.vector;

/** Whole numbers, and all that is held as one. Used by one thread. */
public final class LongVector extends Vector {

    /** One value a place. */
    public final long[] values;

    /** An empty vector. */
    public LongVector(int capacity) {
        super(capacity);
        values = new long[capacity];
    }

    @Override
    public void copy(Vector other, int size) {
        System.arraycopy(((LongVector) other).values, 0, values, 0, size);
        copyNulls(other, size);
    }
}
