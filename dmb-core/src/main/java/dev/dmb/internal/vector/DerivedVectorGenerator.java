package dev.dmb.internal.vector;

/** A derived generator that fills many cells at once. */
public interface DerivedVectorGenerator {

    /**
     * Fills the cells.
     *
     * @param cells which
     * @param read the vectors of the columns read, in the order of {@code reads()}, each with {@code cells.size()} places
     * @param out cleared, of the column's kind
     */
    void fill(Cells cells, Vector[] read, Vector out);
}
