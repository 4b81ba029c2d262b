package dev.dmb.internal.vector;

import dev.dmb.internal.text.Digits;
import dev.dmb.internal.text.Utf8Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A fixed list of texts, encoded once. Immutable. */
public final class Vocabulary {

    private final String[] values;
    private final byte[] utf8;
    private final int[] starts;
    private final boolean[] isPlain;

    /**
     * A vocabulary.
     *
     * @param values the texts; may repeat
     */
    public Vocabulary(List<String> values) {
        this.values = values.toArray(String[]::new);
        this.starts = new int[this.values.length + 1];
        Utf8Buffer buffer = new Utf8Buffer();
        this.isPlain = new boolean[this.values.length];
        for (int i = 0; i < this.values.length; i++) {
            byte[] bytes = this.values[i].getBytes(StandardCharsets.UTF_8);
            buffer.append(bytes, 0, bytes.length);
            starts[i + 1] = buffer.length();
            isPlain[i] = PlainText.isPlain(bytes, 0, bytes.length);
        }
        this.utf8 = Arrays.copyOf(buffer.bytes(), buffer.length() + Digits.SLACK);
    }

    /** How many texts. */
    public int size() {
        return values.length;
    }

    /** One text. */
    public String value(int index) {
        return values[index];
    }

    /** Appends one text. */
    public void append(int index, Utf8Buffer out) {
        out.append(utf8, starts[index], starts[index + 1] - starts[index]);
    }

    /** All texts, one after another, as UTF-8. Not to be changed. */
    byte[] utf8() {
        return utf8;
    }

    /** Where a text begins in {@link #utf8()}; the next one's beginning is its end. */
    int start(int index) {
        return starts[index];
    }

    /** Whether a text is plain. */
    boolean isPlain(int index) {
        return isPlain[index];
    }
}
