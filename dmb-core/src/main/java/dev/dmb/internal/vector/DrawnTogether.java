package dev.dmb.internal.vector;

/**
 * Marks a generator whose random numbers are not those of its column alone: all columns of a table that have the same group
 * get the same ones in a row, so that what they pick belongs together.
 */
public interface DrawnTogether {

    /** What the columns have in common. */
    String group();
}
