package dev.dmb.internal.faker;

import dev.dmb.internal.column.Fit;
import dev.dmb.internal.random.CellRandom;
import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.internal.vector.Cells;
import dev.dmb.internal.vector.TextVector;
import dev.dmb.internal.vector.Vector;
import dev.dmb.internal.vector.VectorGenerator;
import dev.dmb.schema.FieldGenerator;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/**
 * Texts of a phrase. One that is too long for the column is drawn again, some times, and then cut. Immutable.
 *
 * @param phrase where texts come from
 * @param maxChars most characters
 * @param mayBeLonger whether the phrase has texts of more characters
 */
record PhraseText(Phrase phrase, int maxChars, boolean mayBeLonger) implements FieldGenerator<String>, VectorGenerator {

    private static final int MOST_TRIES = 32;

    PhraseText(Phrase phrase, int maxChars) {
        this(phrase, maxChars, phrase.longest() > maxChars);
    }

    @Override
    public String generate(long row, RandomGenerator random) {
        CellRandom draws = new CellRandom();
        draws.seek(random.nextLong());
        Utf8Buffer out = new Utf8Buffer(64);
        append(draws, out);
        return out.text();
    }

    @Override
    public void fill(Cells cells, Vector out) {
        TextVector texts = (TextVector) out;
        Utf8Buffer buffer = texts.useBytes(false);
        CellRandom draws = new CellRandom();
        for (int i = 0; i < cells.size(); i++) {
            draws.seek(cells.stream().bits(cells.rows()[i]));
            append(draws, buffer);
            texts.endValue(i);
        }
    }

    private void append(CellRandom draws, Utf8Buffer out) {
        int start = out.length();
        phrase.append(draws, out);
        if (mayBeLonger) {
            for (int i = 0; i < MOST_TRIES && characters(out, start) > maxChars; i++) {
                out.shorten(start);
                phrase.append(draws, out);
            }
            cut(out, start);
        }
    }

    private void cut(Utf8Buffer out, int start) {
        if (characters(out, start) > maxChars) {
            String text = new String(out.bytes(), start, out.length() - start, StandardCharsets.UTF_8);
            out.shorten(start);
            out.append(Fit.cut(text, maxChars));
        }
    }

    /** Characters from a place on: bytes that do not continue one. */
    private static int characters(Utf8Buffer out, int start) {
        byte[] bytes = out.bytes();
        int characters = 0;
        for (int i = start; i < out.length(); i++) {
            characters += (bytes[i] & 0xC0) != 0x80 ? 1 : 0;
        }
        return characters;
    }
}
