package dev.dmb.schema;

import java.util.List;

/**
 * Something a table is made of: a column, a key over several columns, a foreign key or a check.
 *
 * @since 0.1
 */
public sealed interface TablePart permits Column, ForeignKey, TablePart.PrimaryKey, TablePart.Unique, TablePart.Check {

    /**
     * The table's primary key.
     *
     * @param columns at least one, in order
     */
    record PrimaryKey(List<String> columns) implements TablePart {

        /** Copies the list. */
        public PrimaryKey {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Columns whose values together occur at most once.
     *
     * @param columns at least one, in order
     */
    record Unique(List<String> columns) implements TablePart {

        /** Copies the list. */
        public Unique {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A condition every row meets.
     *
     * @param condition an SQL condition over the table's columns
     */
    record Check(String condition) implements TablePart {}
}
