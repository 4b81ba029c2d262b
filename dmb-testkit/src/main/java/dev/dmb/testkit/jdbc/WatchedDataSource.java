package dev.dmb.testkit.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/** Hands out connections as a pool does, wrapped, and remembers how each was given back. Used by one thread. */
final class WatchedDataSource {

    private final DataSource dataSource;
    private final boolean isAutoCommit;
    private final List<String> changes = new ArrayList<>();
    private int open;

    /**
     * @param dataSource where connections come from
     * @param isAutoCommit in which state connections are handed out
     */
    WatchedDataSource(DataSource dataSource, boolean isAutoCommit) {
        this.dataSource = dataSource;
        this.isAutoCommit = isAutoCommit;
    }

    /** The same database, for another thread. */
    WatchedDataSource another() {
        return new WatchedDataSource(dataSource, isAutoCommit);
    }

    /** The same database, its connections without autocommit. */
    WatchedDataSource withoutAutoCommit() {
        return new WatchedDataSource(dataSource, false);
    }

    DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                WatchedDataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        return take();
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private Connection take() throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(isAutoCommit);
        String before = state(connection);
        open++;
        return (Connection) Proxy.newProxyInstance(
                WatchedDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close") && !connection.isClosed()) {
                        giveBack(before, state(connection));
                    }
                    return call(connection, method, arguments);
                });
    }

    private void giveBack(String before, String after) {
        open--;
        if (!before.equals(after)) {
            changes.add(before + " became " + after);
        }
    }

    private static String state(Connection connection) throws SQLException {
        return "autocommit " + connection.getAutoCommit() + ", read-only " + connection.isReadOnly() + ", isolation "
                + connection.getTransactionIsolation() + ", holdability " + connection.getHoldability() + ", catalog "
                + connection.getCatalog() + ", schema " + connection.getSchema();
    }

    private static Object call(Connection connection, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failure) {
            throw Objects.requireNonNull(failure.getCause());
        }
    }

    /** How connections were given back in another state than they were handed out in, or not at all. */
    List<String> changes() {
        List<String> all = new ArrayList<>(changes);
        if (open != 0) {
            all.add(open + " not given back");
        }
        return all;
    }
}
