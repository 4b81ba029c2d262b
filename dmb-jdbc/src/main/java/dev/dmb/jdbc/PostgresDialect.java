package dev.dmb.jdbc;

import dev.dmb.internal.encode.CellEncoder;
import dev.dmb.schema.Column;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * PostgreSQL, by {@code COPY}.
 *
 * @since 0.1
 */
public final class PostgresDialect implements Dialect {

    private static final byte[] NOTHING = {};

    @Override
    public boolean speaks(String product) {
        return product.equals("PostgreSQL");
    }

    @Override
    public String typeName(FieldType type) {
        return switch (type.kind()) {
            case TEXT -> "TEXT";
            case TIME -> "TIME";
            case TIMESTAMP -> "TIMESTAMP";
            case TIMESTAMP_WITH_TIME_ZONE -> "TIMESTAMP WITH TIME ZONE";
            case JSON -> "JSONB";
            case BINARY -> "BYTEA";
            case CHAR, VARCHAR, SMALLINT, INTEGER, BIGINT, DECIMAL, REAL, DOUBLE, BOOLEAN, DATE, UUID, ENUM ->
                Dialect.super.typeName(type);
        };
    }

    @Override
    public String literalForm(FieldType type) {
        return type.kind() == FieldType.Kind.BINARY ? "'\\x?'" : Dialect.super.literalForm(type);
    }

    @Override
    public boolean isDdlTransactional() {
        return true;
    }

    @Override
    public List<String> emptying(List<Table> tables) {
        return List.of(
                "TRUNCATE TABLE " + quote(tables.stream().map(Table::name).toList()));
    }

    @Override
    public Optional<String> goingOn(Table table, Column column) {
        return Optional.of("SELECT setval(numbers, greatest(top, pg_sequence_last_value(numbers))) FROM (SELECT"
                + " CAST(pg_get_serial_sequence(" + literal(quote(table.name())) + ", " + literal(stored(column.name()))
                + ") AS regclass) AS numbers, (SELECT max(" + quote(column.name()) + ") FROM " + quote(table.name())
                + ") AS top) AS loaded WHERE top > 0");
    }

    @Override
    public boolean isKeyAddedLater() {
        return true;
    }

    @Override
    public Optional<String> refreshStatistics(Table table) {
        return Optional.of("ANALYZE " + quote(table.name()));
    }

    /** In binary form where the database's types are those of the columns, else as text, which fits any. */
    @Override
    public TableLoader loader(Connection connection, Table table, List<Column> columns) throws SQLException {
        int[] numbers = columns.stream()
                .mapToInt(column -> table.indexOf(column.name()))
                .toArray();
        String sql = "COPY " + quote(table.name()) + " ("
                + quote(columns.stream().map(Column::name).toList()) + ") FROM STDIN";
        if (isBinary(connection, table, columns)) {
            BinaryCell[] cells = IntStream.of(numbers)
                    .mapToObj(
                            column -> BinaryCell.of(table.columns().get(column).type(), column))
                    .toArray(BinaryCell[]::new);
            return new CopyLoader(
                    connection,
                    sql + " (FORMAT binary)",
                    new BinaryRows(numbers, cells),
                    BinaryRows.START,
                    BinaryRows.END);
        }
        TabForm form = new TabForm();
        CellEncoder[] encoders = IntStream.of(numbers)
                .mapToObj(column -> CellEncoder.of(table.columns().get(column).type(), column, form))
                .toArray(CellEncoder[]::new);
        return new CopyLoader(connection, sql, new TabRows(numbers, encoders), NOTHING, NOTHING);
    }

    private boolean isBinary(Connection connection, Table table, List<Column> columns) throws SQLException {
        Map<String, String> types = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT a.attname, t.typname FROM pg_attribute a"
                + " JOIN pg_type t ON t.oid = a.atttypid AND t.typnamespace = CAST('pg_catalog' AS regnamespace)"
                + " WHERE a.attrelid = CAST(? AS regclass) AND a.attnum > 0")) {
            query.setString(1, quote(table.name()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    types.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return columns.stream().allMatch(column -> BinaryCell.takers(column.type())
                .contains(types.getOrDefault(stored(column.name()), "unknown")));
    }
}
