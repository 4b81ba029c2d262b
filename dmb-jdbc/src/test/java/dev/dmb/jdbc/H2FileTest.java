package dev.dmb.jdbc;

import dev.dmb.jdbc.TestDatabase.Product;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** H2 in a file. */
class H2FileTest extends LoadContract {

    private static TestDatabase database = new TestDatabase("", Product.H2);

    @BeforeAll
    static void openFile(@TempDir Path folder) {
        database = new TestDatabase("jdbc:h2:file:" + folder.resolve("load"), Product.H2);
    }

    @AfterAll
    static void closeFile() {
        database.execute("SHUTDOWN");
    }

    @Override
    public TestDatabase database() {
        return database;
    }
}
