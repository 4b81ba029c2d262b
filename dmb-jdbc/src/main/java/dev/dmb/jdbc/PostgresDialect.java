package dev.dmb.jdbc;

import dev.dmb.schema.Column;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

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
    public boolean isDdlTransactional() {
        return true;
    }

    @Override
    public List<String> emptying(List<Table> tables) {
        return List.of("TRUNCATE TABLE " + quote(tables.stream().map(Table::name).toList()));
    }

    @Override
    public TableLoader loader(Connection connection, Table table, List<Column> columns) throws SQLException {
        return new CopyLoader(this, connection, table, columns);
    }
}
