package dev.dmb.plan;

import dev.dmb.internal.vector.Vector;

/** Fills one column at the rows a table filler stands at. Used by one thread. */
interface ColumnFiller {

    /**
     * Fills the column.
     *
     * @param filler the table's filler
     * @param out cleared, of the column's kind
     */
    void fill(TableFiller filler, Vector out);
}
