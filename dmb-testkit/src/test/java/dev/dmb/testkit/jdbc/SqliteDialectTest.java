package dev.dmb.testkit.jdbc;

import static dev.dmb.testkit.jdbc.Capability.CHECKS;
import static dev.dmb.testkit.jdbc.Capability.DEFERRED_FOREIGN_KEYS;
import static dev.dmb.testkit.jdbc.Capability.DELETED_SELF_REFERENCES;
import static dev.dmb.testkit.jdbc.Capability.EARLY_DATES;
import static dev.dmb.testkit.jdbc.Capability.INFINITY;
import static dev.dmb.testkit.jdbc.Capability.NUMBERED_ROWS;
import static dev.dmb.testkit.jdbc.Capability.SUPPLEMENTARY_NAMES;

import dev.dmb.jdbc.UrlDataSource;
import dev.dmb.schema.FieldType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/** SQLite in a file, with foreign keys switched on. */
class SqliteDialectTest extends DialectContract {

    @TempDir
    static Path folder = Path.of("");

    @Override
    protected DataSource dataSource() {
        return UrlDataSource.of("jdbc:sqlite:" + file() + "?foreign_keys=on");
    }

    private static Path file() {
        return folder.toAbsolutePath().resolve("load.db");
    }

    @Override
    protected void clear() {
        try {
            database().close();
            Files.deleteIfExists(file());
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }

    @Override
    protected Set<Capability> capabilities() {
        return Set.of(
                CHECKS,
                DEFERRED_FOREIGN_KEYS,
                NUMBERED_ROWS,
                INFINITY,
                SUPPLEMENTARY_NAMES,
                EARLY_DATES,
                DELETED_SELF_REFERENCES);
    }

    @Override
    protected String numberedType() {
        return "INTEGER PRIMARY KEY AUTOINCREMENT";
    }

    /** Dates and times are ISO texts. */
    @Override
    protected @Nullable Object read(ResultSet row, int column, FieldType type) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            return null;
        }
        return switch (type.kind()) {
            case DATE -> LocalDate.parse(text);
            case TIME -> LocalTime.parse(text);
            case TIMESTAMP -> LocalDateTime.parse(text.replace(' ', 'T'));
            case TIMESTAMP_WITH_TIME_ZONE -> OffsetDateTime.parse(text.replace(' ', 'T'));
            case UUID -> UUID.fromString(text);
            case DECIMAL -> new BigDecimal(text).setScale(type.scale(), RoundingMode.HALF_UP);
            case CHAR, VARCHAR, TEXT, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, BOOLEAN, JSON, BINARY, ENUM ->
                super.read(row, column, type);
        };
    }
}
