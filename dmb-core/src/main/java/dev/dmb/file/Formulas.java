package dev.dmb.file;

/**
 * What becomes of a text that a spreadsheet would run as a formula: one that begins with {@code = + - @}, a tab or a carriage
 * return, or with the full-width form of one of those signs. Numbers, dates and other values that are no texts are never
 * touched.
 *
 * @since 0.1
 */
public enum Formulas {
    /** Written as it is, for programs that read every value back as it was made. */
    OFF,
    /** Written with an apostrophe in front and counted in a warning, for people who open the file in a spreadsheet. */
    ESCAPE,
    /** Refused: the run fails and names the cell. */
    REJECT
}
