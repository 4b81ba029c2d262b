package dev.dmb.internal.faker;

import dev.dmb.internal.choice.Picker;
import dev.dmb.internal.random.CellRandom;
import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.internal.vector.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A way to make texts, compiled once: fixed texts, choices and signs, one inside another. Written as bytes without an object
 * each. Immutable.
 */
sealed interface Phrase {

    /** Appends a text. */
    void append(CellRandom random, Utf8Buffer out);

    /** Characters of the longest text. */
    int longest();

    /** How many ways there are to make a text, some of which may give the same; a floating-point number as they are many. */
    double ways();

    /** Every text with its share, 0 to 1; only to be asked where there are not too many ways. */
    Map<String, Double> shares();

    /** Always the same text. */
    record Literal(String text, byte[] utf8) implements Phrase {

        Literal(String text) {
            this(text, text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void append(CellRandom random, Utf8Buffer out) {
            out.append(utf8, 0, utf8.length);
        }

        @Override
        public int longest() {
            return text.codePointCount(0, text.length());
        }

        @Override
        public double ways() {
            return 1;
        }

        @Override
        public Map<String, Double> shares() {
            return Map.of(text, 1.0);
        }
    }

    /** One of several texts, each as likely; one that stands twice is twice as likely. */
    record Pool(List<String> texts, Vocabulary vocabulary) implements Phrase {

        Pool(List<String> texts) {
            this(List.copyOf(texts), new Vocabulary(texts));
        }

        @Override
        public void append(CellRandom random, Utf8Buffer out) {
            vocabulary.append(random.nextInt(vocabulary.size()), out);
        }

        @Override
        public int longest() {
            return texts.stream()
                    .mapToInt(text -> text.codePointCount(0, text.length()))
                    .max()
                    .orElse(0);
        }

        @Override
        public double ways() {
            return texts.size();
        }

        @Override
        public Map<String, Double> shares() {
            Map<String, Double> shares = new LinkedHashMap<>();
            texts.forEach(text -> shares.merge(text, 1.0 / texts.size(), Double::sum));
            return shares;
        }
    }

    /** One of several phrases, each with its weight. */
    record Choice(List<Phrase> phrases, List<Double> weights, Picker picker) implements Phrase {

        Choice(List<Phrase> phrases, List<Double> weights) {
            this(
                    List.copyOf(phrases),
                    List.copyOf(weights),
                    isUniform(weights) ? Picker.uniform(phrases.size()) : Picker.weighted(weights));
        }

        /** A choice in its simplest form. */
        static Phrase of(List<Phrase> phrases, List<Double> weights) {
            if (phrases.size() == 1) {
                return phrases.get(0);
            }
            boolean isOfTexts = isUniform(weights) && phrases.stream().allMatch(Literal.class::isInstance);
            return isOfTexts
                    ? new Pool(phrases.stream()
                            .map(phrase -> ((Literal) phrase).text())
                            .toList())
                    : new Choice(phrases, weights);
        }

        boolean isUniform() {
            return isUniform(weights);
        }

        private static boolean isUniform(List<Double> weights) {
            return weights.stream().distinct().count() == 1;
        }

        @Override
        public void append(CellRandom random, Utf8Buffer out) {
            phrases.get(picker.pick(random.nextLong())).append(random, out);
        }

        @Override
        public int longest() {
            return phrases.stream().mapToInt(Phrase::longest).max().orElse(0);
        }

        @Override
        public double ways() {
            return phrases.stream().mapToDouble(Phrase::ways).sum();
        }

        @Override
        public Map<String, Double> shares() {
            double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
            Map<String, Double> shares = new LinkedHashMap<>();
            for (int i = 0; i < phrases.size(); i++) {
                double weight = weights.get(i) / sum;
                phrases.get(i).shares().forEach((text, share) -> shares.merge(text, share * weight, Double::sum));
            }
            return shares;
        }
    }

    /** Phrases one after another. */
    record Sequence(List<Phrase> phrases) implements Phrase {

        public Sequence {
            phrases = List.copyOf(phrases);
        }

        /** A sequence in its simplest form. */
        static Phrase of(List<Phrase> phrases) {
            List<Phrase> joined = new ArrayList<>();
            for (Phrase phrase : phrases) {
                boolean isMore = phrase instanceof Literal
                        && !joined.isEmpty()
                        && joined.get(joined.size() - 1) instanceof Literal;
                if (isMore) {
                    Literal before = (Literal) joined.remove(joined.size() - 1);
                    joined.add(new Literal(before.text() + ((Literal) phrase).text()));
                } else {
                    joined.add(phrase);
                }
            }
            return joined.isEmpty() ? new Literal("") : joined.size() == 1 ? joined.get(0) : new Sequence(joined);
        }

        @Override
        public void append(CellRandom random, Utf8Buffer out) {
            for (int i = 0; i < phrases.size(); i++) {
                phrases.get(i).append(random, out);
            }
        }

        @Override
        public int longest() {
            return phrases.stream().mapToInt(Phrase::longest).sum();
        }

        @Override
        public double ways() {
            return phrases.stream().mapToDouble(Phrase::ways).reduce(1, (a, b) -> a * b);
        }

        @Override
        public Map<String, Double> shares() {
            Map<String, Double> shares = Map.of("", 1.0);
            for (Phrase phrase : phrases) {
                Map<String, Double> longer = new LinkedHashMap<>();
                Map<String, Double> ends = phrase.shares();
                shares.forEach((begin, share) ->
                        ends.forEach((end, other) -> longer.merge(begin + end, share * other, Double::sum)));
                shares = longer;
            }
            return shares;
        }
    }

    /** Some signs, each drawn from the same ASCII characters. */
    record Signs(String alphabet, int count, byte[] utf8) implements Phrase {

        static final String DIGITS = "0123456789";

        Signs(String alphabet, int count) {
            this(alphabet, count, alphabet.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void append(CellRandom random, Utf8Buffer out) {
            for (int i = 0; i < count; i++) {
                out.append(utf8[random.nextInt(utf8.length)]);
            }
        }

        @Override
        public int longest() {
            return count;
        }

        @Override
        public double ways() {
            return Math.pow(alphabet.length(), count);
        }

        @Override
        public Map<String, Double> shares() {
            List<Phrase> signs = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                signs.add(
                        new Pool(alphabet.chars().mapToObj(Character::toString).toList()));
            }
            return new Sequence(signs).shares();
        }
    }
}
