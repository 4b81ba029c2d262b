package dev.dmb.internal.choice;

import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import java.util.List;

/**
 * One value everywhere. Immutable.
 *
 * @param value the value
 */
public record Constant(Object value) implements FieldGenerator.OfDomain<Object> {

    /** Brings numbers into one form. */
    public Constant {
        value = ValueForm.of(value);
    }

    @Override
    public long domainSize() {
        return 1;
    }

    @Override
    public Object valueAt(long index) {
        return value;
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        return Picked.of(context, this, List.of(value), Picker.uniform(1));
    }

    @Override
    public String toString() {
        return "constant(" + value + ")";
    }
}
