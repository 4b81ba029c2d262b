package dev.dmb.internal.derived;

import dev.dmb.schema.FieldGenerator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The value of a column of the parent. Immutable.
 *
 * @param foreignKeyColumn a column of the foreign key whose parent is meant
 * @param column the parent's column
 */
public record ParentValue(String foreignKeyColumn, String column) implements FieldGenerator.Derived<Object> {

    @Override
    public List<Read> reads() {
        return List.of(Read.parent(foreignKeyColumn, column));
    }

    @Override
    public @Nullable Object derive(List<@Nullable Object> values, long row, RandomGenerator random) {
        return values.get(0);
    }

    @Override
    public String toString() {
        return "parent(" + foreignKeyColumn + ", " + column + ")";
    }
}
