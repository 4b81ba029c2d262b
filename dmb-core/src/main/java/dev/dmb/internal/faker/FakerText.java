package dev.dmb.internal.faker;

import dev.dmb.DmbException;
import dev.dmb.internal.column.Fit;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * Texts of a Datafaker expression in the plan's locale, with Datafaker's values and weights. Compiled where that is
 * possible, and countable in a column of a key; else Datafaker is asked for each cell. Immutable.
 *
 * @param name how the user called it, such as {@code faker(Name.firstName)} or {@code street()}
 * @param expression such as <code>#{Name.firstName} #{Name.lastName}</code>
 */
public record FakerText(String name, String expression) implements FieldGenerator<String> {

    private record Key(String expression, Locale locale, int maxChars, boolean isInKey) {}

    /** Texts of columns seen before: a schema has many names of the same length, and each thread asks for its own. */
    private static final Map<Key, FieldGenerator<?>> KNOWN = new ConcurrentHashMap<>();

    /**
     * A user's expression.
     *
     * @param expression with <code>#{…}</code>, or the inside of one alone
     * @return the generator
     * @throws DmbException when a call in it is not repeatable
     */
    public static FakerText of(String expression) {
        String name = "faker(" + expression + ")";
        Refusals.check(name, expression.contains("#{") ? expression : "#{" + expression.strip() + "}");
        return new FakerText(name, Calls.spelled(expression));
    }

    @Override
    public String generate(long row, RandomGenerator random) {
        Optional<Phrase> phrase = Phrases.of(expression, Locale.ENGLISH).phrase();
        return phrase.isPresent()
                ? Words.of(phrase.get())
                        .map(words -> words.texts().get(words.picker().pick(random.nextLong())))
                        .orElseGet(() -> new PhraseText(phrase.get(), Integer.MAX_VALUE).generate(row, random))
                : spoken(Locale.ENGLISH, Integer.MAX_VALUE).generate(row, random);
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        Fit.requireText(context, this);
        int maxChars = Fit.maxChars(context.type());
        Phrases.Compiled compiled = Phrases.of(expression, context.locale());
        FieldGenerator<?> texts = compiled.phrase()
                .<FieldGenerator<?>>map(phrase -> compiled(context, phrase, maxChars))
                .orElseGet(() -> spoken(context.locale(), maxChars));
        English.warn(context, name, compiled.englishKeys());
        return texts;
    }

    private FieldGenerator<?> compiled(ColumnContext context, Phrase phrase, int maxChars) {
        boolean isInKey = context.table().keys().stream()
                .anyMatch(key -> key.contains(context.column().name()));
        Key key = new Key(expression, context.locale(), maxChars, isInKey);
        return KNOWN.computeIfAbsent(key, absent -> compiled(phrase, maxChars, isInKey));
    }

    private static FieldGenerator<?> compiled(Phrase phrase, int maxChars, boolean isInKey) {
        return Words.of(phrase)
                .or(() -> isInKey ? Optional.of(Words.sample(phrase)) : Optional.empty())
                .<FieldGenerator<?>>map(words -> words.within(maxChars).generator())
                .orElseGet(() -> new PhraseText(phrase, maxChars));
    }

    private SpokenText spoken(Locale locale, int maxChars) {
        try {
            return new SpokenText(expression, Locales.known(locale), maxChars);
        } catch (RuntimeException unresolved) {
            throw new DmbException(
                    this + " does not resolve in Datafaker for locale '" + locale.toLanguageTag() + "'",
                    Calls.remedy(expression),
                    unresolved);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
