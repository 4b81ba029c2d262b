package dev.dmb.plan;

/** Which rows of a child table belong to which parent, when children lie in the order of their parents. Immutable. */
interface ChildRows {

    /**
     * The first child of a parent; the next parent's first child is its end.
     *
     * @param parent parent row, 0 or more; the number of parents gives the number of children
     */
    long firstChild(long parent);

    /**
     * The parent of a child.
     *
     * @param child child row
     * @return parent row; {@code Long.MAX_VALUE} when no parent has children
     */
    long parentOf(long child);

    /** The fewest children one parent has. */
    long least();

    /** The most children one parent has. */
    long most();
}
