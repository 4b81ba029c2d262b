package dev.dmb.excel;

import dev.dmb.internal.encode.CellEncoder;
import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.plan.Batch;
import dev.dmb.schema.FieldType;

/** Writes the values of a column as text that no spreadsheet runs. Used by one thread. */
final class TextCells {

    private static final byte[] END = CellPlace.utf8("</t></is></c>");

    /** What is longer, or holds anything else than these bytes, is looked at character by character. */
    private static final int MAX_SIMPLE_LENGTH = 4_000;

    private static final boolean[] IS_SIMPLE = simple();

    private final int column;
    private final CellPlace place;
    private final byte[] text;
    private final byte[] spacedText;
    private final byte[] formulaLikeText;
    private final byte[] spacedFormulaLikeText;
    private final Losses losses;
    private final CellEncoder encoder;
    private final Utf8Buffer buffer = new Utf8Buffer();

    TextCells(FieldType type, int column, CellLook look, CellPlace place, Losses losses) {
        this.column = column;
        this.place = place;
        this.text = CellLook.text(look.text());
        this.spacedText = CellLook.spacedText(look.text());
        this.formulaLikeText = CellLook.text(look.formulaLikeText());
        this.spacedFormulaLikeText = CellLook.spacedText(look.formulaLikeText());
        this.losses = losses;
        this.encoder = encoder(type, column);
    }

    /** Bytes that XML and Excel take as they are; not '?', which may be all that UTF-8 has for half a character. */
    private static boolean[] simple() {
        boolean[] simple = new boolean[256];
        for (int value = ' '; value < simple.length; value++) {
            simple[value] = "<>&?".indexOf(value) < 0 && value != 0xEF;
        }
        return simple;
    }

    /** Encodes the values of a column, without quotes. */
    static CellEncoder encoder(FieldType type, int column) {
        return CellEncoder.of(type, column, (utf8, start, end, out) -> out.append(utf8, start, end - start));
    }

    void writeText(Batch batch, int row, Utf8Buffer out) {
        byte[] utf8 = batch.utf8(column);
        int start = batch.utf8Start(column, row);
        int end = batch.utf8End(column, row);
        if (isSimple(utf8, start, end)) {
            put(utf8, start, end, out);
        } else {
            put(batch.text(column, row), out);
        }
    }

    /** Writes a value that has no text of its own. */
    void writeEncoded(Batch batch, int row, Utf8Buffer out) {
        buffer.clear();
        encoder.append(batch, row, buffer);
        put(buffer.text(), out);
    }

    private static boolean isSimple(byte[] utf8, int start, int end) {
        if (end == start || end - start > MAX_SIMPLE_LENGTH || utf8[start] == ' ' || utf8[end - 1] == ' ') {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (!IS_SIMPLE[utf8[i] & 0xFF] || utf8[i] == '_' && i + 1 < end && utf8[i + 1] == 'x') {
                return false;
            }
        }
        return true;
    }

    private void put(byte[] utf8, int start, int end, Utf8Buffer out) {
        place.open(ExcelText.isLikeFormula((char) utf8[start]) ? formulaLikeText : text, out);
        out.append(utf8, start, end - start);
        out.append(END, 0, END.length);
    }

    private void put(String value, Utf8Buffer out) {
        String fitting = ExcelText.cut(value);
        if (fitting.length() < value.length()) {
            losses.count(Losses.Kind.LONG_TEXT);
        }
        boolean isLikeFormula = !fitting.isEmpty() && ExcelText.isLikeFormula(fitting.charAt(0));
        boolean isSpaced = !fitting.equals(fitting.strip());
        if (isSpaced) {
            place.open(isLikeFormula ? spacedFormulaLikeText : spacedText, out);
        } else {
            place.open(isLikeFormula ? formulaLikeText : text, out);
        }
        out.append(ExcelText.xml(fitting));
        out.append(END, 0, END.length);
    }
}
