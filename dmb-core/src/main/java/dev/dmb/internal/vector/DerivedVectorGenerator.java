package dev.dmb.internal.vector;

import dev.dmb.schema.FieldType;

/** A derived generator that fills many cells at once. */
public interface DerivedVectorGenerator {

    /**
     * Fills the cells.
     *
     * @param cells which
     * @param types of the columns read, in the order of {@code reads()}
     * @param read the vectors of the columns read, each with {@code cells.size()} places
     * @param out cleared, of the column's kind
     * @throws CellFailure when a cell cannot be filled
     */
    void fill(Cells cells, FieldType[] types, Vector[] read, Vector out);
}
