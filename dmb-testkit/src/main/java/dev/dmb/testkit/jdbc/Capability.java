package dev.dmb.testkit.jdbc;

/**
 * What not every database can do. What is not declared has to be refused politely: by one error that says what and where, with
 * the database as it was.
 *
 * @since 0.1
 */
public enum Capability {

    /** Checks are enforced. */
    CHECKS,

    /** Comments of tables and columns can be read back by {@link java.sql.DatabaseMetaData}. */
    COMMENTS,

    /** Foreign keys can be added to tables that exist, and are checked then. */
    LATE_FOREIGN_KEYS,

    /** Foreign keys are checked at the end of the transaction. */
    DEFERRED_FOREIGN_KEYS,

    /** Rows that refer to themselves can be deleted. */
    DELETED_SELF_REFERENCES,

    /** The database numbers rows itself, in columns of the type that {@link DialectContract#numberedType()} says. */
    NUMBERED_ROWS,

    /** Real and double hold infinity. */
    INFINITY,

    /** Real and double hold NaN. */
    NOT_A_NUMBER,

    /** Decimals have more than 15 digits. */
    LONG_DECIMALS,

    /** Names and comments hold letters beyond U+FFFF. */
    SUPPLEMENTARY_NAMES,

    /** The driver counts days before 1582-10-15 by the same calendar as after. */
    EARLY_DATES
}
