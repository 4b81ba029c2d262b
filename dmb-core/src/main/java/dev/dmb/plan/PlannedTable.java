package dev.dmb.plan;

import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.Table;
import java.util.List;
import java.util.Map;

/**
 * A table of a plan. Immutable.
 *
 * @param table what was declared
 * @param rows how many rows
 * @param foreignKeys in the table's order
 * @param sources where each column's values come from
 * @param columns what each column's generator may know
 * @param keyRoom how many different values each key has
 */
record PlannedTable(
        Table table,
        long rows,
        List<PlannedForeignKey> foreignKeys,
        List<ColumnSource> sources,
        List<ColumnContext> columns,
        Map<List<String>, Long> keyRoom) {

    PlannedTable {
        foreignKeys = List.copyOf(foreignKeys);
        sources = List.copyOf(sources);
        columns = List.copyOf(columns);
    }
}
