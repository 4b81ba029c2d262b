package dev.dmb.jdbc;

import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.plan.Batch;

/** How rows become the bytes of a load. Immutable. */
@FunctionalInterface
interface RowFormat {

    /** Appends all rows of a batch. */
    void append(Batch batch, Utf8Buffer out);
}
