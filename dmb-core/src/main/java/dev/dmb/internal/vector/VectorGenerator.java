package dev.dmb.internal.vector;

/** A generator that fills many cells at once. The same value for the same row, whatever the other rows are. */
public interface VectorGenerator {

    /**
     * Fills the cells.
     *
     * @param cells which
     * @param out cleared, of the column's kind
     */
    void fill(Cells cells, Vector out);
}
