package dev.dmb.internal.encode;

import dev.dmb.internal.text.Utf8Buffer;

/** How a format writes a text that may need quotes or escapes. Immutable. */
public interface TextForm {

    /**
     * Appends a text.
     *
     * @param utf8 where it lies
     * @param start its first byte
     * @param end behind its last byte
     * @param out where to append
     */
    void append(byte[] utf8, int start, int end, Utf8Buffer out);

    /**
     * Appends a text that {@link dev.dmb.plan.Batch#isPlainText} knows to be plain.
     *
     * @param utf8 where it lies
     * @param start its first byte
     * @param end behind its last byte
     * @param out where to append
     */
    default void appendPlain(byte[] utf8, int start, int end, Utf8Buffer out) {
        out.append(utf8, start, end - start);
    }
}
