package dev.dmb.jdbc;

import dev.dmb.schema.ForeignKey;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The keys that tables of a database have, whatever their names. Immutable.
 *
 * @param dialect the database's
 * @param foreignKeys by table: child columns to parent table, as {@code parent[a, b]} in the order of the key
 * @param uniques by table: sets of columns that are unique together
 */
record ExistingKeys(Dialect dialect, Map<String, Set<String>> foreignKeys, Map<String, Set<Set<String>>> uniques) {

    /** Reads the keys of a schema's tables. */
    static ExistingKeys read(Connection connection, Dialect dialect, Schema schema) throws SQLException {
        Map<String, Set<String>> foreignKeys = new HashMap<>();
        Map<String, Set<Set<String>>> uniques = new HashMap<>();
        DatabaseMetaData metadata = connection.getMetaData();
        String catalog = connection.getCatalog();
        String space = connection.getSchema();
        for (Table table : schema.tables()) {
            String name = dialect.stored(table.name());
            try (ResultSet rows = metadata.getImportedKeys(catalog, space, name)) {
                foreignKeys.put(table.name(), foreignKeys(rows));
            }
            Set<Set<String>> found = new HashSet<>();
            try (ResultSet rows = metadata.getPrimaryKeys(catalog, space, name)) {
                found.addAll(together(rows, "PK_NAME"));
            }
            try (ResultSet rows = metadata.getIndexInfo(catalog, space, name, true, true)) {
                found.addAll(together(rows, "INDEX_NAME"));
            }
            uniques.put(table.name(), found);
        }
        return new ExistingKeys(dialect, foreignKeys, uniques);
    }

    /** A key begins anew at sequence number 1. */
    private static Set<String> foreignKeys(ResultSet rows) throws SQLException {
        Set<String> keys = new HashSet<>();
        List<String> columns = new ArrayList<>();
        String parent = "";
        while (rows.next()) {
            if (rows.getInt("KEY_SEQ") == 1 && !columns.isEmpty()) {
                keys.add(parent + columns);
                columns.clear();
            }
            parent = rows.getString("PKTABLE_NAME");
            columns.add(rows.getString("FKCOLUMN_NAME"));
        }
        keys.add(parent + columns);
        return keys;
    }

    /** Partial indexes, and those over expressions, are passed over. */
    private static Collection<Set<String>> together(ResultSet rows, String by) throws SQLException {
        Map<String, Set<String>> columns = new TreeMap<>();
        Set<String> partial = new HashSet<>();
        while (rows.next()) {
            String name = String.valueOf(rows.getString(by));
            String column = rows.getString("COLUMN_NAME");
            if (column == null || by.equals("INDEX_NAME") && isFiltered(rows.getString("FILTER_CONDITION"))) {
                partial.add(name);
            } else {
                columns.computeIfAbsent(name, key -> new HashSet<>()).add(column);
            }
        }
        columns.keySet().removeAll(partial);
        return columns.values();
    }

    private static boolean isFiltered(@Nullable String condition) {
        return condition != null && !condition.isEmpty();
    }

    /** Whether a table has a foreign key. */
    boolean has(Table table, ForeignKey key) {
        List<String> columns = key.columns().stream().map(dialect::stored).toList();
        return foreignKeys.getOrDefault(table.name(), Set.of()).contains(dialect.stored(key.parent()) + columns);
    }

    /** Whether columns of a table are unique together, or some of them alone. */
    boolean isUnique(Table table, List<String> columns) {
        Set<String> names = new HashSet<>(columns.stream().map(dialect::stored).toList());
        return uniques.getOrDefault(table.name(), Set.of()).stream().anyMatch(names::containsAll);
    }
}
