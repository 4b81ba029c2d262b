package dev.dmb.internal.vector;

import dev.dmb.internal.text.Utf8Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts, held in whichever form they were made: places in a vocabulary, strings, or UTF-8 bytes. Used by one thread.
 *
 * <p>Every form can be read as strings and as bytes.
 */
public final class TextVector extends Vector {

    private enum Form {
        INDEXES,
        STRINGS,
        BYTES
    }

    private final int[] indexes;
    private final String[] strings;
    private final int[] starts;
    private final Utf8Buffer buffer = new Utf8Buffer();
    private Vocabulary vocabulary = new Vocabulary(List.of());
    private Form form = Form.STRINGS;
    private int encoded;
    private boolean isPlain;

    /** An empty vector. */
    public TextVector(int capacity) {
        super(capacity);
        indexes = new int[capacity];
        strings = new String[capacity];
        starts = new int[capacity + 1];
    }

    @Override
    public void clear() {
        super.clear();
        form = Form.STRINGS;
        encoded = 0;
        isPlain = false;
        buffer.clear();
    }

    /**
     * Says that all values come from a vocabulary.
     *
     * @param vocabulary the texts
     * @return an index for each place, to be filled
     */
    public int[] useVocabulary(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        form = Form.INDEXES;
        return indexes;
    }

    /** The vocabulary that all values come from; null when they do not. */
    public @Nullable Vocabulary vocabulary() {
        return form == Form.INDEXES ? vocabulary : null;
    }

    /** The places in the vocabulary. Not to be changed. */
    public int[] indexes() {
        return indexes;
    }

    /** Sets a place's text. */
    public void set(int place, String text) {
        strings[place] = text;
    }

    /**
     * Says that all values are appended as bytes in the order of places, each followed by {@link #endValue}.
     *
     * @param isPlain whether every value is known to need no quoting in any format
     * @return where to append
     */
    public Utf8Buffer useBytes(boolean isPlain) {
        form = Form.BYTES;
        this.isPlain = isPlain;
        return buffer;
    }

    /** Ends the text of a place. */
    public void endValue(int place) {
        starts[place + 1] = buffer.length();
        encoded = place + 1;
    }

    /** The text of a place that is not NULL. */
    public String text(int place) {
        return switch (form) {
            case INDEXES -> vocabulary.value(indexes[place]);
            case STRINGS -> strings[place];
            case BYTES ->
                new String(buffer.bytes(), starts[place], starts[place + 1] - starts[place], StandardCharsets.UTF_8);
        };
    }

    /**
     * The bytes in which the values of places below {@code size} lie.
     *
     * @param size how many places will be asked for
     * @return UTF-8; not to be changed
     */
    public byte[] utf8(int size) {
        if (form == Form.INDEXES) {
            return vocabulary.utf8();
        }
        for (; form == Form.STRINGS && encoded < size; encoded++) {
            if (!isNull(encoded)) {
                buffer.append(strings[encoded]);
            }
            starts[encoded + 1] = buffer.length();
        }
        return buffer.bytes();
    }

    /** Where a place's text begins in {@link #utf8}. */
    public int start(int place) {
        return form == Form.INDEXES ? vocabulary.start(indexes[place]) : starts[place];
    }

    /** Where a place's text ends in {@link #utf8}. */
    public int end(int place) {
        return form == Form.INDEXES ? vocabulary.start(indexes[place] + 1) : starts[place + 1];
    }

    /** Whether a place's text has to be neither quoted nor escaped in any format; false when that is not known. */
    public boolean isPlain(int place) {
        return form == Form.INDEXES ? vocabulary.isPlain(indexes[place]) : isPlain;
    }

    @Override
    public void copy(Vector other, int size) {
        TextVector source = (TextVector) other;
        clear();
        copyNulls(source, size);
        form = source.form;
        isPlain = source.isPlain;
        vocabulary = source.vocabulary;
        System.arraycopy(source.indexes, 0, indexes, 0, size);
        System.arraycopy(source.strings, 0, strings, 0, size);
        if (form == Form.BYTES) {
            System.arraycopy(source.starts, 0, starts, 0, size + 1);
            buffer.append(source.buffer.bytes(), 0, source.buffer.length());
            encoded = size;
        }
    }
}
