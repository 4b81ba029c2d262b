package dev.dmb.internal.person;

import dev.dmb.internal.random.CellStream;
import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.internal.vector.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Texts made of one choice for each part, numbered, and after all of them the same again with a number in it. Immutable.
 */
final class Combination {

    private static final int MOST_DIGITS = 9;

    private final Vocabulary[] parts;
    private final int numberedPart;
    private final byte[] beforeNumber;
    private final long size;

    /**
     * Texts of parts.
     *
     * @param parts what each part can be, from the left
     * @param numberedPart the part before which a number is written; the number of parts to write it at the end
     * @param beforeNumber what stands before the number
     */
    Combination(List<List<String>> parts, int numberedPart, String beforeNumber) {
        this.parts = parts.stream().map(Vocabulary::new).toArray(Vocabulary[]::new);
        this.numberedPart = numberedPart;
        this.beforeNumber = beforeNumber.getBytes(StandardCharsets.UTF_8);
        this.size = parts.stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
    }

    /** How many texts without a number. */
    long size() {
        return size;
    }

    /** How many texts with numbers of some digits, and without. */
    long size(int digits) {
        long numbers = 1;
        for (int i = 0; i < Math.min(digits, MOST_DIGITS); i++) {
            numbers *= 10;
        }
        return Math.multiplyExact(size, numbers);
    }

    /** Appends text {@code index}; those from {@link #size()} on have a number. */
    void append(long index, Utf8Buffer out) {
        long number = index / size;
        long rest = index % size;
        for (int i = 0; i < parts.length; i++) {
            appendNumber(number, i, out);
            parts[i].append((int) (rest % parts[i].size()), out);
            rest /= parts[i].size();
        }
        appendNumber(number, parts.length, out);
    }

    /** Appends a random text without a number; from the same bits always the same. */
    void draw(long bits, Utf8Buffer out) {
        long rest = bits >>> 1;
        for (Vocabulary part : parts) {
            part.append((int) CellStream.below(rest << 1, part.size(), 0), out);
            rest = rest * part.size() & Long.MAX_VALUE;
        }
    }

    private void appendNumber(long number, int part, Utf8Buffer out) {
        if (number > 0 && part == numberedPart) {
            out.append(beforeNumber, 0, beforeNumber.length);
            out.append(number);
        }
    }
}
