package dev.dmb.internal.output;

/** Where the bytes of one file go. Used by one thread at a time. */
public interface ByteTarget {

    /**
     * Appends bytes.
     *
     * @param source where they lie; may change after the call
     * @param start the first
     * @param length how many
     */
    void write(byte[] source, int start, int length);

    /**
     * Says that nothing more comes.
     *
     * @param rows how many rows were written
     */
    void finish(long rows);
}
