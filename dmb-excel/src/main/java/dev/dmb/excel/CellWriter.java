package dev.dmb.excel;

import dev.dmb.plan.Batch;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.FieldType.Storage;
import dev.dmb.schema.Table;
import org.apache.poi.ss.usermodel.Cell;

/** Writes the cells of one column. Used by one thread. */
@FunctionalInterface
interface CellWriter {

    /**
     * Writes a cell that is not NULL.
     *
     * @param batch where it lies
     * @param row its row in the batch
     * @param cell empty
     */
    void write(Batch batch, int row, Cell cell);

    /**
     * The writer of a column.
     *
     * @param losses told of every value that Excel cannot hold
     */
    static CellWriter of(Table table, int column, Styles styles, Losses losses) {
        FieldType type = table.columns().get(column).type();
        return switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT -> new NumberCells(table, column, styles, losses)::writeWhole;
            case DECIMAL ->
                type.storage() == Storage.LONG
                        ? new NumberCells(table, column, styles, losses)::writeDecimal
                        : new NumberCells(table, column, styles, losses)::writeBigDecimal;
            case REAL -> new NumberCells(table, column, styles, losses)::writeReal;
            case DOUBLE -> new NumberCells(table, column, styles, losses)::writeDouble;
            case BOOLEAN -> (batch, row, cell) -> cell.setCellValue(batch.longs(column)[row] != 0);
            case DATE -> new DateCells(table, column, styles, losses)::writeDate;
            case TIME -> new DateCells(table, column, styles, losses)::writeTime;
            case TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> new DateCells(table, column, styles, losses)::writeDateTime;
            case UUID, BINARY -> new TextCells(table, column, styles, losses)::writeEncoded;
            case CHAR, VARCHAR, TEXT, JSON, ENUM -> new TextCells(table, column, styles, losses)::writeText;
        };
    }
}
