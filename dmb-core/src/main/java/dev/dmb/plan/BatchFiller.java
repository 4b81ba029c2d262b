package dev.dmb.plan;

import java.util.List;

/** Fills batches of consecutive rows of one table. Used by one thread at a time. */
final class BatchFiller {

    private final TableFiller filler;
    private final Batch batch;
    private final long[] rows = new long[TableFiller.CAPACITY];

    BatchFiller(List<PlannedTable> tables, PlannedTable planned, long seed) {
        filler = new TableFiller(tables, planned, seed);
        batch = new Batch(planned.table());
    }

    /**
     * Fills the batch.
     *
     * @param from first row
     * @param size 1 to the capacity
     * @return the same batch every time
     */
    Batch fill(long from, int size) {
        for (int i = 0; i < size; i++) {
            rows[i] = from + i;
        }
        filler.moveTo(rows, size);
        batch.load(filler, from, size);
        return batch;
    }
}
