package dev.dmb.parquet;

/**
 * One column of one batch, encoded on a thread of its own. Immutable.
 *
 * @param rows how many, NULLs among them
 * @param nulls how many NULLs
 * @param levels which rows are NULL, as Parquet has it
 * @param plainLength bytes of the values before compression
 * @param plain the values, compressed if that makes them smaller; empty when {@code places} tells them
 * @param distinct the different values, when they are few; else empty
 * @param places for each value that is not NULL, where in {@code distinct} it is
 */
record Page(int rows, int nulls, byte[] levels, int plainLength, byte[] plain, byte[][] distinct, short[] places) {

    boolean hasDictionary() {
        return distinct.length > 0;
    }
}
