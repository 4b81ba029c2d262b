package dev.dmb.generator;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Splits names of tables and columns into words in lower case, without accents. */
final class NameWords {

    private static final Pattern BOUNDARY =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})"
                    + "|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Second parts of German compounds that carry the meaning. */
    private static final List<String> COMPOUND_ENDS = List.of(
            "adresse",
            "anzahl",
            "betrag",
            "code",
            "datum",
            "kosten",
            "menge",
            "name",
            "nummer",
            "preis",
            "strasse",
            "zeitpunkt");

    /** Words that end like a compound but are none. */
    private static final Set<String> NO_COMPOUNDS = Set.of(
            "vorname",
            "nachname",
            "familienname",
            "benutzername",
            "username",
            "surname",
            "hausnummer",
            "rufnummer",
            "telefonnummer",
            "handynummer",
            "mobilnummer",
            "emailadresse",
            "mailadresse",
            "geburtsdatum",
            "zipcode",
            "postcode",
            "barcode",
            "landcode",
            "laendercode",
            "filename",
            "hostname",
            "nickname",
            "firstname",
            "lastname",
            "fullname",
            "encode",
            "decode",
            "rename");

    private NameWords() {}

    /**
     * The words of a name.
     *
     * @param name in snake_case, camelCase or with spaces
     * @return lower case; ä, ö, ü, ß as ae, oe, ue, ss; German compounds in two
     */
    static List<String> of(String name) {
        List<String> words = new ArrayList<>();
        for (String part : BOUNDARY.split(name)) {
            String word = plain(part);
            if (!word.isEmpty()) {
                words.addAll(parts(word));
            }
        }
        return List.copyOf(words);
    }

    private static String plain(String part) {
        String lower = part.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }

    private static List<String> parts(String word) {
        if (NO_COMPOUNDS.contains(word)) {
            return List.of(word);
        }
        return COMPOUND_ENDS.stream()
                .filter(end -> word.endsWith(end) && word.length() > end.length() + 2)
                .findFirst()
                .map(end -> List.of(word.substring(0, word.length() - end.length()), end))
                .orElse(List.of(word));
    }
}
