package dev.dmb.file;

import dev.dmb.internal.encode.TextForm;
import dev.dmb.internal.text.Utf8Buffer;

/**
 * Quotes a text as RFC 4180 says where it has a comma, a quote or a line break, and where a reader might take it for
 * something else: an empty text for NULL, a space at either end for nothing.
 */
final class CsvForm implements TextForm {

    @Override
    public void append(byte[] utf8, int start, int end, Utf8Buffer out) {
        if (!needsQuotes(utf8, start, end)) {
            out.append(utf8, start, end - start);
            return;
        }
        out.append((byte) '"');
        for (int i = start; i < end; i++) {
            if (utf8[i] == '"') {
                out.append((byte) '"');
            }
            out.append(utf8[i]);
        }
        out.append((byte) '"');
    }

    private static boolean needsQuotes(byte[] utf8, int start, int end) {
        if (start == end || utf8[start] == ' ' || utf8[end - 1] == ' ') {
            return true;
        }
        for (int i = start; i < end; i++) {
            byte c = utf8[i];
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }
}
