package dev.dmb.plan;

import dev.dmb.internal.random.CellStream;
import dev.dmb.schema.Cardinality;

/**
 * Trees whose rows lie level by level: first the roots, then each row's children in order, always behind their parent.
 * Where the levels are full, the next trees begin, built alike. Immutable.
 */
final class Forest {

    /** Shapes tried until one reaches the deepest level, where few rows with few children may leave a tree short. */
    private static final int MOST_SHAPES = 64;

    private final ChildRows children;
    private final long roots;
    private final long size;

    /**
     * A forest.
     *
     * @param roots rows without parent, at least 1
     * @param levels most levels, roots included; 0 for any number
     * @param key which of all such forests
     */
    Forest(Cardinality cardinality, long roots, int levels, long key) {
        ChildCounts shape = new ChildCounts(cardinality, key);
        for (int i = 1; levels > 0 && i < MOST_SHAPES && !isDeep(shape, roots, levels); i++) {
            shape = new ChildCounts(cardinality, CellStream.mix(key + i));
        }
        this.children = shape;
        this.roots = roots;
        this.size = levels == 0 ? Long.MAX_VALUE : size(shape, roots, levels);
    }

    private static boolean isDeep(ChildRows shape, long roots, int levels) {
        return levels < 2 || size(shape, roots, levels) > size(shape, roots, levels - 1);
    }

    /** Rows of so many levels. */
    private static long size(ChildRows shape, long roots, int levels) {
        long before = 0;
        long rows = roots;
        for (int level = 1; level < levels && rows > before; level++) {
            before = rows;
            try {
                rows = Math.addExact(roots, shape.firstChild(rows));
            } catch (ArithmeticException endless) {
                return Long.MAX_VALUE;
            }
        }
        return rows;
    }

    /** Rows of the trees until the next ones begin. */
    long size() {
        return size;
    }

    /** The parent of a row, or {@link RowIndex#NONE}. */
    long parentOf(long row) {
        long start = row - row % size;
        long place = row - start;
        if (place < roots) {
            return RowIndex.NONE;
        }
        long parent = children.parentOf(place - roots);
        return parent >= place ? RowIndex.NONE : start + parent;
    }
}
