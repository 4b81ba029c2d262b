package dev.dmb.testkit.jdbc;

import static dev.dmb.testkit.jdbc.Capability.CHECKS;
import static dev.dmb.testkit.jdbc.Capability.COMMENTS;
import static dev.dmb.testkit.jdbc.Capability.DELETED_SELF_REFERENCES;
import static dev.dmb.testkit.jdbc.Capability.EARLY_DATES;
import static dev.dmb.testkit.jdbc.Capability.INFINITY;
import static dev.dmb.testkit.jdbc.Capability.LATE_FOREIGN_KEYS;
import static dev.dmb.testkit.jdbc.Capability.LONG_DECIMALS;
import static dev.dmb.testkit.jdbc.Capability.NOT_A_NUMBER;
import static dev.dmb.testkit.jdbc.Capability.NUMBERED_ROWS;
import static dev.dmb.testkit.jdbc.Capability.SUPPLEMENTARY_NAMES;

import dev.dmb.jdbc.UrlDataSource;
import java.util.Set;
import javax.sql.DataSource;

/** H2 in memory. */
class H2InMemoryDialectTest extends DialectContract {

    static final Set<Capability> CAPABILITIES = Set.of(
            CHECKS,
            COMMENTS,
            LATE_FOREIGN_KEYS,
            NUMBERED_ROWS,
            INFINITY,
            NOT_A_NUMBER,
            LONG_DECIMALS,
            SUPPLEMENTARY_NAMES,
            EARLY_DATES,
            DELETED_SELF_REFERENCES);

    @Override
    protected DataSource dataSource() {
        return UrlDataSource.of("jdbc:h2:mem:dialect;DB_CLOSE_DELAY=-1");
    }

    @Override
    protected Set<Capability> capabilities() {
        return CAPABILITIES;
    }
}
