package dev.dmb.excel;

/**
 * The rows of one sheet below its header, deflated, in a {@link RowsFile}. Used by one thread at a time.
 *
 * <p>Sheets are written one after the other, so the rows of each lie together.
 */
final class SheetRows {

    private final RowsFile file;
    private final long from;
    private final Checksum checksum = new Checksum();
    private long deflatedLength;
    private int count;

    SheetRows(RowsFile file) {
        this.file = file;
        this.from = file.length();
    }

    /**
     * Appends rows.
     *
     * @param rows how many
     */
    void add(Deflated piece, int rows) {
        file.append(piece.bytes());
        checksum.add(piece.crc(), piece.length());
        deflatedLength += piece.bytes().length();
        count += rows;
    }

    int count() {
        return count;
    }

    /** Where the rows begin in their file. */
    long from() {
        return from;
    }

    long deflatedLength() {
        return deflatedLength;
    }

    Checksum checksum() {
        return checksum;
    }
}
