package dev.dmb.jdbc;

import dev.dmb.internal.encode.CellEncoder;
import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.plan.Batch;
import dev.dmb.schema.Column;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.FieldType.Kind;
import dev.dmb.schema.Table;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * MariaDB and MySQL, by {@code LOAD DATA LOCAL} where server and driver allow it.
 *
 * <p>Tables that DMB creates compare texts letter by letter, as other databases do, and hold instants as {@code DATETIME} in
 * UTC, because {@code TIMESTAMP} ends in 2038.
 *
 * @since 0.1
 */
public final class MariaDbDialect implements Dialect {

    /** Longer columns would not fit a row. */
    private static final int MOST_CHARACTERS = 16_000;

    private static final int MOST_BYTES = 65_000;

    private static final int UUID_LENGTH = 36;

    private final boolean isMariaDb;
    private final boolean isBackslashPlain;
    private final Optional<LocalInfile> infile;

    /** For a server that has not been asked. */
    public MariaDbDialect() {
        this(true, false, Optional.empty());
    }

    private MariaDbDialect(boolean isMariaDb, boolean isBackslashPlain, Optional<LocalInfile> infile) {
        this.isMariaDb = isMariaDb;
        this.isBackslashPlain = isBackslashPlain;
        this.infile = infile;
    }

    @Override
    public boolean speaks(String product) {
        return product.equals("MariaDB") || product.equals("MySQL");
    }

    /** The server, not the driver, says which of the two it is. */
    @Override
    public Dialect specialize(DatabaseMetaData metadata) throws SQLException {
        Connection connection = metadata.getConnection();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT version(), @@sql_mode, @@local_infile")) {
            row.next();
            boolean isReadingStreams = row.getBoolean(3);
            return new MariaDbDialect(
                    row.getString(1).contains("MariaDB"),
                    row.getString(2).contains("NO_BACKSLASH_ESCAPES"),
                    isReadingStreams ? LocalInfile.of(connection) : Optional.empty());
        }
    }

    @Override
    public String quote(String identifier) {
        return '`' + stored(identifier).replace("`", "``") + '`';
    }

    @Override
    public String literal(String text) {
        String quoted = Dialect.super.literal(text);
        return isBackslashPlain ? quoted : quoted.replace("\\", "\\\\");
    }

    @Override
    public String literalForm(FieldType type) {
        return type.kind() == Kind.TIMESTAMP_WITH_TIME_ZONE
                ? "REPLACE('?', '+00:00', '')"
                : Dialect.super.literalForm(type);
    }

    @Override
    public String typeName(FieldType type) {
        return switch (type.kind()) {
            case VARCHAR -> type.length() <= MOST_CHARACTERS ? Dialect.super.typeName(type) : "LONGTEXT";
            case TEXT -> "LONGTEXT";
            case REAL, DOUBLE -> "DOUBLE";
            case TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> "DATETIME(6)";
            case UUID -> isMariaDb ? "UUID" : "CHAR(" + UUID_LENGTH + ")";
            case BINARY -> type.length() <= MOST_BYTES ? Dialect.super.typeName(type) : "LONGBLOB";
            case CHAR, SMALLINT, INTEGER, BIGINT, DECIMAL, BOOLEAN, DATE, TIME, JSON, ENUM ->
                Dialect.super.typeName(type);
        };
    }

    @Override
    public ColumnBinder binder(FieldType type, int column) {
        return switch (type.kind()) {
            case TIMESTAMP_WITH_TIME_ZONE ->
                (statement, parameter, batch, row) -> statement.setObject(
                        parameter,
                        ((OffsetDateTime) Objects.requireNonNull(batch.value(column, row))).toLocalDateTime());
            case UUID -> ColumnBinder.ofText(type, column);
            case JSON -> (statement, parameter, batch, row) -> statement.setString(parameter, batch.text(column, row));
            case BINARY ->
                (statement, parameter, batch, row) -> statement.setBytes(parameter, (byte[]) batch.value(column, row));
            case CHAR,
                    VARCHAR,
                    TEXT,
                    SMALLINT,
                    INTEGER,
                    BIGINT,
                    DECIMAL,
                    REAL,
                    DOUBLE,
                    BOOLEAN,
                    DATE,
                    TIME,
                    TIMESTAMP,
                    ENUM -> ColumnBinder.of(type, column);
        };
    }

    @Override
    public String column(Column column, String definition) {
        return column.comment().isEmpty() ? definition : definition + " COMMENT " + literal(column.comment());
    }

    @Override
    public String createTable(Table table, List<String> parts) {
        return Dialect.super.createTable(table, parts) + " CHARACTER SET utf8mb4 COLLATE "
                + (isMariaDb ? "utf8mb4_nopad_bin" : "utf8mb4_0900_bin")
                + (table.comment().isEmpty() ? "" : " COMMENT " + literal(table.comment()));
    }

    @Override
    public List<String> comments(Table table) {
        return List.of();
    }

    /**
     * Rows are let go of each other first, because each is checked on its own. A row that has to refer to one of its table can
     * only be deleted with checks switched off, which is left to the user.
     */
    @Override
    public List<String> emptying(List<Table> tables) {
        List<String> statements = new ArrayList<>();
        for (Table table : tables) {
            List<String> own = table.columns().stream()
                    .filter(column -> column.isNullable() && isReferringToOwnTable(table, column))
                    .map(column -> quote(column.name()) + " = NULL")
                    .toList();
            if (!own.isEmpty()) {
                statements.add("UPDATE " + quote(table.name()) + " SET " + String.join(", ", own));
            }
        }
        statements.addAll(Emptying.byDelete(this, tables));
        return statements;
    }

    private static boolean isReferringToOwnTable(Table table, Column column) {
        return table.foreignKeys().stream()
                .anyMatch(key ->
                        key.parent().equals(table.name()) && key.columns().contains(column.name()));
    }

    @Override
    public Optional<String> refreshStatistics(Table table) {
        return Optional.of("ANALYZE TABLE " + quote(table.name()));
    }

    @Override
    public TableLoader loader(Connection connection, Table table, List<Column> columns) throws SQLException {
        if (infile.isEmpty()) {
            return Dialect.super.loader(connection, table, columns);
        }
        int[] numbers = columns.stream()
                .mapToInt(column -> table.indexOf(column.name()))
                .toArray();
        CellEncoder[] encoders = IntStream.of(numbers)
                .mapToObj(column -> encoder(table.columns().get(column).type(), column))
                .toArray(CellEncoder[]::new);
        return new LoadDataLoader(connection, infile.get(), loadData(table, columns), new TabRows(numbers, encoders));
    }

    /** Bytes come in hexadecimal, by way of a variable. */
    private String loadData(Table table, List<Column> columns) {
        List<String> targets = new ArrayList<>();
        List<String> settings = new ArrayList<>();
        for (Column column : columns) {
            String name = quote(column.name());
            if (column.type().kind() == Kind.BINARY) {
                String variable = "@hex" + targets.size();
                settings.add(name + " = UNHEX(" + variable + ")");
                targets.add(variable);
            } else {
                targets.add(name);
            }
        }
        return "LOAD DATA LOCAL INFILE 'rows' INTO TABLE " + quote(table.name())
                + " CHARACTER SET utf8mb4 FIELDS TERMINATED BY '\t' ESCAPED BY " + literal("\\")
                + " LINES TERMINATED BY '\n' (" + String.join(", ", targets) + ")"
                + (settings.isEmpty() ? "" : " SET " + String.join(", ", settings));
    }

    private static CellEncoder encoder(FieldType type, int column) {
        return switch (type.kind()) {
            case BOOLEAN -> (batch, row, out) -> out.append(batch.longs(column)[row]);
            case TIMESTAMP_WITH_TIME_ZONE -> CellEncoder.of(FieldType.of(Kind.TIMESTAMP), column, new TabForm());
            case BINARY -> (batch, row, out) -> appendHex(batch, column, row, out);
            case CHAR,
                    VARCHAR,
                    TEXT,
                    SMALLINT,
                    INTEGER,
                    BIGINT,
                    DECIMAL,
                    REAL,
                    DOUBLE,
                    DATE,
                    TIME,
                    TIMESTAMP,
                    UUID,
                    JSON,
                    ENUM -> CellEncoder.of(type, column, new TabForm());
        };
    }

    private static void appendHex(Batch batch, int column, int row, Utf8Buffer out) {
        byte[] hex = HexFormat.of()
                .formatHex((byte[]) Objects.requireNonNull(batch.value(column, row)))
                .getBytes(StandardCharsets.US_ASCII);
        out.append(hex, 0, hex.length);
    }
}
