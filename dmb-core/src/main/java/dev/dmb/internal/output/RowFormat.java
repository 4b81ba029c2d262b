package dev.dmb.internal.output;

import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.plan.Batch;

/** How rows of one table become the text of a file. Immutable. */
public interface RowFormat {

    /** What a file begins with. */
    void head(Utf8Buffer out);

    /** What a file ends with. */
    void tail(Utf8Buffer out);

    /** How many bytes at a row's beginning separate it from the row before, and are left out of a file's first row. */
    int separator();

    /** A new encoder, for one thread. */
    RowEncoder encoder();

    /** Appends rows. Used by one thread. */
    @FunctionalInterface
    interface RowEncoder {

        /**
         * Appends one row.
         *
         * @param batch where it lies
         * @param row 0 to {@code size() - 1}
         * @param out where to append
         */
        void append(Batch batch, int row, Utf8Buffer out);
    }
}
