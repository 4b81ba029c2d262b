package dev.dmb.jdbc;

import java.io.InputStream;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.mariadb.jdbc.Connection;

/** {@code LOAD DATA LOCAL} by MariaDB's own driver, which allows it unless told otherwise. Immutable. */
final class MariaDbInfile implements LocalInfile {

    private MariaDbInfile() {}

    static Optional<LocalInfile> of(java.sql.Connection connection) throws SQLException {
        return connection.isWrapperFor(Connection.class)
                        && connection
                                .unwrap(Connection.class)
                                .getContext()
                                .getConf()
                                .allowLocalInfile()
                ? Optional.of(new MariaDbInfile())
                : Optional.empty();
    }

    @Override
    public void read(Statement statement, InputStream rows) throws SQLException {
        statement.unwrap(org.mariadb.jdbc.Statement.class).setLocalInfileInputStream(rows);
    }
}
