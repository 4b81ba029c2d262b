package dev.dmb.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A database under test, asked in plain SQL over a connection of its own that stays open. Used by one thread. */
final class TestDatabase {

    /** What tests have to know of a database. */
    enum Product {
        /** Keeps unquoted names in upper case. */
        H2,
        /** Told to keep unquoted names in lower case. */
        H2_LOWER_CASE,
        /** Keeps unquoted names in lower case. */
        POSTGRES
    }

    private final String url;
    private final Product product;
    private @Nullable Connection connection;

    /**
     * @param url JDBC URL
     * @param product which it is
     */
    TestDatabase(String url, Product product) {
        this.url = url;
        this.product = product;
    }

    String url() {
        return url;
    }

    boolean isPostgres() {
        return product == Product.POSTGRES;
    }

    /** Executes statements, each on its own. */
    void execute(String... statements) {
        try (Statement statement = statement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused.getMessage(), refused);
        }
    }

    private Statement statement() throws SQLException {
        Statement statement = connection().createStatement();
        statement.setEscapeProcessing(false);
        return statement;
    }

    private Connection connection() throws SQLException {
        Connection current = connection;
        if (current == null || current.isClosed()) {
            current = DriverManager.getConnection(url);
            connection = current;
        }
        return current;
    }

    /** The SQL state with which a statement is refused; empty when it is not. */
    String refusal(String sql) {
        try (Connection another = DriverManager.getConnection(url);
                Statement statement = another.createStatement()) {
            another.setAutoCommit(false);
            statement.execute(sql);
            another.rollback();
            return "";
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }

    /** The rows of a query, the values of each as texts with a bar between them. */
    List<String> rows(String query) {
        List<List<String>> values = values(query, String.class);
        return values.stream()
                .map(row -> {
                    StringJoiner joined = new StringJoiner("|");
                    row.forEach(joined::add);
                    return joined.toString();
                })
                .toList();
    }

    /** The only value of a query's only row. */
    String value(String query) {
        List<String> rows = rows(query);
        if (rows.size() != 1) {
            throw new IllegalStateException(rows.size() + " rows: " + query);
        }
        return rows.get(0);
    }

    long count(String table) {
        return Long.parseLong(value("SELECT count(*) FROM " + quoted(table)));
    }

    /** The rows of a query, all values as the driver turns them into a Java type; null for NULL. */
    <T> List<List<T>> values(String query, Class<T> type) {
        try (Statement statement = statement();
                ResultSet result = statement.executeQuery(query)) {
            List<List<T>> rows = new ArrayList<>();
            while (result.next()) {
                List<T> row = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(
                            type == String.class
                                    ? type.cast(result.getString(column))
                                    : result.getObject(column, type));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused.getMessage() + ": " + query, refused);
        }
    }

    /** Names of the tables, in lower case and sorted. */
    List<String> tables() {
        return rows(
                "SELECT lower(table_name) FROM information_schema.tables WHERE lower(table_schema) = 'public' ORDER BY 1");
    }

    /** Removes everything. */
    void clear() {
        if (isPostgres()) {
            execute("DROP SCHEMA public CASCADE", "CREATE SCHEMA public");
        } else {
            execute("DROP ALL OBJECTS");
        }
    }

    /** The URL that the driver tells, which may lack settings, as messages may show it. */
    String toldUrl() {
        try {
            return connection().getMetaData().getURL().replaceFirst("password=[^&]*", "password=***");
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** A name as the database keeps it: plain lower-case ones as if they had been written without quotes. */
    String stored(String name) {
        return product == Product.H2 && name.matches("[a-z_][a-z0-9_]*") ? name.toUpperCase(Locale.ROOT) : name;
    }

    String quoted(String name) {
        return '"' + stored(name).replace("\"", "\"\"") + '"';
    }

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    String bytes(byte[] value) {
        String hex = HexFormat.of().formatHex(value);
        return isPostgres() ? "'\\x" + hex + "'::bytea" : "X'" + hex + "'";
    }

    String json(String value) {
        return isPostgres() ? text(value) + "::jsonb" : "JSON " + text(value);
    }
}
