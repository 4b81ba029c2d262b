package dev.dmb.internal.vector;

import java.util.OptionalLong;

/** Marks a generator whose value follows from the row's position among the children of one parent; the engine knows it. */
public interface PositionInParent {

    /** A column of the foreign key whose parent is meant. */
    String foreignKeyColumn();

    /** The value of the first child. */
    long first();

    /** The value at a position, 0 for the first child. */
    default Object valueAt(long position) {
        return first() + position;
    }

    /** For how many children of one parent there are values, each another one; empty for any number. */
    default OptionalLong room() {
        return OptionalLong.empty();
    }
}
