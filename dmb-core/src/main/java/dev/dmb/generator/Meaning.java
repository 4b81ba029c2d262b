package dev.dmb.generator;

import dev.dmb.schema.FieldGenerator;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What a column's name may mean. */
interface Meaning {

    /** More words than a name can have. */
    int MOST_WORDS = 1000;

    /** Words that say so, in any of the languages known, without accents; some phrases of several. */
    List<String> phrases();

    /** Values of that meaning that fit the column; empty when it cannot hold any. */
    Optional<FieldGenerator<?>> generator(Subject subject);

    /**
     * The likeliest meaning: of the longest phrase, or of several equally long ones, of that which stands last.
     *
     * @param meanings to choose from
     * @param words a name
     * @param <M> sort of meanings
     * @return the meaning, if any phrase is in the name
     */
    static <M extends Meaning> Optional<M> likeliest(List<M> meanings, List<String> words) {
        M likeliest = null;
        int most = 0;
        for (M meaning : meanings) {
            for (String phrase : meaning.phrases()) {
                int weight = weight(phrase, words);
                if (weight > most) {
                    most = weight;
                    likeliest = meaning;
                }
            }
        }
        return Optional.ofNullable(likeliest);
    }

    /** Words of the name that a phrase covers, written apart or as one, and how far right it stands; 0 when it is not there. */
    private static int weight(String phrase, List<String> words) {
        if (phrase.indexOf(' ') < 0) {
            int place = words.lastIndexOf(phrase);
            return place < 0 ? 0 : MOST_WORDS + place + 1;
        }
        List<String> wanted = List.of(phrase.split(" "));
        int apart = Collections.lastIndexOfSubList(words, wanted);
        if (apart >= 0) {
            return wanted.size() * MOST_WORDS + apart + wanted.size();
        }
        int asOne = words.lastIndexOf(phrase.replace(" ", ""));
        return asOne < 0 ? 0 : MOST_WORDS + asOne + 1;
    }
}
