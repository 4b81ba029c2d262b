package dev.dmb.internal.faker;

import dev.dmb.internal.faker.Phrases.Compiled;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the built-in generators say, compiled when DMB was built and kept as a file for each locale: it costs no start of
 * Datafaker, and stays the same whatever Datafaker says later. Used by any thread.
 */
final class FrozenPhrases {

    /** Begins the name of what is a key of Datafaker's files and no expression. */
    static final String KEY = "key:";

    /** All that is frozen, where a locale has it. */
    static final List<String> EXPRESSIONS = List.of(
            "#{Name.firstName}",
            "#{Name.femaleFirstName}",
            "#{Name.maleFirstName}",
            "#{Name.lastName}",
            "#{Name.fullName}",
            "#{Address.city}",
            "#{Address.state}",
            "#{Address.stateAbbr}",
            "#{Address.streetAddress}",
            "#{Address.postcode}",
            "#{Address.country}",
            "#{Address.fullAddress}",
            "#{Company.name}",
            "#{Job.title}",
            "#{Commerce.productName}",
            "#{Color.name}",
            "key:commerce.department",
            "key:address.default_country");

    private static final Map<String, Optional<PhraseFile>> FILES = new ConcurrentHashMap<>();

    private FrozenPhrases() {}

    static Optional<Compiled> find(String expression, Locale locale) {
        return file(Locales.known(locale).toLanguageTag()).flatMap(file -> file.find(expression));
    }

    /** A locale's names, by the way they were frozen; of the language alone where the country is the language's own. */
    static Optional<PhraseFile> file(String tag) {
        return FILES.computeIfAbsent(tag, FrozenPhrases::read);
    }

    /** The tags of the locales that are frozen. */
    static Set<String> tags() {
        return Set.of(text("index.txt").orElseThrow().strip().split("\n"));
    }

    private static Optional<PhraseFile> read(String tag) {
        String language = tag.replaceFirst("-.*", "");
        boolean isOwnCountry = tag.equalsIgnoreCase(language + "-" + language);
        return text(tag + ".txt")
                .or(() -> isOwnCountry ? text(language + ".txt") : Optional.empty())
                .map(PhraseFile::new);
    }

    private static Optional<String> text(String name) {
        try (InputStream in = FrozenPhrases.class.getResourceAsStream("words/" + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
