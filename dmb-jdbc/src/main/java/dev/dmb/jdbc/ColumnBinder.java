package dev.dmb.jdbc;

import dev.dmb.plan.Batch;
import dev.dmb.schema.FieldType;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Binds the cells of one column; chosen once for the column, called for every cell. Immutable. */
@FunctionalInterface
interface ColumnBinder {

    /** Binds a cell that is not NULL. */
    void bind(PreparedStatement statement, int parameter, Batch batch, int row) throws SQLException;

    static ColumnBinder of(FieldType type, int column) {
        return switch (type.kind()) {
            case SMALLINT, INTEGER ->
                (statement, parameter, batch, row) -> statement.setInt(parameter, (int) batch.longs(column)[row]);
            case BIGINT -> (statement, parameter, batch, row) -> statement.setLong(parameter, batch.longs(column)[row]);
            case REAL ->
                (statement, parameter, batch, row) -> statement.setFloat(parameter, (float) batch.doubles(column)[row]);
            case DOUBLE ->
                (statement, parameter, batch, row) -> statement.setDouble(parameter, batch.doubles(column)[row]);
            case BOOLEAN ->
                (statement, parameter, batch, row) -> statement.setBoolean(parameter, batch.longs(column)[row] != 0);
            case CHAR, VARCHAR, TEXT, ENUM ->
                (statement, parameter, batch, row) -> statement.setString(parameter, batch.text(column, row));
            case JSON ->
                (statement, parameter, batch, row) ->
                        statement.setBytes(parameter, batch.text(column, row).getBytes(StandardCharsets.UTF_8));
            case DECIMAL, DATE, TIME, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE, UUID, BINARY ->
                (statement, parameter, batch, row) -> statement.setObject(parameter, batch.value(column, row));
        };
    }
}
