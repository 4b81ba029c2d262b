package dev.dmb.schema;

/**
 * The shape of the trees that a table's reference to itself makes. Immutable.
 *
 * @param roots how many rows have no parent, at least 1
 * @param levels how many levels there are at most, roots included, at least 1
 * @since 0.1
 */
public record Tree(long roots, int levels) {

    @Override
    public String toString() {
        return roots + (roots == 1 ? " root" : " roots") + " on " + levels + (levels == 1 ? " level" : " levels");
    }
}
