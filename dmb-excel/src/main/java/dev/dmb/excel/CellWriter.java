package dev.dmb.excel;

import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.plan.Batch;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.FieldType.Storage;

/** Writes the cells of one column as XML. Used by one thread. */
@FunctionalInterface
interface CellWriter {

    /**
     * Writes a cell that is not NULL.
     *
     * @param batch where it lies
     * @param row its row in the batch
     * @param out where to append
     */
    void write(Batch batch, int row, Utf8Buffer out);

    /**
     * The writer of a column.
     *
     * @param look how its cells look
     * @param place begins its cells
     * @param losses told of every value that Excel cannot hold
     */
    static CellWriter of(FieldType type, int column, CellLook look, CellPlace place, Losses losses) {
        TextCells texts = new TextCells(type, column, look, place, losses);
        return switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT -> new NumberCells(type, column, look, place, losses, texts)::writeWhole;
            case DECIMAL ->
                type.storage() == Storage.LONG
                        ? new NumberCells(type, column, look, place, losses, texts)::writeDecimal
                        : new NumberCells(type, column, look, place, losses, texts)::writeBigDecimal;
            case REAL -> new NumberCells(type, column, look, place, losses, texts)::writeReal;
            case DOUBLE -> new NumberCells(type, column, look, place, losses, texts)::writeDouble;
            case BOOLEAN -> new NumberCells(type, column, look, place, losses, texts)::writeTruth;
            case DATE -> new DateCells(column, look, place, losses, texts)::writeDate;
            case TIME -> new DateCells(column, look, place, losses, texts)::writeTime;
            case TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE ->
                new DateCells(column, look, place, losses, texts)::writeDateTime;
            case UUID, BINARY -> texts::writeEncoded;
            case CHAR, VARCHAR, TEXT, JSON, ENUM -> texts::writeText;
        };
    }
}
