package dev.dmb.jdbc;

import dev.dmb.DmbException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A data source that opens a new connection to a JDBC URL each time. Immutable.
 *
 * <p>Drivers are looked for beside DMB and on the thread's class path, so that it works in Maven plugins too. Its text
 * form shows no password.
 *
 * @since 0.1
 */
public final class UrlDataSource implements DataSource {

    private final String url;
    private final @Nullable String user;
    private final @Nullable String password;

    private UrlDataSource(String url, @Nullable String user, @Nullable String password) {
        this.url = Objects.requireNonNull(url, "url");
        this.user = user;
        this.password = password;
    }

    /**
     * A data source for a URL that needs no user, or names it.
     *
     * @param url JDBC URL
     * @return the data source
     */
    public static UrlDataSource of(String url) {
        return new UrlDataSource(url, null, null);
    }

    /**
     * A data source for a URL and a user.
     *
     * @param url JDBC URL
     * @param user database user; null for none
     * @param password the user's password; null for none
     * @return the data source
     */
    public static UrlDataSource of(String url, @Nullable String user, @Nullable String password) {
        return new UrlDataSource(url, user, password);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(user, password);
    }

    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        Properties properties = new Properties();
        Optional.ofNullable(user).ifPresent(value -> properties.setProperty("user", value));
        Optional.ofNullable(password).ifPresent(value -> properties.setProperty("password", value));
        return connect(driver(), properties);
    }

    private Connection connect(Driver driver, Properties properties) throws SQLException {
        try {
            Connection connection = driver.connect(url, properties);
            if (connection == null) {
                throw noDriver();
            }
            return connection;
        } catch (SQLException refused) {
            throw withoutPassword(refused);
        }
    }

    /** The exception itself, unless it or a cause shows a password of the URL: then one that does not, without the causes. */
    private SQLException withoutPassword(SQLException refused) {
        boolean isShown = Stream.<Throwable>iterate(refused, Objects::nonNull, Throwable::getCause)
                .map(cause -> String.valueOf(cause.getMessage()))
                .anyMatch(message -> !message.equals(DatabaseUrl.masked(message, url)));
        return !isShown
                ? refused
                : new SQLException(
                        DatabaseUrl.masked(String.valueOf(refused.getMessage()), url),
                        refused.getSQLState(),
                        refused.getErrorCode());
    }

    private Driver driver() throws SQLException {
        for (Driver driver : drivers().toList()) {
            if (driver.acceptsURL(url)) {
                return driver;
            }
        }
        throw noDriver();
    }

    private static Stream<Driver> drivers() {
        Stream<Driver> offered = Stream.of(
                        UrlDataSource.class.getClassLoader(),
                        Thread.currentThread().getContextClassLoader())
                .flatMap(loader ->
                        offered(ServiceLoader.load(Driver.class, loader).iterator()).stream());
        return Stream.concat(offered, DriverManager.drivers());
    }

    private static List<Driver> offered(Iterator<Driver> services) {
        List<Driver> drivers = new ArrayList<>();
        while (true) {
            try {
                if (!services.hasNext()) {
                    return drivers;
                }
                drivers.add(services.next());
            } catch (ServiceConfigurationError broken) {
                // Another database's driver that cannot be loaded is not our business; DriverManager passes it over
                // too.
            }
        }
    }

    private DmbException noDriver() {
        return new DmbException(
                "no JDBC driver for '" + DatabaseUrl.masked(url) + "'",
                DriverHint.of(url).map(hint -> "add the driver " + hint).orElse("add the database's driver")
                        + " to the class path, or mend the URL");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("a log writer");
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("a login timeout; put it into the URL");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("a parent logger");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("a " + getClass().getName() + " is no " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }

    @Override
    public String toString() {
        return DatabaseUrl.masked(url);
    }
}
