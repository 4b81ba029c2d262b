package dev.dmb.internal.vector;

import dev.dmb.internal.random.CellRandom;
import dev.dmb.internal.random.CellStream;

/**
 * The cells of one column that are to be filled: some rows of it, not always consecutive. Reused; used by one thread.
 */
public final class Cells {

    private final CellStream stream;
    private final CellRandom random = new CellRandom();
    private long[] rows = {};
    private int size;

    /**
     * The cells of a column.
     *
     * @param stream the column's random numbers
     */
    public Cells(CellStream stream) {
        this.stream = stream;
    }

    /**
     * Moves to other rows.
     *
     * @param rows row numbers, kept by reference
     * @param size how many of them
     * @return this
     */
    public Cells of(long[] rows, int size) {
        this.rows = rows;
        this.size = size;
        return this;
    }

    /** The column's random numbers. */
    public CellStream stream() {
        return stream;
    }

    /** Row numbers, valid up to {@link #size()}. */
    public long[] rows() {
        return rows;
    }

    /** How many cells. */
    public int size() {
        return size;
    }

    /** The random source of the cell at a place, until the next call. */
    public CellRandom random(int place) {
        random.seek(stream, rows[place]);
        return random;
    }
}
