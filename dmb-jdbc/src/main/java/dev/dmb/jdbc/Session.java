package dev.dmb.jdbc;

import dev.dmb.DmbException;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One connection in one transaction, given back as it came. Used by one thread. */
final class Session implements AutoCloseable {

    /** Work that a database may refuse. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    private static final Pattern STATEMENT = Pattern.compile("; SQL statement:.*(?= \\[\\d+-\\d+]$)", Pattern.DOTALL);

    private final Connection connection;
    private final Dialect dialect;
    private final String url;
    private final boolean wasAutoCommit;
    private String remedy = "mend what the database names; nothing of this run is kept";

    private Session(Connection connection) throws SQLException {
        this.connection = connection;
        this.dialect = Dialects.of(connection);
        this.url = DatabaseUrl.masked(String.valueOf(connection.getMetaData().getURL()));
        this.wasAutoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
    }

    /** Takes a connection. */
    static Session open(DataSource dataSource) {
        Connection connection = null;
        try {
            connection = dataSource.getConnection();
            return new Session(connection);
        } catch (SQLException refused) {
            close(connection, refused);
            String place = dataSource instanceof UrlDataSource known ? " '" + known + "'" : "";
            throw new DmbException(
                    "database" + place + " cannot be reached: " + reason(refused),
                    "check that it runs, and its URL, user and password",
                    refused);
        }
    }

    private static void close(@Nullable Connection connection, SQLException cause) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException another) {
            cause.addSuppressed(another);
        }
    }

    Connection connection() {
        return connection;
    }

    Dialect dialect() {
        return dialect;
    }

    /** The database's URL without passwords. */
    String url() {
        return url;
    }

    /** Runs one statement. */
    void execute(String sql) {
        execute("statement [" + sql + "] was refused", sql);
    }

    /** Runs one statement whose text says less than what it is for. */
    void execute(String problem, String sql) {
        guarded(problem, () -> {
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                return statement.execute(sql);
            }
        });
    }

    /** Rows of a table. */
    long count(String table) {
        return number("counting table '" + table + "' was refused", "SELECT count(*) FROM " + dialect.quote(table));
    }

    /** The only number of a query. */
    long number(String query) {
        return number("query [" + query + "] was refused", query);
    }

    private long number(String problem, String query) {
        return guarded(problem, () -> {
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                try (ResultSet row = statement.executeQuery(query)) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    /** Says what to do when the database refuses, instead of that nothing is kept. */
    void setRemedy(String remedy) {
        this.remedy = remedy;
    }

    /** Runs work; what the database says against it becomes a problem with its remedy. */
    <T> T guarded(String problem, Work<T> work) {
        try {
            return work.run();
        } catch (SQLException refused) {
            throw refused(problem, refused);
        }
    }

    private DmbException refused(String problem, SQLException refused) {
        return new DmbException(problem + " by " + url + ": " + reason(refused), remedy, refused);
    }

    /** What the database says, in one line, without the statement that H2 repeats. */
    private static String reason(Throwable refused) {
        Throwable first = refused instanceof BatchUpdateException batch && batch.getNextException() != null
                ? batch.getNextException()
                : refused;
        String message = STATEMENT.matcher(String.valueOf(first.getMessage())).replaceFirst("");
        return message.replaceAll("\\s+", " ").replaceFirst("\\.$", "");
    }

    void commit() {
        guarded("the commit was refused", () -> {
            connection.commit();
            return true;
        });
    }

    void rollback() {
        guarded("the rollback was refused", () -> {
            connection.rollback();
            return true;
        });
    }

    @Override
    public void close() {
        guarded("giving back the connection was refused", () -> {
            try (connection) {
                connection.rollback();
                connection.setAutoCommit(wasAutoCommit);
            }
            return true;
        });
    }
}
