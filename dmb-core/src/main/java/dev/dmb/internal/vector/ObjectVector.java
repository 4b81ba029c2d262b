package dev.dmb.internal.vector;

/** Values without a primitive form: {@code BigDecimal}, {@code UUID}, {@code byte[]}. Used by one thread. */
public final class ObjectVector extends Vector {

    /** One value a place. */
    public final Object[] values;

    /** An empty vector. */
    public ObjectVector(int capacity) {
        super(capacity);
        values = new Object[capacity];
    }

    @Override
    public void copy(Vector other, int size) {
        System.arraycopy(((ObjectVector) other).values, 0, values, 0, size);
        copyNulls(other, size);
    }
}
