package dev.dmb.internal.vector;

/** Floating-point numbers. Used by one thread. */
public final class DoubleVector extends Vector {

    /** One value a place. */
    public final double[] values;

    /** An empty vector. */
    public DoubleVector(int capacity) {
        super(capacity);
        values = new double[capacity];
    }

    @Override
    public void copy(Vector other, int size) {
        System.arraycopy(((DoubleVector) other).values, 0, values, 0, size);
        copyNulls(other, size);
    }
}
