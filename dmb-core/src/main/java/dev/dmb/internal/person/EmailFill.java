package dev.dmb.internal.person;

import dev.dmb.internal.text.Digits;
import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.internal.vector.Cells;
import dev.dmb.internal.vector.TextVector;
import dev.dmb.internal.vector.Vector;
import dev.dmb.internal.vector.Vocabulary;
import dev.dmb.schema.FieldType;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes the e-mail addresses of many rows as bytes, as {@link EmailText} says them one by one. Immutable.
 *
 * @param isNumbered whether the row's number stands behind the name
 * @param maxChars most characters
 */
record EmailFill(boolean isNumbered, int maxChars) {

    private static final byte[] DOMAIN = EmailText.DOMAIN.getBytes(StandardCharsets.US_ASCII);

    void fill(Cells cells, FieldType[] types, Vector[] read, Vector out) {
        TextVector emails = (TextVector) out;
        Utf8Buffer buffer = emails.useBytes(true);
        Vocabulary first = NameLetters.ofAll(read[0]);
        Vocabulary last = NameLetters.ofAll(read[1]);
        long[] rows = cells.rows();
        for (int i = 0; i < cells.size(); i++) {
            int start = buffer.length();
            appendName(first, types[0], read[0], i, buffer);
            int middle = buffer.length();
            if (middle > start) {
                buffer.append((byte) '.');
            }
            appendName(last, types[1], read[1], i, buffer);
            if (buffer.length() == middle + 1 && middle > start) {
                buffer.shorten(middle);
            }
            complete(start, rows[i] + 1, buffer);
            emails.endValue(i);
        }
    }

    private static void appendName(
            @Nullable Vocabulary letters, FieldType type, Vector names, int place, Utf8Buffer out) {
        if (names.isNull(place)) {
            return;
        }
        if (letters == null) {
            NameLetters.append(type, names, place, out);
        } else {
            letters.append(((TextVector) names).indexes()[place], out);
        }
    }

    private void complete(int start, long number, Utf8Buffer out) {
        if (out.length() == start) {
            out.append(EmailText.NAMELESS);
        }
        int digits = isNumbered ? Digits.count(number) : 0;
        int room = maxChars - digits - DOMAIN.length;
        if (out.length() - start > room) {
            out.shorten(out.bytes()[start + room - 1] == '.' ? start + room - 1 : start + room);
        }
        if (isNumbered) {
            out.append(number, digits);
        }
        out.append(DOMAIN, 0, DOMAIN.length);
    }
}
