package dev.dmb.testkit.jdbc;

import dev.dmb.jdbc.TestPostgres;
import dev.dmb.jdbc.UrlDataSource;
import java.util.EnumSet;
import java.util.Set;
import javax.sql.DataSource;

/** PostgreSQL, a real one that the test starts. */
class PostgresDialectTest extends DialectContract {

    private static final DataSource DATABASE = UrlDataSource.of(TestPostgres.newDatabase());

    @Override
    protected DataSource dataSource() {
        return DATABASE;
    }

    @Override
    protected Set<Capability> capabilities() {
        return EnumSet.complementOf(EnumSet.of(Capability.DEFERRED_FOREIGN_KEYS));
    }
}
