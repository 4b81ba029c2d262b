package dev.dmb.plan;

/**
 * The grandchildren of each parent, where both generations lie in the order of their parents. Immutable.
 *
 * @param outer the children of each parent
 * @param inner the children of each of those
 */
record NestedChildren(ChildRows outer, ChildRows inner) implements ChildRows {

    @Override
    public long firstChild(long parent) {
        return inner.firstChild(outer.firstChild(parent));
    }

    @Override
    public long parentOf(long child) {
        return outer.parentOf(inner.parentOf(child));
    }

    @Override
    public long least() {
        return RowCounts.product(outer.least(), inner.least());
    }

    @Override
    public long most() {
        return RowCounts.product(outer.most(), inner.most());
    }
}
