package dev.dmb.internal.vector;

/** Tells texts that no output format has to quote or escape. */
final class PlainText {

    private static final boolean[] IS_SPECIAL = new boolean[256];

    static {
        for (int c = 0; c < ' '; c++) {
            IS_SPECIAL[c] = true;
        }
        for (char c : "\"'\\,;|<>&\u007f".toCharArray()) {
            IS_SPECIAL[c] = true;
        }
    }

    private PlainText() {}

    /** Whether a text is not empty, does not begin or end with a space, and has no control character, quote, separator, backslash or angle bracket. */
    static boolean isPlain(byte[] utf8, int start, int end) {
        if (start == end || utf8[start] == ' ' || utf8[end - 1] == ' ') {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (IS_SPECIAL[utf8[i] & 0xff]) {
                return false;
            }
        }
        return true;
    }
}
