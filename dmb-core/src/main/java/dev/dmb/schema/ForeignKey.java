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
 * @param pick how parents are picked where they do not decide the number of rows
 * @param tree the shape of the trees where a table references itself; empty for five roots and any depth
 * @since 0.1
 */
public record ForeignKey(
        List<String> columns,
        String parent,
        List<String> parentColumns,
        Optional<Cardinality> children,
        Optional<String> within,
        Pick pick,
        Optional<Tree> tree)
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
            return new ForeignKey(
                    columns,
                    parent,
                    List.of(parentColumns),
                    Optional.empty(),
                    Optional.empty(),
                    Pick.uniform(),
                    Optional.empty());
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
     * Gives each parent the same number of children.
     *
     * @param count how many, at least 0
     * @return a changed copy
     */
    public ForeignKey children(int count) {
        return children(count, count);
    }

    /**
     * Gives each parent a number of children.
     *
     * @param cardinality how many
     * @return a changed copy
     */
    public ForeignKey children(Cardinality cardinality) {
        return new ForeignKey(columns, parent, parentColumns, Optional.of(cardinality), within, pick, tree);
    }

    /**
     * Picks only parents that share an ancestor with the row: the address of an order's customer, not anybody's.
     *
     * @param column a column of another foreign key of the table, to a table that the parent refers to as well, directly or
     *     through its own parents; or a chain of such columns, as {@code project_id.tenant_id}
     * @return a changed copy
     */
    public ForeignKey within(String column) {
        return new ForeignKey(columns, parent, parentColumns, children, Optional.of(column), pick, tree);
    }

    /**
     * Picks parents unequally, where they do not decide the number of rows.
     *
     * @param pick how
     * @return a changed copy
     */
    public ForeignKey picked(Pick pick) {
        return new ForeignKey(columns, parent, parentColumns, children, within, pick, tree);
    }

    /**
     * Shapes the trees of a table that references itself; how many children a row has is said by {@code children}, 0 to 6
     * unless stated. Where the plan states no rows, the table has those of one such set of trees; where it states more,
     * further ones follow.
     *
     * @param roots how many rows have no parent, at least 1
     * @param levels how many levels there are at most, roots included, at least 1
     * @return a changed copy
     */
    public ForeignKey tree(long roots, int levels) {
        return new ForeignKey(
                columns, parent, parentColumns, children, within, pick, Optional.of(new Tree(roots, levels)));
    }

    @Override
    public String toString() {
        return columns + " -> " + parent + (parentColumns.isEmpty() ? "" : parentColumns);
    }
}
