package dev.dmb.internal.person;

import dev.dmb.internal.pattern.Strings;
import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.internal.vector.CyclicDomain;
import dev.dmb.internal.vector.TextDomain;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers reserved for fiction, then others. Immutable.
 *
 * @param numbers the first ones
 * @param more those that follow when all are used; the same as {@code numbers} when there is no room for more
 */
record PhoneNumbers(Strings numbers, Strings more) implements TextDomain, CyclicDomain {

    /**
     * Numbers reserved for film and television, written long and short: NANP 555-01xx; Ofcom "Telephone numbers for use
     * in TV and radio drama programmes"; Bundesnetzagentur "Rufnummern für Medienproduktionen"; Arcep decision 2018-0881;
     * ACMA "Phone numbers for use in TV shows, films and creative works"; ComReg numbering conditions; PTS "Fiktiva nummer".
     */
    private static final Map<String, List<String>> FICTION = Map.of(
            "US", List.of("\\([2-9][02-8][0-9]\\) 555-01[0-9]{2}", "[2-9][02-8][0-9]55501[0-9]{2}"),
            "CA", List.of("\\([2-9][02-8][0-9]\\) 555-01[0-9]{2}", "[2-9][02-8][0-9]55501[0-9]{2}"),
            "GB",
                    List.of(
                            "(020 7946 0|01(1[3-8]|[2-6]1) 496 0|01632 960|07700 900)[0-9]{3}",
                            "(0207946|01(1[3-8]|[2-6]1)496)0[0-9]{3}"),
            "DE",
                    List.of(
                            "0(30 23125|69 90009|40 66969|221 4710|89 99998)[0-9]{3}",
                            "0(3023125|6990009|4066969|2214710|8999998)[0-9]{3}"),
            "FR",
                    List.of(
                            "0(1 99 00|2 61 91|3 53 01|4 65 71|5 36 49|6 39 98) [0-9]{2} [0-9]{2}",
                            "0(19900|26191|35301|46571|53649|63998)[0-9]{4}"),
            "AU", List.of("\\(0[2378]\\) (5550|7010) [0-9]{4}", "0[2378](5550|7010)[0-9]{4}"),
            "IE", List.of("020 91[0-9] [0-9]{4}", "02091[0-9]{5}"),
            "SE",
                    List.of(
                            "(031-390 06 |040-628 04 |08-465 004 |0980-319 2)[0-9]{2}",
                            "(03139006|04062804|08465004)[0-9]{2}"));

    private static final Map<String, String> COUNTRY_OF_LANGUAGE =
            Map.of("en", "US", "de", "DE", "fr", "FR", "sv", "SE");

    /** No country's code: the International Telecommunication Union keeps it free. */
    private static final String NO_COUNTRY = "\\+999";

    private static final int NO_COUNTRY_LENGTH = 4;
    private static final int MOST_DIGITS = 11;

    /** Numbers of a locale; empty when its country reserves none. */
    static Optional<PhoneNumbers> of(Locale locale, int maxChars) {
        String country = locale.getCountry().isEmpty()
                ? COUNTRY_OF_LANGUAGE.getOrDefault(locale.getLanguage(), "")
                : locale.getCountry();
        return Optional.ofNullable(FICTION.get(country)).map(forms -> forms.stream()
                .map(Strings::new)
                .filter(strings -> strings.longest() <= maxChars)
                .findFirst()
                .map(strings -> new PhoneNumbers(strings, more(maxChars).orElse(strings)))
                .orElseGet(() -> ofNoCountry(maxChars)));
    }

    /** Numbers of no country; in a very short column any digits. */
    static PhoneNumbers ofNoCountry(int maxChars) {
        Strings numbers = more(maxChars).orElseGet(() -> new Strings("[0-9]{" + maxChars + "}"));
        return new PhoneNumbers(numbers, numbers);
    }

    private static Optional<Strings> more(int maxChars) {
        int digits = Math.min(MOST_DIGITS, maxChars - NO_COUNTRY_LENGTH);
        return digits < 1 ? Optional.empty() : Optional.of(new Strings(NO_COUNTRY + "[0-9]{" + digits + "}"));
    }

    @Override
    public long cycleSize() {
        return numbers.size();
    }

    @Override
    public long domainSize() {
        return numbers.equals(more) ? numbers.size() : numbers.size() + more.size();
    }

    @Override
    public void append(long index, Utf8Buffer out) {
        if (index < numbers.size()) {
            numbers.append(index, out);
        } else {
            more.append(index - numbers.size(), out);
        }
    }

    @Override
    public void draw(long bits, Utf8Buffer out) {
        numbers.draw(bits, out);
    }

    @Override
    public boolean isPlain() {
        return numbers.isPlain() && more.isPlain();
    }
}
