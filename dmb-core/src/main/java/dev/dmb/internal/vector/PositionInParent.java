package dev.dmb.internal.vector;

/** Marks a generator whose value is the row's position among the children of one parent; the engine knows it. */
public interface PositionInParent {

    /** A column of the foreign key whose parent is meant. */
    String foreignKeyColumn();

    /** The value of the first child. */
    long first();
}
