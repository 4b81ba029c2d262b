package dev.dmb.jdbc;

import static java.util.stream.Collectors.joining;

import dev.dmb.internal.encode.CellEncoder;
import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.schema.Column;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.FieldType.Kind;
import dev.dmb.schema.FieldType.Storage;
import dev.dmb.schema.Table;
import java.math.BigDecimal;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * SQLite 3. Whole numbers are integers, dates and times ISO texts, instants ISO texts with {@code +00:00}, truth 0 or 1,
 * UUIDs and JSON texts. A decimal is a number of at most 15 digits, more than which SQLite does not hold exactly.
 *
 * @since 0.1
 */
public final class SqliteDialect implements Dialect {

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long MICROS_PER_MILLI = 1_000;

    private static final int EXACT_DIGITS = 15;

    private static final long TOO_LARGE = 1_000_000_000_000_000L;

    private final boolean isForeignKeyEnforced;

    /** For a database that has not been asked. */
    public SqliteDialect() {
        this(true);
    }

    private SqliteDialect(boolean isForeignKeyEnforced) {
        this.isForeignKeyEnforced = isForeignKeyEnforced;
    }

    @Override
    public boolean speaks(String product) {
        return product.equals("SQLite");
    }

    /** Whether foreign keys count is a setting of the connection, off unless somebody switched it on. */
    @Override
    public Dialect specialize(DatabaseMetaData metadata) throws SQLException {
        try (Statement statement = metadata.getConnection().createStatement();
                ResultSet row = statement.executeQuery("PRAGMA foreign_keys")) {
            return new SqliteDialect(row.next() && row.getBoolean(1));
        }
    }

    @Override
    public boolean isForeignKeyEnforced() {
        return isForeignKeyEnforced;
    }

    @Override
    public String typeName(FieldType type) {
        return switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT -> "INTEGER";
            case TEXT, JSON -> "TEXT";
            case DOUBLE -> "REAL";
            case TIME -> "TIME";
            case TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> "TIMESTAMP";
            case UUID -> "CHAR(36)";
            case BINARY -> "BLOB";
            case CHAR, VARCHAR, DECIMAL, REAL, BOOLEAN, DATE, ENUM -> Dialect.super.typeName(type);
        };
    }

    @Override
    public ColumnBinder binder(FieldType type, int column) {
        return switch (type.kind()) {
            case BOOLEAN ->
                (statement, parameter, batch, row) -> statement.setInt(parameter, (int) batch.longs(column)[row]);
            case DATE, TIME, UUID -> ColumnBinder.ofText(type, column);
            case TIMESTAMP -> timestamp(column, "");
            case TIMESTAMP_WITH_TIME_ZONE -> timestamp(column, "+00:00");
            case JSON -> (statement, parameter, batch, row) -> statement.setString(parameter, batch.text(column, row));
            case BINARY ->
                (statement, parameter, batch, row) -> statement.setBytes(parameter, (byte[]) batch.value(column, row));
            case REAL, DOUBLE -> number(type, column);
            case DECIMAL -> type.storage() == Storage.LONG ? decimal(type, column) : longDecimal(column);
            case CHAR, VARCHAR, TEXT, SMALLINT, INTEGER, BIGINT, ENUM -> ColumnBinder.of(type, column);
        };
    }

    /** Milliseconds, as SQLite's driver reads them by default, unless that would lose something. */
    private static ColumnBinder timestamp(int column, String zone) {
        CellEncoder encoder = CellEncoder.of(FieldType.of(Kind.TIMESTAMP), column, new TabForm());
        return (statement, parameter, batch, row) -> {
            Utf8Buffer out = new Utf8Buffer(ColumnBinder.TEXT_BYTES);
            encoder.append(batch, row, out);
            String text = out.text();
            long fraction = Math.floorMod(batch.longs(column)[row], MICROS_PER_SECOND);
            if (fraction == 0) {
                text += ".000";
            } else if (fraction % MICROS_PER_MILLI == 0) {
                text = text.substring(0, text.length() - "000".length());
            }
            statement.setString(parameter, text + zone);
        };
    }

    /** A real becomes the double with the same digits, as people read it. */
    private static ColumnBinder number(FieldType type, int column) {
        return (statement, parameter, batch, row) -> {
            double value = batch.doubles(column)[row];
            if (Double.isNaN(value)) {
                throw new SQLException("SQLite holds no NaN");
            }
            boolean isReal = type.kind() == Kind.REAL && !Double.isInfinite(value);
            statement.setDouble(parameter, isReal ? Double.parseDouble(Float.toString((float) value)) : value);
        };
    }

    private static ColumnBinder decimal(FieldType type, int column) {
        if (type.scale() == 0) {
            return (statement, parameter, batch, row) -> statement.setLong(parameter, batch.longs(column)[row]);
        }
        double unit = Math.pow(10, type.scale());
        return (statement, parameter, batch, row) -> {
            long unscaled = batch.longs(column)[row];
            if (Math.abs(unscaled) >= TOO_LARGE) {
                throw tooManyDigits(BigDecimal.valueOf(unscaled, type.scale()));
            }
            statement.setDouble(parameter, unscaled / unit);
        };
    }

    private static ColumnBinder longDecimal(int column) {
        return (statement, parameter, batch, row) -> {
            BigDecimal number = (BigDecimal) Objects.requireNonNull(batch.value(column, row));
            if (number.stripTrailingZeros().precision() > EXACT_DIGITS) {
                throw tooManyDigits(number);
            }
            statement.setDouble(parameter, number.doubleValue());
        };
    }

    private static SQLException tooManyDigits(BigDecimal number) {
        return new SQLException("SQLite holds " + EXACT_DIGITS + " digits of a decimal exactly, not those of "
                + number.toPlainString());
    }

    /** Comments stand in the text of the statement, which SQLite keeps. */
    @Override
    public String column(Column column, String definition) {
        return commented(column.comment(), definition);
    }

    @Override
    public String createTable(Table table, List<String> parts) {
        List<String> all = new ArrayList<>(parts);
        all.set(0, commented(table.comment(), all.get(0)));
        return Dialect.super.createTable(table, all);
    }

    private static String commented(String comment, String definition) {
        return comment.isEmpty()
                ? definition
                : comment.lines().map(line -> "-- " + line).collect(joining("\n  ")) + "\n  " + definition;
    }

    @Override
    public List<String> comments(Table table) {
        return List.of();
    }

    @Override
    public boolean isForeignKeyAddedLater() {
        return false;
    }

    @Override
    public boolean isDdlTransactional() {
        return true;
    }

    @Override
    public List<String> opening() {
        return List.of("PRAGMA defer_foreign_keys = ON");
    }

    @Override
    public Optional<String> refreshStatistics(Table table) {
        return Optional.of("ANALYZE " + quote(table.name()));
    }
}
