package dev.dmb.internal.person;

import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.internal.vector.TextVector;
import dev.dmb.internal.vector.Values;
import dev.dmb.internal.vector.Vector;
import dev.dmb.internal.vector.Vocabulary;
import dev.dmb.schema.FieldType;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The letters a to z of names; those of a vocabulary are worked out once. Safe for many threads. */
final class NameLetters {

    private static final Map<Vocabulary, Vocabulary> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

    private NameLetters() {}

    /** The letters of a vocabulary's names, in the same order; null when the vector's values come from none. */
    static @Nullable Vocabulary ofAll(Vector names) {
        Vocabulary vocabulary = names instanceof TextVector texts ? texts.vocabulary() : null;
        return vocabulary == null ? null : KNOWN.computeIfAbsent(vocabulary, NameLetters::letters);
    }

    private static Vocabulary letters(Vocabulary names) {
        return new Vocabulary(IntStream.range(0, names.size())
                .mapToObj(index -> AsciiLetters.of(names.value(index)))
                .toList());
    }

    /** Appends the letters of one name that is not NULL. */
    static void append(FieldType type, Vector names, int place, Utf8Buffer out) {
        out.append(AsciiLetters.of(Values.get(type, names, place).toString()));
    }
}
