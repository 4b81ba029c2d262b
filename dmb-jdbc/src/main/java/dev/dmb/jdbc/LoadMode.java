package dev.dmb.jdbc;

/**
 * What to do about rows that are in the tables already.
 *
 * @since 0.1
 */
public enum LoadMode {

    /** Refuse when a table holds rows; the default. */
    FAIL_IF_NOT_EMPTY,

    /** Remove the rows of the plan's tables first, in the same transaction as the load. */
    TRUNCATE,

    /** Add to what is there. */
    INSERT
}
