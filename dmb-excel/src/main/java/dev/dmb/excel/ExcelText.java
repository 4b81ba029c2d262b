package dev.dmb.excel;

import java.util.HexFormat;

/**
 * Texts as cells hold them: what XML cannot hold is written {@code _x0001_}, and what looks so is escaped in turn (ECMA-376
 * part 1, 22.9.2.19, ST_Xstring).
 */
final class ExcelText {

    private static final int MAX_LENGTH = 32_767;
    private static final int ESCAPE_LENGTH = "_x0000_".length();
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private ExcelText() {}

    /** The longest beginning of a text that fits a cell with all its escapes. */
    static String cut(String text) {
        if (text.length() * (long) ESCAPE_LENGTH <= MAX_LENGTH) {
            return text;
        }
        int length = 0;
        int next;
        for (int i = 0; i < text.length(); i = next) {
            next = text.offsetByCodePoints(i, 1);
            length += needsEscape(text, i) ? ESCAPE_LENGTH : next - i;
            if (length > MAX_LENGTH) {
                return text.substring(0, i);
            }
        }
        return text;
    }

    /** A text with all its escapes; itself when it needs none. */
    static String escape(String text) {
        int first = 0;
        while (first < text.length() && !needsEscape(text, first)) {
            first = text.offsetByCodePoints(first, 1);
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + ESCAPE_LENGTH).append(text, 0, first);
        for (int i = first; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            if (needsEscape(text, i)) {
                escaped.append("_x").append(HEX.toHexDigits(text.charAt(i))).append('_');
            } else {
                escaped.appendCodePoint(text.codePointAt(i));
            }
        }
        return escaped.toString();
    }

    /** A text with all its escapes, as XML. */
    static String xml(String text) {
        String escaped = escape(text);
        StringBuilder xml = new StringBuilder(escaped.length() + ESCAPE_LENGTH);
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                default -> xml.append(c);
            }
        }
        return xml.toString();
    }

    /** Whether a spreadsheet might run a text that begins so, if somebody typed it or pasted it from a file. */
    static boolean isLikeFormula(char first) {
        return "=+-@\t\r\n".indexOf(first) >= 0;
    }

    private static boolean needsEscape(String text, int index) {
        int c = text.codePointAt(index);
        if (c == '_') {
            return isLikeEscape(text, index);
        }
        return c < ' ' && c != '\t' && c != '\n'
                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                || c == 0xFFFE
                || c == 0xFFFF;
    }

    /** Whether a reader would take the text here for an escape; what follows may begin with an underscore only once escaped. */
    private static boolean isLikeEscape(String text, int index) {
        int end = index + ESCAPE_LENGTH - 1;
        if (end >= text.length() || text.charAt(index + 1) != 'x') {
            return false;
        }
        for (int i = index + 2; i < end; i++) {
            if (!HexFormat.isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return text.charAt(end) == '_' || needsEscape(text, end);
    }
}
