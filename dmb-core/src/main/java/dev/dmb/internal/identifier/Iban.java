package dev.dmb.internal.identifier;

import dev.dmb.internal.column.Fit;
import dev.dmb.internal.pattern.Strings;
import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.internal.vector.TextDomain;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * International bank account numbers with right check digits (ISO 13616) but made-up banks and accounts; of the plan's
 * country where its form is known, else German. Immutable.
 *
 * @param country two letters
 * @param account form of what follows the check digits
 */
public record Iban(String country, Strings account) implements TextDomain {

    private static final String DEFAULT_COUNTRY = "DE";
    private static final int MODULUS = 97;

    private static final Map<String, String> ACCOUNTS = Map.ofEntries(
            Map.entry("AT", "[0-9]{16}"),
            Map.entry("BE", "[0-9]{12}"),
            Map.entry("CH", "[0-9]{17}"),
            Map.entry("DE", "[0-9]{18}"),
            Map.entry("DK", "[0-9]{14}"),
            Map.entry("ES", "[0-9]{20}"),
            Map.entry("FI", "[0-9]{14}"),
            Map.entry("FR", "[0-9]{23}"),
            Map.entry("GB", "[A-Z]{4}[0-9]{14}"),
            Map.entry("IE", "[A-Z]{4}[0-9]{14}"),
            Map.entry("IT", "[A-Z][0-9]{22}"),
            Map.entry("NL", "[A-Z]{4}[0-9]{10}"),
            Map.entry("NO", "[0-9]{11}"),
            Map.entry("PL", "[0-9]{24}"),
            Map.entry("PT", "[0-9]{21}"),
            Map.entry("SE", "[0-9]{20}"));

    private static final Map<String, String> COUNTRY_OF_LANGUAGE =
            Map.of("en", "GB", "da", "DK", "nb", "NO", "no", "NO", "sv", "SE");

    /**
     * Numbers of a locale's country.
     *
     * @param locale language, and country if known
     * @return the generator
     */
    public static Iban of(Locale locale) {
        String language = locale.getLanguage();
        String likely = COUNTRY_OF_LANGUAGE.getOrDefault(language, language.toUpperCase(Locale.ROOT));
        String wanted = locale.getCountry().isEmpty() ? likely : locale.getCountry();
        String country = ACCOUNTS.containsKey(wanted) ? wanted : DEFAULT_COUNTRY;
        return new Iban(country, new Strings(Objects.requireNonNull(ACCOUNTS.get(country))));
    }

    @Override
    public long domainSize() {
        return account.size();
    }

    @Override
    public void append(long index, Utf8Buffer out) {
        int start = begin(out);
        account.append(index, out);
        check(out, start);
    }

    @Override
    public void draw(long bits, Utf8Buffer out) {
        int start = begin(out);
        account.draw(bits, out);
        check(out, start);
    }

    private int begin(Utf8Buffer out) {
        int start = out.length();
        out.append(country);
        out.append(0, 2);
        return start;
    }

    /** Writes the check digits into the number that begins somewhere. */
    private static void check(Utf8Buffer out, int start) {
        byte[] bytes = out.bytes();
        int rest = 0;
        for (int i = start + 4; i < out.length(); i++) {
            rest = appended(rest, bytes[i]);
        }
        for (int i = start; i < start + 4; i++) {
            rest = appended(rest, bytes[i]);
        }
        int check = MODULUS + 1 - rest;
        bytes[start + 2] = (byte) ('0' + check / 10);
        bytes[start + 3] = (byte) ('0' + check % 10);
    }

    /** The remainder of a number with one more character at its end; letters count as 10 to 35. */
    private static int appended(int rest, byte character) {
        return character >= 'A'
                ? (rest * 100 + character - 'A' + 10) % MODULUS
                : (rest * 10 + character - '0') % MODULUS;
    }

    @Override
    public boolean isPlain() {
        return true;
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        Iban local = of(context.locale());
        Fit.requireLength(context, this, country.length() + 2 + local.account.longest());
        return local;
    }

    @Override
    public String toString() {
        return "iban()";
    }
}
