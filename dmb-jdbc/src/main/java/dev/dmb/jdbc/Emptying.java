package dev.dmb.jdbc;

import static java.util.stream.Collectors.joining;

import dev.dmb.schema.Column;
import dev.dmb.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Statements that empty tables, children before parents. */
final class Emptying {

    private Emptying() {}

    /**
     * By {@code DELETE}, after nullable references to a table emptied earlier are cut. Rows that refer to rows of the same
     * table go in one statement, at whose end standard SQL checks them.
     *
     * @param tables parents first
     */
    static List<String> byDelete(Dialect dialect, List<Table> tables) {
        List<String> cuts = new ArrayList<>();
        List<String> deletes = new ArrayList<>();
        for (Table table : tables) {
            List<Column> late = LateReferences.columns(table, tables);
            if (!late.isEmpty()) {
                cuts.add("UPDATE " + dialect.quote(table.name()) + " SET "
                        + late.stream()
                                .map(column -> dialect.quote(column.name()) + " = NULL")
                                .collect(joining(", ")));
            }
            deletes.add(0, "DELETE FROM " + dialect.quote(table.name()));
        }
        cuts.addAll(deletes);
        return cuts;
    }
}
