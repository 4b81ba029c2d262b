package dev.dmb.internal.derived;

import dev.dmb.schema.FieldGenerator;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A user's function of other columns. Immutable, as far as the function is.
 *
 * @param reads what is read
 * @param function of one value for each read, null for NULL
 * @param isStrict whether NULL among the values gives NULL without a call
 * @param <R> type of the values
 */
public record DerivedFrom<R>(
        List<Read> reads, Function<List<@Nullable Object>, ? extends @Nullable R> function, boolean isStrict)
        implements FieldGenerator.Derived<R> {

    /** Copies the list. */
    public DerivedFrom {
        reads = List.copyOf(reads);
    }

    @Override
    public @Nullable R derive(List<@Nullable Object> values, long row, RandomGenerator random) {
        for (int i = 0; isStrict && i < values.size(); i++) {
            if (values.get(i) == null) {
                return null;
            }
        }
        return function.apply(values);
    }

    @Override
    public String toString() {
        return reads.stream().map(Read::toString).collect(Collectors.joining(", ", "derivedFrom(", ")"));
    }
}
