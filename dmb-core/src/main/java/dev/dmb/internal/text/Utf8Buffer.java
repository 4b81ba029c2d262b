package dev.dmb.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.LongStream;

/** Bytes that grow. Used by one thread. */
public final class Utf8Buffer {

    private static final int FIRST_CAPACITY = 1 << 12;

    private static final long[] POWERS_OF_TEN =
            LongStream.iterate(1, power -> power * 10).limit(19).toArray();

    /** The digits of 00 to 99, one pair after another. */
    private static final byte[] PAIRS = pairs();

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

    /** Forgets what is behind a length. */
    public void shorten(int length) {
        this.length = length;
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
        if (length == bytes.length) {
            reserve(1);
        }
        bytes[length++] = value;
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
        int at = length + digits;
        long rest = number;
        for (; at - length >= 2; at -= 2) {
            long quotient = rest / 100;
            int pair = (int) (rest - quotient * 100) * 2;
            target[at - 1] = PAIRS[pair + 1];
            target[at - 2] = PAIRS[pair];
            rest = quotient;
        }
        if (at > length) {
            target[at - 1] = (byte) ('0' + rest);
        }
        length += digits;
    }

    /**
     * Writes two digits.
     *
     * @param number 0 to 99
     * @param target where to
     * @param at place of the first digit
     */
    public static void writePair(int number, byte[] target, int at) {
        target[at] = PAIRS[number * 2];
        target[at + 1] = PAIRS[number * 2 + 1];
    }

    /**
     * Appends an unscaled decimal with its point.
     *
     * @param unscaled the number without its point
     * @param scale digits behind the point, at least 1
     */
    public void appendDecimal(long unscaled, int scale) {
        if (unscaled < 0) {
            append((byte) '-');
        }
        long positive = Math.abs(unscaled);
        long whole = positive / POWERS_OF_TEN[scale];
        append(whole, digits(whole));
        append((byte) '.');
        append(positive - whole * POWERS_OF_TEN[scale], scale);
    }

    private static byte[] pairs() {
        byte[] pairs = new byte[200];
        for (int number = 0; number < 100; number++) {
            pairs[number * 2] = (byte) ('0' + number / 10);
            pairs[number * 2 + 1] = (byte) ('0' + number % 10);
        }
        return pairs;
    }

    private static int digits(long number) {
        int digits = 1;
        for (long bound = 10; number >= bound && digits < 19; bound *= 10) {
            digits++;
        }
        return digits;
    }
}
