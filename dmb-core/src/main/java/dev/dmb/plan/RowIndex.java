package dev.dmb.plan;

import dev.dmb.internal.random.CellStream;
import dev.dmb.internal.random.Permutation;

/** Chooses for each row one of a counted set: a parent row, or a place in a generator's domain. Immutable. */
interface RowIndex {

    /** No choice: NULL. */
    long NONE = -1;

    /**
     * Chooses for the rows a filler stands at.
     *
     * @param filler the table's filler
     * @param out one choice a row, 0-based, or {@link #NONE}
     */
    void fill(TableFiller filler, long[] out);

    /** Any of {@code size}, equally likely and independent of each other. */
    record Uniform(CellStream stream, long size) implements RowIndex {

        @Override
        public void fill(TableFiller filler, long[] out) {
            long[] rows = filler.rows();
            for (int i = 0; i < filler.size(); i++) {
                out[i] = stream.below(rows[i], size);
            }
        }
    }

    /** Another one for every row: whole cycles of the domain, each permuted in the same way. */
    record Permuted(Permutation permutation) implements RowIndex {

        @Override
        public void fill(TableFiller filler, long[] out) {
            long[] rows = filler.rows();
            long cycle = permutation.size();
            for (int i = 0; i < filler.size(); i++) {
                long place = rows[i] % cycle;
                out[i] = permutation.at(place) + (rows[i] - place);
            }
        }
    }

    /** One digit of another combination for every row: {@code permuted row / divisor mod size}. */
    record Digit(Permutation permutation, long divisor, long size) implements RowIndex {

        @Override
        public void fill(TableFiller filler, long[] out) {
            long[] rows = filler.rows();
            for (int i = 0; i < filler.size(); i++) {
                out[i] = permutation.at(rows[i]) / divisor % size;
            }
        }
    }

    /** One digit of another combination for every child of the same parent. */
    record DigitWithinParent(int foreignKey, long key, long combinations, long divisor, long size) implements RowIndex {

        @Override
        public void fill(TableFiller filler, long[] out) {
            long[] parents = filler.parentRows(foreignKey);
            long[] positions = filler.positions(foreignKey);
            for (int i = 0; i < filler.size(); i++) {
                long parentKey = CellStream.mix(key ^ CellStream.mix(parents[i]));
                out[i] = Permutation.at(positions[i], combinations, parentKey) / divisor % size;
            }
        }
    }

    /** The parent of each row, children lying in the order of their parents. */
    record Ordered(ChildRows children) implements RowIndex {

        @Override
        public void fill(TableFiller filler, long[] out) {
            long[] rows = filler.rows();
            for (int i = 0; i < filler.size(); i++) {
                out[i] = children.parentOf(rows[i]);
            }
        }
    }

    /**
     * A parent in the same table, always an earlier row: the first rows are roots, then each row's children follow in
     * order. Where the children of all earlier rows are used up, a row is a root too.
     *
     * @param children children of each row
     * @param roots how many rows have no parent
     * @param isNullable whether a root's parent is NULL; if not, it is the root itself
     */
    record Tree(ChildRows children, long roots, boolean isNullable) implements RowIndex {

        @Override
        public void fill(TableFiller filler, long[] out) {
            long[] rows = filler.rows();
            for (int i = 0; i < filler.size(); i++) {
                long parent = rows[i] < roots ? rows[i] : children.parentOf(rows[i] - roots);
                boolean isRoot = parent >= rows[i];
                out[i] = !isRoot ? parent : isNullable ? NONE : rows[i];
            }
        }
    }

    /**
     * Any of the parents that share an ancestor with the row, equally likely; none where the ancestor has none.
     *
     * @param ancestor the foreign key to the ancestor
     * @param siblings where the ancestor's rows of the parent table lie
     */
    record Within(int ancestor, ChildRows siblings, CellStream stream) implements RowIndex {

        @Override
        public void fill(TableFiller filler, long[] out) {
            long[] rows = filler.rows();
            long[] ancestors = filler.parentRows(ancestor);
            for (int i = 0; i < filler.size(); i++) {
                long first = ancestors[i] == NONE ? 0 : siblings.firstChild(ancestors[i]);
                long count = ancestors[i] == NONE ? 0 : siblings.firstChild(ancestors[i] + 1) - first;
                out[i] = count == 0 ? NONE : first + stream.below(rows[i], count);
            }
        }
    }

    /** Another index, with a share of NULLs. */
    record Nullable(RowIndex index, CellStream stream, double nullRate) implements RowIndex {

        @Override
        public void fill(TableFiller filler, long[] out) {
            index.fill(filler, out);
            long[] rows = filler.rows();
            for (int i = 0; i < filler.size(); i++) {
                out[i] = CellStream.fraction(stream.bits(rows[i])) < nullRate ? NONE : out[i];
            }
        }
    }
}
