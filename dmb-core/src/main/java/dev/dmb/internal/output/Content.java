package dev.dmb.internal.output;

/**
 * What files hold: rows of one table in one format. All files of one content belong together; a later run replaces them
 * together. Immutable.
 *
 * @param table a table's name; empty where a file holds more than one table
 * @param format such as {@code csv}, whether compressed or not; empty where a file holds more than one table
 */
public record Content(String table, String format) {

    /** More than one table. */
    public static final Content MIXED = new Content("", "");

    boolean isMixed() {
        return equals(MIXED);
    }
}
