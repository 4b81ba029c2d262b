package dev.dmb.schema;

import java.util.List;
import java.util.Optional;

/**
 * Columns whose values are the key of a row of another table, or of an earlier row of the same. Immutable.
 *
 * @param columns the referencing columns in the order of the parent's key, at least one
 * @param parent name of the parent table
 * @param parentColumns the referenced columns, a key of the parent; empty for its primary key
 * @param children how many rows each parent has here; empty when parents are picked at random
 * @param within a column of another foreign key of the table, to a table that the parent refers to as well: only parents
 *     that refer to the same row of it are picked; empty to pick among all
 * @since 0.1
 */
public record ForeignKey(
        List<String> columns,
        String parent,
        List<String> parentColumns,
        Optional<Cardinality> children,
        Optional<String> within)
        implements TablePart {

    /** Copies the lists. */
    public ForeignKey {
        columns = List.copyOf(columns);
        parentColumns = List.copyOf(parentColumns);
    }

    /**
     * The referencing columns of a foreign key that is still to be told its parent.
     *
     * @param columns at least one
     */
    public record From(List<String> columns) {

        /** Copies the list. */
        public From {
            columns = List.copyOf(columns);
        }

        /**
         * Names the parent.
         *
         * @param parent name of the parent table
         * @param parentColumns the referenced columns; none for the parent's primary key
         * @return the foreign key
         */
        public ForeignKey references(String parent, String... parentColumns) {
            return new ForeignKey(columns, parent, List.of(parentColumns), Optional.empty(), Optional.empty());
        }
    }

    /**
     * Gives each parent a number of children, every number in the range equally often.
     *
     * @param min fewest, at least 0
     * @param max most, at least {@code min}
     * @return a changed copy
     */
    public ForeignKey children(int min, int max) {
        return children(Cardinality.between(min, max));
    }

    /**
     * Gives each parent a number of children.
     *
     * @param cardinality how many
     * @return a changed copy
     */
    public ForeignKey children(Cardinality cardinality) {
        return new ForeignKey(columns, parent, parentColumns, Optional.of(cardinality), within);
    }

    /**
     * Picks only parents that share an ancestor with the row: the address of an order's customer, not anybody's.
     *
     * @param column a column of another foreign key of the table, to a table that the parent refers to as well
     * @return a changed copy
     */
    public ForeignKey within(String column) {
        return new ForeignKey(columns, parent, parentColumns, children, Optional.of(column));
    }

    @Override
    public String toString() {
        return columns + " -> " + parent + (parentColumns.isEmpty() ? "" : parentColumns);
    }
}
