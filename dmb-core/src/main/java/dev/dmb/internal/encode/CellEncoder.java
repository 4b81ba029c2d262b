package dev.dmb.internal.encode;

import com.fasterxml.jackson.core.io.NumberOutput;
import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.plan.Batch;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.FieldType.Storage;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;

/**
 * Appends the cells of one column as text: numbers in decimal, dates as {@code 2024-12-31}, times as {@code 23:59:59},
 * timestamps as both with a space between, instants with {@code +00:00} behind, bytes as {@code \x} and hexadecimal.
 * Fractions of a second have six digits and are left out when they are zero. Immutable.
 */
@FunctionalInterface
public interface CellEncoder {

    /**
     * Appends a cell that is not NULL.
     *
     * @param batch where it lies
     * @param row its row in the batch
     * @param out where to append
     */
    void append(Batch batch, int row, Utf8Buffer out);

    /**
     * The encoder of a column.
     *
     * @param type the column's type
     * @param column the column's number
     * @param form how texts are quoted or escaped; bytes too, after they became text
     * @return the encoder
     */
    static CellEncoder of(FieldType type, int column, TextForm form) {
        return of(type, column, form, ' ', "+00:00");
    }

    /**
     * The encoder of a column.
     *
     * @param type the column's type
     * @param column the column's number
     * @param form how texts are quoted or escaped; bytes too, after they became text
     * @param between what stands between date and time
     * @param utc what stands behind an instant
     * @return the encoder
     */
    static CellEncoder of(FieldType type, int column, TextForm form, char between, String utc) {
        return switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT, BOOLEAN, DATE, TIME, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE ->
                whole(LongForm.of(type, between, utc), column);
            case DECIMAL ->
                type.storage() == Storage.LONG ? whole(LongForm.of(type, between, utc), column) : decimal(column);
            case REAL ->
                (batch, row, out) -> out.append(NumberOutput.toString((float) batch.doubles(column)[row], true));
            case DOUBLE -> (batch, row, out) -> out.append(NumberOutput.toString(batch.doubles(column)[row], true));
            case UUID -> (batch, row, out) -> out.append(String.valueOf(batch.value(column, row)));
            case BINARY -> (batch, row, out) -> appendHex(batch, column, row, form, out);
            case CHAR, VARCHAR, TEXT, JSON, ENUM -> text(column, form);
        };
    }

    private static CellEncoder text(int column, TextForm form) {
        return (batch, row, out) -> {
            byte[] utf8 = batch.utf8(column);
            int start = batch.utf8Start(column, row);
            int end = batch.utf8End(column, row);
            if (batch.isPlainText(column, row)) {
                form.appendPlain(utf8, start, end, out);
            } else {
                form.append(utf8, start, end, out);
            }
        };
    }

    private static CellEncoder whole(LongForm form, int column) {
        return (batch, row, out) -> {
            byte[] target = out.reserve(LongForm.LONGEST);
            out.advance(form.write(batch.longs(column)[row], target, out.length()) - out.length());
        };
    }

    private static CellEncoder decimal(int column) {
        return (batch, row, out) ->
                out.append(((BigDecimal) Objects.requireNonNull(batch.value(column, row))).toPlainString());
    }

    private static void appendHex(Batch batch, int column, int row, TextForm form, Utf8Buffer out) {
        byte[] hex = ("\\x" + HexFormat.of().formatHex((byte[]) batch.value(column, row)))
                .getBytes(StandardCharsets.US_ASCII);
        form.append(hex, 0, hex.length, out);
    }
}
