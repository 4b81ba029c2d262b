package dev.dmb.internal.derived;

import dev.dmb.DmbException;
import dev.dmb.internal.vector.PositionInParent;
import dev.dmb.internal.vector.Values;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/**
 * States that the children of a parent take one after another; filled in by the engine. Immutable.
 *
 * @param foreignKeyColumn a column of the foreign key whose parent is meant
 * @param states in order, at least one
 */
public record StatesInOrder(String foreignKeyColumn, List<Object> states)
        implements FieldGenerator<Object>, PositionInParent {

    /** Copies the states. */
    public StatesInOrder {
        states = List.copyOf(states);
        if (states.isEmpty()) {
            throw new DmbException("states in order of '" + foreignKeyColumn + "' without a state", "list them");
        }
    }

    @Override
    public long first() {
        return 0;
    }

    @Override
    public Object valueAt(long position) {
        return states.get((int) position);
    }

    @Override
    public OptionalLong room() {
        return OptionalLong.of(states.size());
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        states.forEach(state -> Values.toStored(context.type(), state));
        return this;
    }

    @Override
    public Object generate(long row, RandomGenerator random) {
        throw new UnsupportedOperationException(this + " is known to a plan only");
    }

    @Override
    public String toString() {
        return "statesInOrder(" + foreignKeyColumn + ", " + states + ")";
    }
}
