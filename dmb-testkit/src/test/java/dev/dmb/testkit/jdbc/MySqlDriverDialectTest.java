package dev.dmb.testkit.jdbc;

import dev.dmb.jdbc.TestMariaDb;
import dev.dmb.jdbc.UrlDataSource;
import javax.sql.DataSource;

/** MariaDB by MySQL's driver, which loads from streams because its URL says so. */
class MySqlDriverDialectTest extends MariaDbDialectTest {

    private static final DataSource DATABASE = UrlDataSource.of(
            TestMariaDb.newDatabaseForMySqlDriver() + "&allowLoadLocalInfile=true&useInformationSchema=true");

    @Override
    protected DataSource dataSource() {
        return DATABASE;
    }
}
