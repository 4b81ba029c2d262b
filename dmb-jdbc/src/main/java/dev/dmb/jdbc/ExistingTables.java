package dev.dmb.jdbc;

import dev.dmb.DmbException.Problem;
import dev.dmb.internal.text.Nearest;
import dev.dmb.schema.Column;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tables and columns that a connection's current schema has already. Immutable.
 *
 * @param dialect the database's
 * @param columnsByTable by table as in the schema, then column as in the database: whether the database numbers it
 */
record ExistingTables(Dialect dialect, Map<String, Map<String, Boolean>> columnsByTable) {

    /** What drivers misread in patterns; an underscore stands for any character. */
    private static final Pattern ODD = Pattern.compile("[\\\\ %]");

    /** Looks for the tables of a schema. */
    static ExistingTables read(Connection connection, Dialect dialect, Schema schema) throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        Map<String, Map<String, Boolean>> found = new HashMap<>();
        for (Table table : schema.tables()) {
            Map<String, Boolean> columns = columns(metadata, connection, dialect.stored(table.name()));
            if (!columns.isEmpty()) {
                found.put(table.name(), columns);
            }
        }
        return new ExistingTables(dialect, found);
    }

    /** Escapes names, which are patterns to drivers, and compares them again, because not all drivers mind the escape; some drop spaces or do not take
     * escapes back.
     */
    private static Map<String, Boolean> columns(DatabaseMetaData metadata, Connection connection, String table)
            throws SQLException {
        String escape = metadata.getSearchStringEscape();
        Map<String, Boolean> columns = columns(metadata, connection, table, pattern(table, escape));
        boolean isOdd = escape != null && !escape.isEmpty() && table.contains(escape) || table.contains(" ");
        return columns.isEmpty() && isOdd
                ? columns(metadata, connection, table, ODD.matcher(table).replaceAll("_"))
                : columns;
    }

    private static Map<String, Boolean> columns(
            DatabaseMetaData metadata, Connection connection, String table, String pattern) throws SQLException {
        String escape = metadata.getSearchStringEscape();
        String schema = connection.getSchema();
        Map<String, Boolean> columns = new LinkedHashMap<>();
        try (ResultSet rows = metadata.getColumns(
                connection.getCatalog(), schema == null ? null : pattern(schema, escape), pattern, null)) {
            while (rows.next()) {
                boolean isInSchema = schema == null || schema.equals(rows.getString("TABLE_SCHEM"));
                if (isInSchema && rows.getString("TABLE_NAME").equals(table)) {
                    columns.put(rows.getString("COLUMN_NAME"), "YES".equals(rows.getString("IS_AUTOINCREMENT")));
                }
            }
        }
        return columns;
    }

    private static String pattern(String name, @Nullable String escape) {
        return escape == null || escape.isEmpty()
                ? name
                : name.replace(escape, escape + escape)
                        .replace("_", escape + "_")
                        .replace("%", escape + "%");
    }

    boolean has(Table table) {
        return columnsByTable.containsKey(table.name());
    }

    /** Columns of a table that the database itself numbers where nobody else does. */
    List<Column> numbered(Table table) {
        Map<String, Boolean> columns = columnsByTable.getOrDefault(table.name(), Map.of());
        return table.columns().stream()
                .filter(column -> columns.getOrDefault(dialect.stored(column.name()), false))
                .toList();
    }

    /** Columns of the schema that existing tables lack. */
    List<Problem> missingColumns(Schema schema) {
        List<Problem> problems = new ArrayList<>();
        for (Table table : schema.tables()) {
            Set<String> columns =
                    columnsByTable.getOrDefault(table.name(), Map.of()).keySet();
            for (Column column : columns.isEmpty() ? List.<Column>of() : table.columns()) {
                if (!columns.contains(dialect.stored(column.name()))) {
                    problems.add(new Problem(
                            "table '" + table.name() + "' exists in the database without column '" + column.name()
                                    + "'",
                            Nearest.remedy(column.name(), columns)));
                }
            }
        }
        return problems;
    }
}
