package dev.dmb.internal.faker;

import java.util.Locale;
import java.util.Map;

/** The locale in which Datafaker has a language's values. */
final class Locales {

    /** Languages that Datafaker keeps under a country alone. */
    private static final Map<String, String> COUNTRY_OF_LANGUAGE =
            Map.of("da", "DK", "el", "GR", "fi", "FI", "nb", "NO", "no", "NO", "ro", "MD", "zh", "CN");

    private Locales() {}

    /** Language and country of a locale, with the country where the language alone says nothing to Datafaker. */
    static Locale known(Locale locale) {
        String country = locale.getCountry().isEmpty()
                ? COUNTRY_OF_LANGUAGE.getOrDefault(locale.getLanguage(), "")
                : locale.getCountry();
        return new Locale.Builder()
                .setLanguage(locale.getLanguage())
                .setRegion(country)
                .build();
    }
}
