package dev.dmb.internal.vector;

import dev.dmb.schema.FieldType;
import java.util.Arrays;

/** The values of one column for consecutive places, 0 to capacity - 1. Reused; used by one thread. */
public abstract sealed class Vector permits LongVector, DoubleVector, TextVector, ObjectVector {

    private final boolean[] nulls;
    private boolean hasNulls;

    Vector(int capacity) {
        nulls = new boolean[capacity];
    }

    /**
     * A vector for a type.
     *
     * @param type of the values
     * @param capacity most places
     * @return a new vector
     */
    public static Vector of(FieldType type, int capacity) {
        return switch (type.storage()) {
            case LONG -> new LongVector(capacity);
            case DOUBLE -> new DoubleVector(capacity);
            case TEXT -> new TextVector(capacity);
            case OBJECT -> new ObjectVector(capacity);
        };
    }

    /** Forgets all NULLs, before the vector is filled anew. */
    public void clear() {
        if (hasNulls) {
            Arrays.fill(nulls, false);
            hasNulls = false;
        }
    }

    /** Makes a place NULL, whatever value it has. */
    public final void setNull(int place) {
        nulls[place] = true;
        hasNulls = true;
    }

    /** Whether a place is NULL. */
    public final boolean isNull(int place) {
        return hasNulls && nulls[place];
    }

    /** Whether any place is NULL. */
    public final boolean hasNulls() {
        return hasNulls;
    }

    /** Takes over NULLs of another vector. */
    final void copyNulls(Vector other, int size) {
        for (int i = 0; other.hasNulls && i < size; i++) {
            if (other.nulls[i]) {
                setNull(i);
            }
        }
    }

    /**
     * Takes over the values of a vector of the same kind.
     *
     * @param other the same kind of vector
     * @param size how many places
     */
    public abstract void copy(Vector other, int size);
}
