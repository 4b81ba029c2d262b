package dev.dmb.internal.lorem;

import dev.dmb.DmbException;
import dev.dmb.internal.column.Fit;
import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import java.util.random.RandomGenerator;

/**
 * Running text. Immutable.
 *
 * @param form what is counted
 * @param min fewest, at least 1; at least 0 for characters
 * @param max most
 */
public record Lorem(Form form, int min, int max) implements FieldGenerator<String> {

    static final int FEWEST_WORDS = 5;
    static final int MOST_WORDS = 12;
    private static final int FEWEST_SENTENCES = 3;
    private static final int MOST_SENTENCES = 6;

    /** What a text consists of. */
    public enum Form {
        WORDS,
        SENTENCE,
        PARAGRAPH,
        CHARACTERS
    }

    /** Checks the bounds. */
    public Lorem {
        if (min < (form == Form.CHARACTERS ? 0 : 1) || max < min || max == Integer.MAX_VALUE) {
            throw new DmbException(
                    text(form, min, max) + " has wrong bounds",
                    "use counts of at least " + (form == Form.CHARACTERS ? 0 : 1) + ", the larger one last");
        }
    }

    /** A number of words. */
    public static Lorem words(int min, int max) {
        return new Lorem(Form.WORDS, min, max);
    }

    /** One sentence. */
    public static Lorem sentence() {
        return new Lorem(Form.SENTENCE, FEWEST_WORDS, MOST_WORDS);
    }

    /** Some sentences. */
    public static Lorem paragraph() {
        return new Lorem(Form.PARAGRAPH, FEWEST_SENTENCES, MOST_SENTENCES);
    }

    /** A number of characters. */
    public static Lorem characters(int min, int max) {
        return new Lorem(Form.CHARACTERS, min, max);
    }

    @Override
    public String generate(long row, RandomGenerator random) {
        Utf8Buffer out = new Utf8Buffer(256);
        append(random, out, Integer.MAX_VALUE);
        return out.text();
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        if (form == Form.CHARACTERS) {
            Fit.requireLength(context, this, max);
        } else {
            Fit.requireText(context, this);
        }
        return new LoremInColumn(this, Fit.maxChars(context.type()));
    }

    void append(RandomGenerator random, Utf8Buffer out, int maxLength) {
        LoremWriter writer = new LoremWriter(random, out, maxLength);
        switch (form) {
            case WORDS -> writer.words(min, max);
            case SENTENCE -> writer.sentence(min, max);
            case PARAGRAPH -> writer.paragraph(min, max);
            case CHARACTERS -> writer.fill(random.nextInt(min, max + 1));
        }
    }

    @Override
    public String toString() {
        return text(form, min, max);
    }

    private static String text(Form form, int min, int max) {
        return switch (form) {
            case WORDS -> "words(" + min + ", " + max + ")";
            case SENTENCE -> "sentence()";
            case PARAGRAPH -> "paragraph()";
            case CHARACTERS -> "text(" + min + ", " + max + ")";
        };
    }
}
