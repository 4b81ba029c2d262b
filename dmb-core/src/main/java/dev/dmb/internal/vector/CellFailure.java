package dev.dmb.internal.vector;

import java.util.Objects;

/** Why one cell of many could not be filled; whoever knows its row says the rest. */
public final class CellFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int place;

    /**
     * A failure.
     *
     * @param place of the cell among those to be filled
     * @param cause what happened
     */
    public CellFailure(int place, RuntimeException cause) {
        super(cause);
        this.place = place;
    }

    /** Place of the cell among those to be filled. */
    public int place() {
        return place;
    }

    /** What happened. */
    public RuntimeException reason() {
        return (RuntimeException) Objects.requireNonNull(getCause());
    }
}
