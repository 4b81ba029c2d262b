package dev.dmb.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.LongStream;

/** Bytes that grow. Used by one thread. */
public final class Utf8Buffer {

    private static final int FIRST_CAPACITY = 1 << 12;

    private static final long[] POWERS_OF_TEN =
            LongStream.iterate(1, power -> power * 10).limit(19).toArray();

    private byte[] bytes;
    private int length;

    /** An empty buffer with room for many values. */
    public Utf8Buffer() {
        this(FIRST_CAPACITY);
    }

    /** An empty buffer with room for some bytes. */
    public Utf8Buffer(int capacity) {
        bytes = new byte[capacity];
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

    /** Makes room for more bytes, to be written to {@link #bytes()} and told by {@link #advance}. */
    public byte[] reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(length, more)));
        }
        return bytes;
    }

    /** Takes in bytes written after {@link #reserve}. */
    public void advance(int written) {
        length += written;
    }

    /** Appends one byte. */
    public void append(byte value) {
        reserve(1)[length++] = value;
    }

    /** Appends bytes. */
    public void append(byte[] source, int start, int count) {
        System.arraycopy(source, start, reserve(count), length, count);
        length += count;
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
        if (number < 0) {
            if (number == Long.MIN_VALUE) {
                append(Long.toString(number));
                return;
            }
            append((byte) '-');
            number = -number;
        }
        append(number, digits(number));
    }

    /**
     * Appends a whole number with zeros in front.
     *
     * @param number at least 0
     * @param digits how many digits, at least as many as the number has
     */
    public void append(long number, int digits) {
        byte[] target = reserve(digits);
        long rest = number;
        for (int i = length + digits - 1; i >= length; i--) {
            long quotient = rest / 10;
            target[i] = (byte) ('0' + rest - quotient * 10);
            rest = quotient;
        }
        length += digits;
    }

    /**
     * Appends an unscaled decimal with its point.
     *
     * @param unscaled the number without its point
     * @param scale digits behind the point, at least 1
     */
    public void appendDecimal(long unscaled, int scale) {
        long power = POWERS_OF_TEN[scale];
        if (unscaled < 0) {
            append((byte) '-');
        }
        long positive = Math.abs(unscaled);
        append(positive / power);
        append((byte) '.');
        append(positive % power, scale);
    }

    private static int digits(long number) {
        int digits = 1;
        for (long bound = 10; number >= bound && digits < 19; bound *= 10) {
            digits++;
        }
        return digits;
    }
}
