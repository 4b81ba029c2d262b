package dev.dmb.maven;

import dev.dmb.DmbException;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** Locales by their tags. */
final class LocaleTag {

    private LocaleTag() {}

    /**
     * Reads a tag such as {@code de-CH}; {@code de_CH} will do.
     *
     * @throws DmbException when it is none
     */
    static Locale read(String tag) {
        try {
            Locale locale =
                    new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build();
            if (!locale.getLanguage().isEmpty()) {
                return locale;
            }
        } catch (IllformedLocaleException wrong) {
            // Told below, as a tag without a language is.
        }
        throw new DmbException("dmb.locale: '" + tag + "' is no language", "use a language tag such as 'en-US'");
    }
}
