package dev.dmb.testkit.jdbc;

import dev.dmb.jdbc.UrlDataSource;
import java.nio.file.Path;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

/** H2 in a file. */
class H2FileDialectTest extends DialectContract {

    @TempDir
    static Path folder = Path.of("");

    @AfterAll
    static void closeFile() {
        new TestedDatabase(UrlDataSource.of(url())).execute("SHUTDOWN");
    }

    private static String url() {
        return "jdbc:h2:file:" + folder.toAbsolutePath().resolve("load") + ";DB_CLOSE_DELAY=-1";
    }

    @Override
    protected DataSource dataSource() {
        return UrlDataSource.of(url());
    }

    @Override
    protected Set<Capability> capabilities() {
        return H2InMemoryDialectTest.CAPABILITIES;
    }
}
