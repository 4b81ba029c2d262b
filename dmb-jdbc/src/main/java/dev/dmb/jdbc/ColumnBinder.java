package dev.dmb.jdbc;

import dev.dmb.internal.encode.CellEncoder;
import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.plan.Batch;
import dev.dmb.schema.FieldType;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Binds the cells of one column; chosen once for the column, called for every cell. Immutable.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ColumnBinder {

    /** Enough for most texts. */
    int TEXT_BYTES = 40;

    /**
     * Binds a cell that is not NULL.
     *
     * @param statement where to
     * @param parameter number of the parameter, from 1
     * @param batch where the cell lies
     * @param row its row in the batch
     * @throws SQLException when the driver refuses
     */
    void bind(PreparedStatement statement, int parameter, Batch batch, int row) throws SQLException;

    /**
     * Binds numbers as numbers, texts as texts, JSON as UTF-8, and all else as the Java object of {@link Batch#value}.
     *
     * @param type the column's type
     * @param column the column's number in its table
     * @return the binder
     */
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

    /**
     * Binds a cell as the text that it is in files.
     *
     * @param type the column's type
     * @param column the column's number in its table
     * @return the binder
     */
    static ColumnBinder ofText(FieldType type, int column) {
        CellEncoder encoder =
                CellEncoder.of(type, column, (utf8, start, end, out) -> out.append(utf8, start, end - start));
        return (statement, parameter, batch, row) -> {
            Utf8Buffer text = new Utf8Buffer(TEXT_BYTES);
            encoder.append(batch, row, text);
            statement.setString(parameter, text.text());
        };
    }
}
