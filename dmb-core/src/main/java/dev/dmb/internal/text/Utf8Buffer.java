package dev.dmb.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow. Used by one thread. */
public final class Utf8Buffer {

    private static final int FIRST_CAPACITY = 1 << 12;

    private byte[] bytes;
    private int length;

    /** An empty buffer with room for many values. */
    public Utf8Buffer() {
        this(FIRST_CAPACITY);
    }

    /** An empty buffer with room for some bytes. */
    public Utf8Buffer(int capacity) {
        bytes = new byte[capacity + Digits.SLACK];
    }

    /** The bytes; valid up to {@link #length()} and until the next append. */
    public byte[] bytes() {
        return bytes;
    }

    /** How many bytes. */
    public int length() {
        return length;
    }

    /** The bytes as a text. */
    public String text() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /** Forgets everything. */
    public void clear() {
        length = 0;
    }

    /** Forgets what is behind a length. */
    public void shorten(int length) {
        this.length = length;
    }

    /**
     * Makes room for more bytes, to be written to {@link #bytes()} and told by {@link #advance}; and for {@link Digits#SLACK}
     * bytes behind them that may be written to, too.
     */
    public byte[] reserve(int more) {
        if (bytes.length - length - Digits.SLACK < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(length + Digits.SLACK, more)));
        }
        return bytes;
    }

    /** Takes in bytes written after {@link #reserve}. */
    public void advance(int written) {
        length += written;
    }

    /** Appends one byte. */
    public void append(byte value) {
        if (length == bytes.length) {
            reserve(1);
        }
        bytes[length++] = value;
    }

    /** Appends bytes. */
    public void append(byte[] source, int start, int count) {
        length = Digits.copy(source, start, count, reserve(count), length);
    }

    /** Appends a text. */
    public void append(String text) {
        int count = text.length();
        byte[] target = reserve(count);
        for (int i = 0; i < count; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                appendEncoded(text, i);
                return;
            }
            target[length + i] = (byte) c;
        }
        length += count;
    }

    private void appendEncoded(String text, int asciiCount) {
        length += asciiCount;
        byte[] rest = text.substring(asciiCount).getBytes(StandardCharsets.UTF_8);
        append(rest, 0, rest.length);
    }

    /** Appends a whole number in decimal. */
    public void append(long number) {
        length = Digits.write(number, reserve(Digits.LONGEST), length);
    }

    /**
     * Appends a whole number with zeros in front.
     *
     * @param number at least 0
     * @param digits how many digits, at least as many as the number has
     */
    public void append(long number, int digits) {
        length = Digits.write(number, digits, reserve(digits), length);
    }
}
