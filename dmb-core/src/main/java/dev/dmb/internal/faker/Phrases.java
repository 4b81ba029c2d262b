package dev.dmb.internal.faker;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Datafaker's expressions, compiled at most once for each locale. Used by any thread. */
final class Phrases {

    /** Calls whose code looks at what was drawn, so that marks mislead it; found by comparing all calls with Datafaker. */
    private static final Set<String> MISLED = Set.of(
            "#{Hearthstone.standardRank}", "#{Hearthstone.wildRank}", "#{Finance.creditCard}", "#{Lorem.sentence}");

    /**
     * What came out.
     *
     * @param phrase the compiled expression; empty when it cannot be compiled
     * @param englishKeys keys whose words are English in place of the locale's
     */
    record Compiled(Optional<Phrase> phrase, Set<String> englishKeys) {}

    private record Key(String expression, Locale locale) {}

    private static final Map<Key, Compiled> KNOWN = new ConcurrentHashMap<>();

    private Phrases() {}

    /**
     * An expression in a locale: the frozen one if there is, else what Datafaker says.
     *
     * @param expression in Datafaker's own names, such as <code>#{Name.firstName}</code>, or {@code key:} and a key
     * @param locale language and country
     * @return the outcome
     */
    static Compiled of(String expression, Locale locale) {
        Key key = new Key(expression, locale);
        Compiled known = KNOWN.get(key);
        if (known == null) {
            known = FrozenPhrases.find(expression, locale).orElseGet(() -> compile(expression, locale));
            KNOWN.put(key, known);
        }
        return known;
    }

    /** Asks Datafaker, whatever is frozen; one at a time, because its caches are shared. */
    static Compiled compile(String expression, Locale locale) {
        synchronized (Speaker.LOCK) {
            Tracer tracer = new Tracer(Locales.known(locale));
            if (MISLED.stream().anyMatch(expression::contains)) {
                return new Compiled(Optional.empty(), Set.of());
            }
            try {
                Phrase phrase = expression.startsWith(FrozenPhrases.KEY)
                        ? tracer.traceKey(expression.substring(FrozenPhrases.KEY.length()))
                        : tracer.trace(expression);
                return new Compiled(Optional.of(phrase), tracer.englishKeys());
            } catch (RuntimeException cannot) {
                return new Compiled(Optional.empty(), tracer.englishKeys());
            }
        }
    }
}
