package dev.dmb.internal.person;

import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.internal.vector.TextVector;
import dev.dmb.internal.vector.Values;
import dev.dmb.internal.vector.Vector;
import dev.dmb.internal.vector.Vocabulary;
import dev.dmb.schema.FieldType;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The letters a to z of the names in one column read; those of a vocabulary are worked out once. Safe for many threads. */
final class NameLetters {

    private record Known(Vocabulary names, Vocabulary letters) {}

    private volatile Known last = known(new Vocabulary(List.of()));

    private static Known known(Vocabulary names) {
        List<String> letters = IntStream.range(0, names.size())
                .mapToObj(index -> AsciiLetters.of(names.value(index)))
                .toList();
        return new Known(names, new Vocabulary(letters));
    }

    /** The letters of a vocabulary's names; null when the vector's values come from none. */
    @Nullable Vocabulary ofAll(Vector names) {
        Vocabulary vocabulary = names instanceof TextVector texts ? texts.vocabulary() : null;
        if (vocabulary == null) {
            return null;
        }
        Known known = last;
        if (known.names != vocabulary) {
            known = known(vocabulary);
            last = known;
        }
        return known.letters;
    }

    /** Appends the letters of one name that is not NULL. */
    static void append(FieldType type, Vector names, int place, Utf8Buffer out) {
        out.append(AsciiLetters.of(Values.get(type, names, place).toString()));
    }
}
