package dev.dmb.excel;

import dev.dmb.internal.encode.CellEncoder;
import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.plan.Batch;
import dev.dmb.schema.Table;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;

/** Writes the values of a column as text. Used by one thread. */
final class TextCells {

    private final int column;
    private final CellStyle style;
    private final Losses losses;
    private final CellEncoder encoder;
    private final Utf8Buffer buffer = new Utf8Buffer();

    TextCells(Table table, int column, Styles styles, Losses losses) {
        this.column = column;
        this.style = styles.of(NumberFormats.TEXT);
        this.losses = losses;
        this.encoder = encoder(table, column);
    }

    /** Encodes the values of a column, without quotes. */
    static CellEncoder encoder(Table table, int column) {
        return CellEncoder.of(
                table.columns().get(column).type(),
                column,
                (utf8, start, end, out) -> out.append(utf8, start, end - start));
    }

    void writeText(Batch batch, int row, Cell cell) {
        put(batch.text(column, row), cell);
    }

    /** Writes a value that has no text of its own. */
    void writeEncoded(Batch batch, int row, Cell cell) {
        buffer.clear();
        encoder.append(batch, row, buffer);
        put(new String(buffer.bytes(), 0, buffer.length(), StandardCharsets.UTF_8), cell);
    }

    private void put(String text, Cell cell) {
        String fitting = ExcelText.cut(text);
        if (fitting.length() < text.length()) {
            losses.count(Losses.Kind.LONG_TEXT);
        }
        cell.setCellStyle(style);
        cell.setCellValue(ExcelText.escape(fitting));
    }
}
