package dev.dmb.internal.derived;

import dev.dmb.DmbException;
import dev.dmb.schema.FieldGenerator.Read;

/** The text form of what a derived generator reads. */
public final class Reads {

    private Reads() {}

    /**
     * Reads the text form.
     *
     * @param text {@code column}, or {@code foreign_key_column.column} for a column of the parent
     * @return what is read
     * @throws DmbException when a name is missing
     */
    public static Read parse(String text) {
        int dot = text.indexOf('.');
        if (text.isBlank() || dot == 0 || dot == text.length() - 1) {
            throw new DmbException("'" + text + "' names no column", "write 'column' or 'foreign_key_column.column'");
        }
        return dot < 0 ? Read.sibling(text) : Read.parent(text.substring(0, dot), text.substring(dot + 1));
    }
}
