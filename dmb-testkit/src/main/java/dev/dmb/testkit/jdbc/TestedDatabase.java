package dev.dmb.testkit.jdbc;

import dev.dmb.jdbc.Dialect;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database under test, asked in plain SQL and by metadata over a connection of its own. Used by one thread.
 *
 * @since 0.1
 */
public final class TestedDatabase implements AutoCloseable {

    /** Work that a database may refuse. */
    @FunctionalInterface
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    /** Reads one cell; columns are numbered from 1. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row, int column) throws SQLException;
    }

    private final DataSource dataSource;
    private @Nullable Connection connection;

    TestedDatabase(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    private <T> T ask(String what, Work<T> work) {
        try {
            Connection current = connection;
            if (current == null || current.isClosed()) {
                current = dataSource.getConnection();
                connection = current;
            }
            return work.run(current);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused.getMessage() + ": " + what, refused);
        }
    }

    /**
     * Executes statements, each on its own.
     *
     * @param statements SQL
     */
    public void execute(String... statements) {
        for (String sql : statements) {
            ask(sql, open -> {
                try (Statement statement = open.createStatement()) {
                    return statement.execute(sql);
                }
            });
        }
    }

    /** Whether the database refuses a statement; it is rolled back in any case. */
    boolean isRefused(String sql) {
        return isRefused(sql, false);
    }

    /** Whether the database refuses a statement; it is committed if wanted. */
    boolean isRefused(String sql, boolean isCommitted) {
        try (Connection another = dataSource.getConnection();
                Statement statement = another.createStatement()) {
            another.setAutoCommit(false);
            try {
                statement.execute(sql);
                if (isCommitted) {
                    another.commit();
                }
                return false;
            } catch (SQLException refused) {
                return true;
            } finally {
                another.rollback();
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken.getMessage() + ": " + sql, broken);
        }
    }

    /**
     * The rows of a query.
     *
     * @param query SQL
     * @return the values of each row as texts with a bar between them
     */
    public List<String> rows(String query) {
        return values(query, ResultSet::getString).stream()
                .map(row -> {
                    StringJoiner joined = new StringJoiner("|");
                    row.forEach(joined::add);
                    return joined.toString();
                })
                .toList();
    }

    /**
     * The only row of a query.
     *
     * @param query SQL
     * @return its values as texts with a bar between them
     */
    public String value(String query) {
        List<String> rows = rows(query);
        if (rows.size() != 1) {
            throw new IllegalStateException(rows.size() + " rows: " + query);
        }
        return rows.get(0);
    }

    /**
     * Rows of a table.
     *
     * @param table name as in a schema
     * @return at least 0
     */
    public long count(String table) {
        return Long.parseLong(value("SELECT count(*) FROM " + quoted(table)));
    }

    /** The rows of a query. */
    <T> List<List<T>> values(String query, Reader<T> reader) {
        return ask(query, open -> {
            try (Statement statement = open.createStatement()) {
                statement.setEscapeProcessing(false);
                try (ResultSet result = statement.executeQuery(query)) {
                    return all(result, reader);
                }
            }
        });
    }

    private static <T> List<List<T>> all(ResultSet result, Reader<T> reader) throws SQLException {
        List<List<T>> rows = new ArrayList<>();
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
            List<T> row = new ArrayList<>();
            for (int column = 1; column <= columns; column++) {
                row.add(reader.read(result, column));
            }
            rows.add(row);
        }
        return rows;
    }

    private Dialect dialect() {
        return ask("which dialect", Dialect::of);
    }

    /** A name as the database keeps it. */
    String stored(String name) {
        return dialect().stored(name);
    }

    /**
     * A name to be put into SQL.
     *
     * @param name as in a schema
     * @return as the dialect quotes it
     */
    public String quoted(String name) {
        return dialect().quote(name);
    }

    /** The URL that the driver tells, as messages may show it. */
    String toldUrl() {
        return ask("the URL", open -> open.getMetaData().getURL().replaceFirst("password=[^&;]*", "password=***"));
    }

    /** Names of the tables, in lower case and sorted. */
    List<String> tables() {
        return ask("which tables", open -> {
            DatabaseMetaData metadata = open.getMetaData();
            try (ResultSet rows =
                    metadata.getTables(open.getCatalog(), open.getSchema(), "%", new String[] {"TABLE"})) {
                List<String> names = new ArrayList<>();
                while (rows.next()) {
                    names.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
                }
                return names.stream().sorted().toList();
            }
        });
    }

    /** Columns of a table in order, in lower case, those that take NULL with a question mark behind. */
    List<String> columns(String table) {
        return ask("columns of " + table, open -> {
            try (ResultSet rows =
                    open.getMetaData().getColumns(open.getCatalog(), open.getSchema(), stored(table), "%")) {
                List<String> names = new ArrayList<>();
                while (rows.next()) {
                    boolean isNullable = rows.getInt("NULLABLE") == DatabaseMetaData.columnNullable;
                    names.add(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT) + (isNullable ? "?" : ""));
                }
                return names;
            }
        });
    }

    /** The comment of a table, and those of its columns that have one. */
    List<String> comments(String table) {
        return ask("comments of " + table, open -> {
            List<String> comments = new ArrayList<>();
            DatabaseMetaData metadata = open.getMetaData();
            try (ResultSet rows = metadata.getTables(open.getCatalog(), open.getSchema(), stored(table), null)) {
                rows.next();
                comments.add(String.valueOf(rows.getString("REMARKS")));
            }
            try (ResultSet rows = metadata.getColumns(open.getCatalog(), open.getSchema(), stored(table), "%")) {
                while (rows.next()) {
                    String comment = rows.getString("REMARKS");
                    if (comment != null && !comment.isEmpty()) {
                        comments.add(comment);
                    }
                }
            }
            return comments;
        });
    }

    /** Columns of the primary key in the key's order, in lower case. */
    List<String> primaryKey(String table) {
        return ask("key of " + table, open -> {
            try (ResultSet rows =
                    open.getMetaData().getPrimaryKeys(open.getCatalog(), open.getSchema(), stored(table))) {
                TreeMap<Integer, String> columns = new TreeMap<>();
                while (rows.next()) {
                    columns.put(
                            rows.getInt("KEY_SEQ"),
                            rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                }
                return List.copyOf(columns.values());
            }
        });
    }

    /** Foreign keys of a table as {@code column -> parent.column}, in lower case and sorted. */
    List<String> foreignKeys(String table) {
        return ask("foreign keys of " + table, open -> {
            try (ResultSet rows =
                    open.getMetaData().getImportedKeys(open.getCatalog(), open.getSchema(), stored(table))) {
                List<String> keys = new ArrayList<>();
                while (rows.next()) {
                    keys.add((rows.getString("FKCOLUMN_NAME") + " -> " + rows.getString("PKTABLE_NAME") + "."
                                    + rows.getString("PKCOLUMN_NAME"))
                            .toLowerCase(Locale.ROOT));
                }
                return keys.stream().sorted().toList();
            }
        });
    }

    /** Drops all tables of the schema, their foreign keys first. */
    void dropAll() {
        ask("dropping all tables", open -> {
            Dialect dialect = Dialect.of(open);
            List<String> tables = new ArrayList<>();
            DatabaseMetaData metadata = open.getMetaData();
            try (ResultSet rows =
                    metadata.getTables(open.getCatalog(), open.getSchema(), "%", new String[] {"TABLE"})) {
                while (rows.next()) {
                    tables.add(rows.getString("TABLE_NAME"));
                }
            }
            try (Statement statement = open.createStatement()) {
                statement.setEscapeProcessing(false);
                for (String table : tables) {
                    for (String key : foreignKeyNames(open, table)) {
                        statement.execute(
                                "ALTER TABLE " + dialect.quote(table) + " DROP CONSTRAINT " + dialect.quote(key));
                    }
                }
                for (String table : tables) {
                    statement.execute("DROP TABLE " + dialect.quote(table));
                }
            }
            return tables;
        });
    }

    private static Set<String> foreignKeyNames(Connection open, String table) throws SQLException {
        try (ResultSet rows = open.getMetaData().getImportedKeys(open.getCatalog(), open.getSchema(), table)) {
            Set<String> names = new HashSet<>();
            while (rows.next()) {
                names.add(rows.getString("FK_NAME"));
            }
            return names;
        }
    }

    @Override
    public void close() {
        Connection current = connection;
        if (current != null) {
            ask("closing", open -> {
                open.close();
                return true;
            });
        }
    }
}
