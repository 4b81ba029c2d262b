package dev.dmb.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Hands out connections as a pool does, wrapped, and remembers how each was given back. Used by one thread. */
final class WatchedDataSource {

    private final String url;
    private final boolean isAutoCommit;
    private final List<Boolean> autoCommitsOnReturn = new ArrayList<>();
    private String broken = "";
    private int taken;

    /**
     * @param url JDBC URL
     * @param isAutoCommit in which state connections are handed out
     */
    WatchedDataSource(String url, boolean isAutoCommit) {
        this.url = url;
        this.isAutoCommit = isAutoCommit;
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

    /** Makes a method of all connections fail, once they are handed out. */
    void failOn(String method) {
        broken = method;
    }

    private Connection take() throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        connection.setAutoCommit(isAutoCommit);
        taken++;
        return (Connection) Proxy.newProxyInstance(
                WatchedDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close") && !connection.isClosed()) {
                        autoCommitsOnReturn.add(connection.getAutoCommit());
                    }
                    if (method.getName().equals(broken)) {
                        throw new SQLException(broken + " does not work");
                    }
                    return call(connection, method, arguments);
                });
    }

    private static Object call(Connection connection, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    /** Whether every connection was given back, in the state in which it was handed out. */
    boolean isAllAsItCame() {
        return autoCommitsOnReturn.size() == taken
                && autoCommitsOnReturn.stream().allMatch(now -> now == isAutoCommit);
    }
}
