package dev.dmb.excel;

/**
 * Numbers of the styles that the cells of one column take. Immutable.
 *
 * @param value of a value of the column's type
 * @param withMillis of a time with a fraction of a second
 * @param text of a text, and of a value that Excel can hold only as one
 * @param formulaLikeText of a text that a spreadsheet would run if somebody typed it
 */
record CellLook(int value, int withMillis, int text, int formulaLikeText) {

    /** The attributes of a number's cell, and its elements up to the number. */
    static byte[] number(int style) {
        return CellPlace.utf8("\" s=\"" + style + "\"><v>");
    }

    /** The attributes of a truth value's cell, and its elements up to the value. */
    static byte[] truth(int style) {
        return CellPlace.utf8("\" s=\"" + style + "\" t=\"b\"><v>");
    }

    /** The attributes of a text's cell, and its elements up to the text. */
    static byte[] text(int style) {
        return CellPlace.utf8("\" s=\"" + style + "\" t=\"inlineStr\"><is><t>");
    }

    /** As {@link #text}, for a text whose outer spaces matter. */
    static byte[] spacedText(int style) {
        return CellPlace.utf8("\" s=\"" + style + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    }
}
