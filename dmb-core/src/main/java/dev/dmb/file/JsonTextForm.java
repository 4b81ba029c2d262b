package dev.dmb.file;

import dev.dmb.internal.encode.TextForm;
import dev.dmb.internal.text.Utf8Buffer;
import java.nio.charset.StandardCharsets;

/** Writes a text as a JSON string (RFC 8259), escaping only what must be. Immutable. */
final class JsonTextForm implements TextForm {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    @Override
    public void appendPlain(byte[] utf8, int start, int end, Utf8Buffer out) {
        out.append((byte) '"');
        out.append(utf8, start, end - start);
        out.append((byte) '"');
    }

    @Override
    public void append(byte[] utf8, int start, int end, Utf8Buffer out) {
        out.append((byte) '"');
        for (int i = start; i < end; i++) {
            byte c = utf8[i];
            if (c == '"' || c == '\\') {
                out.append((byte) '\\');
                out.append(c);
            } else if (c >= 0 && c < ' ') {
                appendControl(c, out);
            } else {
                out.append(c);
            }
        }
        out.append((byte) '"');
    }

    private static void appendControl(byte c, Utf8Buffer out) {
        switch (c) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                out.append("\\u00");
                out.append(HEX[c >> 4]);
                out.append(HEX[c & 15]);
            }
        }
    }
}
