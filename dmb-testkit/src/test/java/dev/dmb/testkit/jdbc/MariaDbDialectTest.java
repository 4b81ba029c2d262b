package dev.dmb.testkit.jdbc;

import static dev.dmb.testkit.jdbc.Capability.CHECKS;
import static dev.dmb.testkit.jdbc.Capability.COMMENTS;
import static dev.dmb.testkit.jdbc.Capability.EARLY_DATES;
import static dev.dmb.testkit.jdbc.Capability.LATE_FOREIGN_KEYS;
import static dev.dmb.testkit.jdbc.Capability.LONG_DECIMALS;
import static dev.dmb.testkit.jdbc.Capability.NUMBERED_ROWS;

import dev.dmb.jdbc.TestMariaDb;
import dev.dmb.jdbc.UrlDataSource;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.FieldType.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** MariaDB, a real one that the test starts, by its own driver. */
class MariaDbDialectTest extends DialectContract {

    private static final DataSource DATABASE = UrlDataSource.of(TestMariaDb.newDatabase());

    @Override
    protected DataSource dataSource() {
        return DATABASE;
    }

    @Override
    protected Set<Capability> capabilities() {
        return Set.of(CHECKS, COMMENTS, LATE_FOREIGN_KEYS, NUMBERED_ROWS, LONG_DECIMALS, EARLY_DATES);
    }

    @Override
    protected String numberedType() {
        return "bigint NOT NULL AUTO_INCREMENT PRIMARY KEY";
    }

    /** Instants lie in UTC; reals are doubles; UUIDs are read as texts, as both drivers give them. */
    @Override
    protected @Nullable Object read(ResultSet row, int column, FieldType type) throws SQLException {
        if (row.getString(column) == null) {
            return null;
        }
        if (type.kind() == Kind.TIMESTAMP_WITH_TIME_ZONE) {
            return Objects.requireNonNull(row.getObject(column, LocalDateTime.class))
                    .atOffset(ZoneOffset.UTC);
        }
        if (type.kind() == Kind.REAL) {
            return (float) row.getDouble(column);
        }
        return type.kind() == Kind.UUID
                ? UUID.fromString(Objects.requireNonNull(row.getString(column)))
                : super.read(row, column, type);
    }
}
