package dev.dmb.internal.vector;

import dev.dmb.schema.FieldGenerator;

/**
 * Marks a generator whose value grows from child to child of one parent: a value read, and the steps of all children up to
 * the row; the engine knows it.
 */
public interface SummedInParent extends FieldGenerator<Object> {

    /** The parent's column that the first child's step is added to, seen from the child. */
    FieldGenerator.Read start();

    /** The start, in the unit of the column, out of the vector of the column read. */
    long startOf(long stored);

    /** The step of a child, in the unit of the column. */
    long step(long bits);
}
