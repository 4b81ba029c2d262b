package dev.dmb.jdbc;

import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.plan.Batch;

/**
 * Rows in the binary format of PostgreSQL's {@code COPY}: a count of cells, then each cell behind its length. Immutable.
 *
 * @param columns numbers of the columns
 * @param cells one for each
 */
record BinaryRows(int[] columns, BinaryCell[] cells) implements RowFormat {

    /** Signature, no flags, no extension. */
    static final byte[] START = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', -1, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0};

    /** A row of -1 cells. */
    static final byte[] END = {-1, -1};

    private static final int NULL = -1;

    @Override
    public void append(Batch batch, Utf8Buffer out) {
        for (int row = 0; row < batch.size(); row++) {
            BinaryCell.appendShort(cells.length, out);
            for (int i = 0; i < cells.length; i++) {
                if (batch.isNull(columns[i], row)) {
                    BinaryCell.appendInt(NULL, out);
                } else {
                    cells[i].append(batch, row, out);
                }
            }
        }
    }
}
