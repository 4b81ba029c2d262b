package dev.dmb.internal.person;

import java.text.Normalizer;
import java.util.Map;

/** Turns names into lower-case letters a to z. */
final class AsciiLetters {

    private static final Map<Character, String> OTHER_LETTERS =
            Map.of('ß', "ss", 'ø', "o", 'ł', "l", 'đ', "d", 'ð', "d", 'þ', "th", 'æ', "ae", 'œ', "oe", 'ı', "i");

    private AsciiLetters() {}

    /**
     * The letters of a text without accents; other characters are left out.
     *
     * @param text any
     * @return a to z only; empty when the text has no Latin letter
     */
    static String of(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        if (!append(text, letters)) {
            letters.setLength(0);
            append(Normalizer.normalize(text, Normalizer.Form.NFD), letters);
        }
        return letters.toString();
    }

    /** Appends what it can; false when a character is not ASCII. */
    private static boolean append(String text, StringBuilder letters) {
        boolean isAscii = true;
        for (int i = 0; i < text.length(); i++) {
            char lower = Character.toLowerCase(text.charAt(i));
            if (lower >= 'a' && lower <= 'z') {
                letters.append(lower);
            } else if (lower >= 0x80) {
                isAscii = false;
                letters.append(OTHER_LETTERS.getOrDefault(lower, ""));
            }
        }
        return isAscii;
    }
}
