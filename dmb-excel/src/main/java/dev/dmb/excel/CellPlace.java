package dev.dmb.excel;

import dev.dmb.internal.text.Utf8Buffer;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.util.CellReference;

/** The beginning of the cells of one column: {@code <c r="B17}. Used by one thread. */
final class CellPlace {

    private final byte[] reference;
    private final Utf8Buffer rowNumber;

    /**
     * The cells of a column.
     *
     * @param rowNumber the digits of the row under way
     */
    CellPlace(int column, Utf8Buffer rowNumber) {
        this.reference = utf8("<c r=\"" + CellReference.convertNumToColString(column));
        this.rowNumber = rowNumber;
    }

    /** Begins a cell; its attributes and first elements follow the reference. */
    void open(byte[] attributes, Utf8Buffer out) {
        out.append(reference, 0, reference.length);
        out.append(rowNumber.bytes(), 0, rowNumber.length());
        out.append(attributes, 0, attributes.length);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
