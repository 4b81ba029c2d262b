package dev.dmb.plan;

import dev.dmb.schema.Table;

/**
 * Told while a run is under way, on the thread that runs it.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = (table, done, total) -> {};

    /**
     * Called after every batch.
     *
     * @param table the table being filled
     * @param done its rows written so far
     * @param total its rows in all
     */
    void rows(Table table, long done, long total);
}
