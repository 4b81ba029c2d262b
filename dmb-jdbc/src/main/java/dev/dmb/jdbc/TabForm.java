package dev.dmb.jdbc;

import dev.dmb.internal.encode.TextForm;
import dev.dmb.internal.text.Utf8Buffer;

/** Escapes a text for rows of cells with tabs between, as {@code COPY} and {@code LOAD DATA} read them. */
final class TabForm implements TextForm {

    @Override
    public void append(byte[] utf8, int start, int end, Utf8Buffer out) {
        for (int i = start; i < end; i++) {
            byte c = utf8[i];
            byte escaped =
                    switch (c) {
                        case '\t' -> 't';
                        case '\n' -> 'n';
                        case '\r' -> 'r';
                        case '\\' -> '\\';
                        default -> 0;
                    };
            if (escaped != 0) {
                out.append((byte) '\\');
                out.append(escaped);
            } else {
                out.append(c);
            }
        }
    }
}
