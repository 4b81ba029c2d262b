package dev.dmb.plan;

import dev.dmb.internal.vector.Vector;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Computes rows of one table, whichever are asked for; each column at most once, and only when somebody reads it.
 *
 * <p>Parents are other fillers standing at the rows that this table's rows picked. Used by one thread.
 */
final class TableFiller {

    /** Most rows at a time: columns of so many values stay in the processor's nearest cache. */
    static final int CAPACITY = 1024;

    private final List<PlannedTable> tables;
    private final PlannedTable planned;
    private final long seed;
    private final Vector[] vectors;
    private final @Nullable ColumnFiller[] fillers;
    private final boolean[] isFilled;
    private final ParentRows[] parents;
    private long[] rows = {};
    private int size;

    TableFiller(List<PlannedTable> tables, PlannedTable planned, long seed) {
        this.tables = tables;
        this.planned = planned;
        this.seed = seed;
        int columns = planned.table().columns().size();
        this.vectors = new Vector[columns];
        this.fillers = new ColumnFiller[columns];
        this.isFilled = new boolean[columns];
        this.parents = planned.foreignKeys().stream()
                .map(foreignKey -> new ParentRows(this, foreignKey))
                .toArray(ParentRows[]::new);
    }

    /**
     * Moves to other rows.
     *
     * @param rows row numbers, kept by reference; at least 0
     * @param size how many, at most the capacity
     */
    void moveTo(long[] rows, int size) {
        this.rows = rows;
        this.size = size;
        Arrays.fill(isFilled, false);
        for (ParentRows parent : parents) {
            parent.forget();
        }
    }

    PlannedTable planned() {
        return planned;
    }

    long seed() {
        return seed;
    }

    long[] rows() {
        return rows;
    }

    int size() {
        return size;
    }

    /** The values of a column at the rows. */
    Vector vector(int column) {
        Vector vector = vectors[column];
        if (vector == null) {
            vector = Vector.of(planned.table().columns().get(column).type(), CAPACITY);
            vectors[column] = vector;
        }
        if (!isFilled[column]) {
            vector.clear();
            filler(column).fill(this, vector);
            isFilled[column] = true;
        }
        return vector;
    }

    private ColumnFiller filler(int column) {
        ColumnFiller filler = fillers[column];
        if (filler == null) {
            filler = ColumnFillers.of(planned, column);
            fillers[column] = filler;
        }
        return filler;
    }

    /** The parent row of each row, or {@link RowIndex#NONE}. */
    long[] parentRows(int foreignKey) {
        return parents[foreignKey].rows();
    }

    /** The position of each row among its parent's children, 0-based. */
    long[] positions(int foreignKey) {
        return parents[foreignKey].positions();
    }

    /** The parent table's filler, standing at the parent rows; at row 0 where there is no parent. */
    TableFiller parent(int foreignKey) {
        return parents[foreignKey].filler();
    }

    /**
     * The row of each row's ancestor, or {@link RowIndex#NONE}.
     *
     * @param path foreign keys from the row upwards, at least one
     */
    long[] ancestorRows(List<Integer> path) {
        long[] own = parentRows(path.get(0));
        if (path.size() == 1) {
            return own;
        }
        long[] above = parent(path.get(0)).ancestorRows(path.subList(1, path.size()));
        for (int i = 0; i < size; i++) {
            if (own[i] == RowIndex.NONE) {
                return withNone(own, above);
            }
        }
        return above;
    }

    private long[] withNone(long[] own, long[] above) {
        long[] rows = Arrays.copyOf(above, size);
        for (int i = 0; i < size; i++) {
            rows[i] = own[i] == RowIndex.NONE ? RowIndex.NONE : above[i];
        }
        return rows;
    }

    /** The ancestors' table's filler, standing at the ancestors; at any row where there is none. */
    TableFiller ancestor(List<Integer> path) {
        TableFiller filler = this;
        for (int foreignKey : path) {
            filler = filler.parent(foreignKey);
        }
        return filler;
    }

    /** A filler for the table with the given number. */
    TableFiller another(int table) {
        return new TableFiller(tables, tables.get(table), seed);
    }
}
