package dev.dmb.jdbc;

import dev.dmb.schema.Column;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL, by {@code COPY}.
 *
 * @since 0.1
 */
public final class PostgresDialect implements Dialect {

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
    public TableLoader loader(Connection connection, Table table, List<Column> columns) throws SQLException {
        return new CopyLoader(this, connection, table, columns);
    }
}
