package dev.dmb.jdbc;

import dev.dmb.schema.Column;
import dev.dmb.schema.ForeignKey;
import dev.dmb.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Statements that empty tables, children before parents. */
final class Emptying {

    private Emptying() {}

    /**
     * By {@code DELETE}, after nullable references to the same table or to one emptied earlier are cut.
     *
     * @param tables parents first
     */
    static List<String> byDelete(Dialect dialect, List<Table> tables) {
        List<String> statements = new ArrayList<>();
        for (int i = tables.size() - 1; i >= 0; i--) {
            Table table = tables.get(i);
            List<String> later = tables.subList(i, tables.size()).stream().map(Table::name).toList();
            table.foreignKeys().stream()
                    .filter(key -> later.contains(key.parent()) && isNullable(table, key))
                    .forEach(key -> statements.add("UPDATE " + dialect.quote(table.name()) + " SET " + nulls(dialect, key)));
        }
        for (int i = tables.size() - 1; i >= 0; i--) {
            statements.add("DELETE FROM " + dialect.quote(tables.get(i).name()));
        }
        return statements;
    }

    private static boolean isNullable(Table table, ForeignKey key) {
        return key.columns().stream().allMatch(column -> table.column(column).filter(Column::isNullable).isPresent());
    }

    private static String nulls(Dialect dialect, ForeignKey key) {
        return String.join(", ", key.columns().stream().map(column -> dialect.quote(column) + " = NULL").toList());
    }
}
