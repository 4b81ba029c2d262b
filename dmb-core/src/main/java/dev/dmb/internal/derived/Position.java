package dev.dmb.internal.derived;

import dev.dmb.internal.vector.PositionInParent;
import dev.dmb.schema.FieldGenerator;
import java.util.random.RandomGenerator;

/**
 * The row's position among the children of its parent: 1, 2, …; filled in by the engine. Immutable.
 *
 * @param foreignKeyColumn a column of the foreign key whose parent is meant
 */
public record Position(String foreignKeyColumn) implements FieldGenerator<Long>, PositionInParent {

    @Override
    public long first() {
        return 1;
    }

    @Override
    public Long generate(long row, RandomGenerator random) {
        throw new UnsupportedOperationException(this + " is known to a plan only");
    }

    @Override
    public String toString() {
        return "position(" + foreignKeyColumn + ")";
    }
}
