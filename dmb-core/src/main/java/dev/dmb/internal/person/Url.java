package dev.dmb.internal.person;

import dev.dmb.internal.column.Fit;
import dev.dmb.internal.lorem.Latin;
import dev.dmb.internal.vector.CyclicDomain;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Web addresses at domains reserved for examples: {@code https://example.com/lorem/ipsum}, and when all combinations are
 * used {@code https://example.com/lorem/ipsum-1}. In a short column with one word or none before the number. Immutable.
 */
public record Url() implements FieldGenerator.OfDomain<String>, CyclicDomain {

    private static final int MOST_DIGITS = 9;
    private static final List<String> HOSTS =
            List.of("https://example.com/", "https://example.org/", "https://example.net/");
    private static final List<List<List<String>>> FORMS = List.of(
            List.of(HOSTS, Latin.words(), List.of("/"), Latin.words()), List.of(HOSTS, Latin.words()), List.of(HOSTS));
    private static final NumberedTexts LONGEST_FORM = texts(FORMS.get(0), Integer.MAX_VALUE);

    @Override
    public long domainSize() {
        return LONGEST_FORM.domainSize();
    }

    @Override
    public long cycleSize() {
        return LONGEST_FORM.cycleSize();
    }

    @Override
    public String valueAt(long index) {
        return LONGEST_FORM.valueAt(index);
    }

    @Override
    public String generate(long row, RandomGenerator random) {
        return LONGEST_FORM.generate(row, random);
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        Fit.requireText(context, this);
        int maxChars = Fit.maxChars(context.type());
        return FORMS.stream()
                .filter(form -> longest(form) <= maxChars)
                .findFirst()
                .map(form -> texts(form, maxChars))
                .orElseThrow(() ->
                        Fit.misfit(context, context.type() + " is too short for " + this, "make the column longer"));
    }

    private static NumberedTexts texts(List<List<String>> form, int maxChars) {
        Combination combination = new Combination(form, form.size(), "-");
        int digits = Math.max(0, Math.min(MOST_DIGITS, maxChars - longest(form) - 1));
        return new NumberedTexts(combination, combination.size(digits));
    }

    private static int longest(List<List<String>> form) {
        return form.stream()
                .mapToInt(part -> part.stream().mapToInt(String::length).max().orElse(0))
                .sum();
    }

    @Override
    public String toString() {
        return "url()";
    }
}
