package dev.dmb.testkit.jdbc;

import dev.dmb.jdbc.TestMariaDb;
import dev.dmb.jdbc.UrlDataSource;
import javax.sql.DataSource;

/** MariaDB by inserts, because its driver may not load from streams. */
class MariaDbInsertsDialectTest extends MariaDbDialectTest {

    private static final DataSource DATABASE = UrlDataSource.of(TestMariaDb.newDatabase() + "&allowLocalInfile=false");

    @Override
    protected DataSource dataSource() {
        return DATABASE;
    }
}
