package dev.dmb.testkit.jdbc;

import dev.dmb.jdbc.UrlDataSource;
import java.util.Set;
import javax.sql.DataSource;

/** H2 that keeps plain names in lower case, as in its modes for PostgreSQL and MySQL. */
class H2LowerCaseDialectTest extends DialectContract {

    @Override
    protected DataSource dataSource() {
        return UrlDataSource.of("jdbc:h2:mem:lower;DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE");
    }

    @Override
    protected Set<Capability> capabilities() {
        return H2InMemoryDialectTest.CAPABILITIES;
    }
}
