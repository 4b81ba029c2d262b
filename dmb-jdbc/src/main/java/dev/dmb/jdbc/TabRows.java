package dev.dmb.jdbc;

import dev.dmb.internal.encode.CellEncoder;
import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.plan.Batch;

/**
 * Rows as lines of text with tabs between the cells, and {@code \N} for NULL. Immutable.
 *
 * @param columns numbers of the columns
 * @param encoders one for each
 */
record TabRows(int[] columns, CellEncoder[] encoders) implements RowFormat {

    private static final byte[] NULL = {'\\', 'N'};

    @Override
    public void append(Batch batch, Utf8Buffer out) {
        for (int row = 0; row < batch.size(); row++) {
            for (int i = 0; i < encoders.length; i++) {
                if (i > 0) {
                    out.append((byte) '\t');
                }
                if (batch.isNull(columns[i], row)) {
                    out.append(NULL, 0, NULL.length);
                } else {
                    encoders[i].append(batch, row, out);
                }
            }
            out.append((byte) '\n');
        }
    }
}
