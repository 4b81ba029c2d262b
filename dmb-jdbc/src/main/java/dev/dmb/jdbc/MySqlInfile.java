package dev.dmb.jdbc;

import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.jdbc.JdbcConnection;
import com.mysql.cj.jdbc.JdbcStatement;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** {@code LOAD DATA LOCAL} by MySQL's driver, where its URL says {@code allowLoadLocalInfile=true}. Immutable. */
final class MySqlInfile implements LocalInfile {

    private MySqlInfile() {}

    static Optional<LocalInfile> of(Connection connection) throws SQLException {
        return connection.isWrapperFor(JdbcConnection.class)
                        && connection
                                .unwrap(JdbcConnection.class)
                                .getPropertySet()
                                .getBooleanProperty(PropertyKey.allowLoadLocalInfile)
                                .getValue()
                ? Optional.of(new MySqlInfile())
                : Optional.empty();
    }

    @Override
    public void read(Statement statement, InputStream rows) throws SQLException {
        statement.unwrap(JdbcStatement.class).setLocalInfileInputStream(rows);
    }
}
