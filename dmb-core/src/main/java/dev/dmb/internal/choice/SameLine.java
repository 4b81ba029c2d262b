package dev.dmb.internal.choice;

import dev.dmb.schema.FieldGenerator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The value that stands in the line of another column's value, which is unique. Immutable.
 *
 * @param vocabulary as the user wrote it
 * @param read the other column
 * @param byValue this column's value by the other one's
 */
record SameLine(VocabularyColumn vocabulary, Read read, Map<String, String> byValue)
        implements FieldGenerator.Derived<String> {

    static SameLine of(VocabularyColumn vocabulary, String column, VocabularyColumn unique) {
        Map<String, String> byValue = new HashMap<>();
        for (int i = 0; i < unique.values().size(); i++) {
            byValue.putIfAbsent(unique.values().get(i), vocabulary.values().get(i));
        }
        return new SameLine(vocabulary, Read.sibling(column), byValue);
    }

    @Override
    public List<Read> reads() {
        return List.of(read);
    }

    @Override
    public @Nullable String derive(List<@Nullable Object> values, long row, RandomGenerator random) {
        Object other = values.get(0);
        return other == null ? null : byValue.get(other.toString());
    }

    @Override
    public String toString() {
        return vocabulary.toString();
    }
}
