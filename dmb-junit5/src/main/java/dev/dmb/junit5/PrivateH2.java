package dev.dmb.junit5;

import dev.dmb.DmbException;
import dev.dmb.jdbc.UrlDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.platform.commons.support.ReflectionSupport;

/** An H2 database in memory for one test class; gone when closed. Thread-safe. */
final class PrivateH2 implements AutoCloseable {

    /** Keeps apart what runs twice in one JVM. */
    private static final AtomicLong NUMBER = new AtomicLong();

    private final DataSource dataSource;

    private PrivateH2(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A new database, if the class loader has H2's driver. */
    static PrivateH2 open(Class<?> testClass, ClassLoader drivers) {
        String owner = ClassNames.shortName(testClass);
        ReflectionSupport.tryToLoadClass("org.h2.Driver", drivers).ifFailure(missing -> {
            throw new DmbException(
                    "class " + owner + " names no database, and H2, for one in memory, is not on the class path",
                    "add the test dependency com.h2database:h2, give the class a field of type DataSource, or set dmb.url",
                    missing);
        });
        String name = "dmb_" + owner.replaceAll("[^A-Za-z0-9]", "_") + "_" + NUMBER.incrementAndGet();
        return new PrivateH2(UrlDataSource.of("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1"));
    }

    DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }
}
