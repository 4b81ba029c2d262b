package dev.dmb.internal.faker;

import dev.dmb.internal.choice.Picked;
import dev.dmb.internal.choice.Picker;
import dev.dmb.internal.column.Fit;
import dev.dmb.internal.random.CellRandom;
import dev.dmb.internal.random.CellStream;
import dev.dmb.internal.text.Utf8Buffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Different texts, each with its weight. Immutable.
 *
 * @param texts at least one, all different
 * @param weights one each, above 0
 */
public record Words(List<String> texts, List<Double> weights) {

    /** With more ways to make a text, a phrase is not counted but drawn from part by part. */
    private static final double MOST_COUNTED = 20_000;

    private static final int SAMPLED = 65_536;

    /** Copies the lists. */
    public Words {
        texts = List.copyOf(texts);
        weights = List.copyOf(weights);
    }

    /** Equally frequent texts. */
    private static Words uniform(List<String> texts) {
        return new Words(texts, Collections.nCopies(texts.size(), 1.0));
    }

    /**
     * The words of an expression in a locale: all, or a large fixed sample where they are too many to be counted.
     *
     * @param expression such as <code>#{Name.firstName}</code>
     * @param locale language and country
     * @return at least one, none blank
     */
    public static Words of(String expression, Locale locale) {
        Phrase phrase = Phrases.of(expression, locale).phrase().orElseThrow();
        return of(phrase).orElseGet(() -> sample(phrase));
    }

    /** All texts of a phrase that is short enough to be counted. */
    static Optional<Words> of(Phrase phrase) {
        if (phrase.ways() > MOST_COUNTED) {
            return Optional.empty();
        }
        Map<String, Double> shares = new LinkedHashMap<>();
        phrase.shares().forEach((text, share) -> shares.merge(text, share, Double::sum));
        return Optional.of(new Words(new ArrayList<>(shares.keySet()), new ArrayList<>(shares.values())));
    }

    /** Different texts out of very many. */
    static Words sample(Phrase phrase) {
        CellRandom random = new CellRandom();
        CellStream stream = CellStream.of(0, "words");
        Utf8Buffer out = new Utf8Buffer();
        Set<String> texts = new LinkedHashSet<>();
        for (int i = 0; i < SAMPLED; i++) {
            out.clear();
            random.seek(stream, i);
            phrase.append(random, out);
            texts.add(out.text());
        }
        return uniform(List.copyOf(texts));
    }

    /** Those that fit a number of characters; all of them cut, without repetition, when none does. */
    Words within(int maxChars) {
        List<String> fitting = new ArrayList<>();
        List<Double> kept = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (text.length() <= maxChars || text.codePointCount(0, text.length()) <= maxChars) {
                fitting.add(text);
                kept.add(weights.get(i));
            }
        }
        return fitting.isEmpty() ? uniform(Fit.fitting(texts, maxChars)) : new Words(fitting, kept);
    }

    Picker picker() {
        boolean isUniform = weights.stream().allMatch(weights.get(0)::equals);
        return isUniform ? Picker.uniform(weights.size()) : Picker.weighted(weights);
    }

    /** A pick of one of them for each cell. */
    Picked generator() {
        return Picked.ofTexts(texts, picker());
    }
}
