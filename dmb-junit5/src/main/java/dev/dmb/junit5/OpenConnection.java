package dev.dmb.junit5;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * A connection that JUnit closes after the test, as a {@link CloseableResource} before 5.13 and an {@link AutoCloseable}
 * since; closing twice does nothing.
 */
@SuppressWarnings("deprecation")
record OpenConnection(Connection connection) implements CloseableResource, AutoCloseable {

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
