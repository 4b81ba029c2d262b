package dev.dmb.plan;

import dev.dmb.internal.number.ZipfSampler;
import dev.dmb.internal.random.CellStream;
import dev.dmb.internal.random.Permutation;
import dev.dmb.internal.vector.Cells;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

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

    /**
     * Any parent, equally likely and independent of each other; those of a step's rows are so chosen that all parents of the
     * step are equally likely in the end.
     *
     * @param rows rows by step
     * @param parents parents by step, at least 1
     * @param older by step, the share of its new rows whose parent is of a smaller step
     */
    record Uniform(CellStream stream, long[] rows, long[] parents, double[] older) implements RowIndex {

        static Uniform of(CellStream stream, long[] rows, long[] parents) {
            double[] older = new double[rows.length];
            for (int step = 0; step + 1 < rows.length; step++) {
                double added = rows[step] - rows[step + 1];
                double missing = (double) rows[step] / parents[step] * parents[step + 1] - rows[step + 1];
                boolean hasNew = parents[step] > parents[step + 1];
                older[step] = added <= 0 ? 0 : hasNew ? Math.max(0, Math.min(1, missing / added)) : 1;
            }
            return new Uniform(stream, rows, parents, older);
        }

        @Override
        public void fill(TableFiller filler, long[] out) {
            long[] at = filler.rows();
            for (int i = 0; i < filler.size(); i++) {
                int step = Growth.step(rows, at[i]);
                long before = step + 1 < parents.length ? parents[step + 1] : 0;
                boolean isOld = older[step] > 0 && CellStream.fraction(stream.bits(at[i], 1)) < older[step];
                out[i] = isOld ? stream.below(at[i], before) : before + stream.below(at[i], parents[step] - before);
            }
        }
    }

    /** A few parents more often than the many: the first ones, as by Zipf's law. */
    record Zipf(CellStream stream, long[] rows, List<ZipfSampler> samplers) implements RowIndex {

        static Zipf of(CellStream stream, long[] rows, long[] parents, double exponent) {
            return new Zipf(
                    stream,
                    rows,
                    LongStream.of(parents)
                            .mapToObj(size -> new ZipfSampler(size, exponent))
                            .toList());
        }

        @Override
        public void fill(TableFiller filler, long[] out) {
            Cells cells = new Cells(stream).of(filler.rows(), filler.size());
            for (int i = 0; i < filler.size(); i++) {
                int step = Growth.step(rows, filler.rows()[i]);
                out[i] = samplers.get(step).rank(cells.random(i)) - 1;
            }
        }
    }

    /** Parents by weights, which begin again after the last. */
    record Weighted(CellStream stream, long[] rows, long[] parents, double[] weights) implements RowIndex {

        @Override
        public void fill(TableFiller filler, long[] out) {
            long[] at = filler.rows();
            for (int i = 0; i < filler.size(); i++) {
                long size = parents[Growth.step(rows, at[i])];
                int usable = (int) Math.min(weights.length, size);
                int place = place(CellStream.fraction(stream.bits(at[i])), usable);
                long rounds = (size - place + weights.length - 1) / weights.length;
                out[i] = place + weights.length * CellStream.below(stream.bits(at[i], 1), rounds, 0);
            }
        }

        private int place(double fraction, int usable) {
            double sum = 0;
            for (int i = 0; i < usable; i++) {
                sum += weights[i];
            }
            double left = fraction * sum;
            int place = 0;
            while (place + 1 < usable && left >= weights[place]) {
                left -= weights[place];
                place++;
            }
            return place;
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

    /** One member of another combination for every row. */
    record Digit(Combinations combinations, long key, int member) implements RowIndex {

        /** Whether this member alone is another one for every row. */
        boolean isAlone() {
            return combinations.members() == 1;
        }

        @Override
        public void fill(TableFiller filler, long[] out) {
            long[] rows = filler.rows();
            for (int i = 0; i < filler.size(); i++) {
                out[i] = combinations.ofRow(rows[i], key, member);
            }
        }
    }

    /** One member of another combination for every child of the same parent. */
    record DigitWithinParent(int foreignKey, Combinations combinations, long key, int member) implements RowIndex {

        @Override
        public void fill(TableFiller filler, long[] out) {
            ChildRows children = filler.planned().foreignKeys().get(foreignKey).children().orElseThrow();
            long[] rows = filler.rows();
            for (int i = 0; i < filler.size(); i++) {
                long parent = children.parentOf(rows[i]);
                long parentKey = CellStream.mix(key ^ CellStream.mix(parent));
                out[i] = combinations.ofChild(parent, rows[i] - children.firstChild(parent), parentKey, member);
            }
        }
    }

    /** The parent of each row, children lying in the order of their parents. */
    record Ordered(ChildRows children) implements RowIndex {

        /** Parents without children that are stepped over before one is searched for. */
        private static final int MOST_STEPS = 4;

        @Override
        public void fill(TableFiller filler, long[] out) {
            long[] rows = filler.rows();
            long parent = 0;
            long first = 0;
            long end = 0;
            for (int i = 0; i < filler.size(); i++) {
                for (int step = 0; step < MOST_STEPS && rows[i] == end && end > 0; step++) {
                    parent++;
                    first = end;
                    end = children.firstChild(parent + 1);
                }
                if (rows[i] < first || rows[i] >= end) {
                    parent = children.parentOf(rows[i]);
                    first = rows[i];
                    end = parent == Long.MAX_VALUE ? 0 : children.firstChild(parent + 1);
                }
                out[i] = parent;
            }
        }
    }

    /**
     * A parent in the same table, always an earlier row: a {@link Forest}'s.
     *
     * @param forest the trees
     * @param clan where the rows lie that may be related, as all of one tenant; empty for all rows of the table
     * @param isNullable whether a root's parent is NULL; if not, it is the root itself
     */
    record Tree(Forest forest, Optional<ChildRows> clan, boolean isNullable) implements RowIndex {

        @Override
        public void fill(TableFiller filler, long[] out) {
            long[] rows = filler.rows();
            for (int i = 0; i < filler.size(); i++) {
                long first = clan.isEmpty()
                        ? 0
                        : clan.get().firstChild(clan.get().parentOf(rows[i]));
                long parent = forest.parentOf(rows[i] - first);
                out[i] = parent != NONE ? first + parent : isNullable ? NONE : rows[i];
            }
        }
    }

    /** The row before, for every second row; the others have no parent, or themselves: one-to-one within a table. */
    record Pairs(boolean isNullable) implements RowIndex {

        @Override
        public void fill(TableFiller filler, long[] out) {
            long[] rows = filler.rows();
            for (int i = 0; i < filler.size(); i++) {
                out[i] = !isNullable ? rows[i] : rows[i] % 2 == 1 ? rows[i] - 1 : NONE;
            }
        }
    }

    /**
     * Any of the parents that share an ancestor with the row, equally likely; none where the ancestor has none.
     *
     * @param path the foreign keys that lead to the ancestor, from the row upwards
     * @param siblings where the ancestor's rows of the parent table lie
     * @param rows rows by step
     * @param parents parents by step
     */
    record Within(List<Integer> path, ChildRows siblings, CellStream stream, long[] rows, long[] parents)
            implements RowIndex {

        @Override
        public void fill(TableFiller filler, long[] out) {
            long[] at = filler.rows();
            long[] ancestors = filler.ancestorRows(path);
            for (int i = 0; i < filler.size(); i++) {
                long first = ancestors[i] == NONE ? 0 : siblings.firstChild(ancestors[i]);
                long end = ancestors[i] == NONE
                        ? 0
                        : Math.min(siblings.firstChild(ancestors[i] + 1), parents[Growth.step(rows, at[i])]);
                out[i] = end <= first ? NONE : first + stream.below(at[i], end - first);
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
