package dev.dmb.jdbc;

import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Lets {@code LOAD DATA LOCAL} read a stream instead of a file. Immutable. */
@FunctionalInterface
interface LocalInfile {

    /** A driver's way, if it is that driver and its settings allow it. */
    @FunctionalInterface
    interface Way {
        Optional<LocalInfile> of(Connection connection) throws SQLException;
    }

    /** Tells a statement, before it is executed, what to read. */
    void read(Statement statement, InputStream rows) throws SQLException;

    /** The way of a connection's driver; empty where the driver has none, or its settings forbid it. */
    static Optional<LocalInfile> of(Connection connection) throws SQLException {
        Optional<LocalInfile> found = tried(MariaDbInfile::of, connection);
        return found.isPresent() ? found : tried(MySqlInfile::of, connection);
    }

    /** Empty too where the driver's classes cannot be seen from here. */
    private static Optional<LocalInfile> tried(Way way, Connection connection) throws SQLException {
        try {
            return way.of(connection);
        } catch (LinkageError unseen) {
            return Optional.empty();
        }
    }
}
