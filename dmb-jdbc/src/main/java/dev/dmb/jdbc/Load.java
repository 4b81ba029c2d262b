package dev.dmb.jdbc;

import dev.dmb.schema.Table;
import java.util.List;
import java.util.Map;

/** What a run makes real when: how it began, where its slices end, and how it ends. Used by one thread at a time. */
interface Load extends AutoCloseable {

    /** Columns that are set when all rows are there. */
    LateReferences lateReferences();

    /** Rows that tables held before; a table not named held none. */
    Map<String, Long> rowsBefore();

    /** Tables whose foreign keys are added, and so checked, at the end. */
    List<Table> created();

    /** The first row of a table that has not been loaded by an earlier run. */
    long firstRow(Table table);

    /** Whether it is time to end a slice after so many rows of it. */
    boolean isSliceFull(long rows);

    /** Told when a slice has arrived, and so all rows of the table before a row. */
    void sliceArrived(Table table, long endRow);

    /** Told when all rows of a table have arrived. */
    void tableArrived(Table table, long endRow);

    /** Adds what is still missing, and makes everything real. */
    void commit();

    /** Removes what was not made real. */
    @Override
    void close();
}
