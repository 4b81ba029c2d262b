package dev.dmb.internal.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.stream.LongStream;

/**
 * Writes numbers and short texts to their place in an array, several bytes at a time. Each method returns the place behind
 * what it wrote, and may overwrite up to {@link #SLACK} bytes from there on.
 */
public final class Digits {

    /** Bytes behind the last one that may be overwritten. */
    public static final int SLACK = 32;

    /** Most bytes of a whole number or a decimal of at most 18 digits. */
    public static final int LONGEST = 20;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long[] POWERS_OF_TEN =
            LongStream.iterate(1, power -> power * 10).limit(19).toArray();
    private static final int GROUP = 10_000;

    /** The digits of 0000 to 9999, the first one in the lowest byte. */
    private static final int[] FOURS = fours();

    private Digits() {}

    private static int[] fours() {
        int[] fours = new int[GROUP];
        int zeros = '0' << 24 | '0' << 16 | '0' << 8 | '0';
        for (int number = 0; number < GROUP; number++) {
            int tens = number / 10 % 10 << 16 | number % 10 << 24;
            fours[number] = zeros + (number / 1000 | number / 100 % 10 << 8 | tens);
        }
        return fours;
    }

    /** How many decimal digits a number of at least 0 has. */
    public static int count(long number) {
        // 1233 / 4096 is about the logarithm of 2 to base 10.
        int guess = (Long.SIZE - Long.numberOfLeadingZeros(number | 1)) * 1233 >>> 12;
        return number >= POWERS_OF_TEN[guess] ? guess + 1 : Math.max(1, guess);
    }

    /** Writes a whole number, at most {@link #LONGEST} bytes. */
    public static int write(long number, byte[] target, int at) {
        if (number >= 0) {
            return write(number, count(number), target, at);
        }
        target[at] = '-';
        if (number == Long.MIN_VALUE) {
            long lastDigit = 8;
            return write(lastDigit, 1, target, write(-(number / 10), 18, target, at + 1));
        }
        return write(-number, count(-number), target, at + 1);
    }

    /**
     * Writes a whole number with zeros in front.
     *
     * @param number at least 0
     * @param digits how many digits, at least as many as the number has
     */
    public static int write(long number, int digits, byte[] target, int at) {
        int end = at + digits;
        long rest = number;
        int missing = digits;
        for (; missing > 4; missing -= 4) {
            long quotient = rest / GROUP;
            INTS.set(target, at + missing - 4, FOURS[(int) (rest - quotient * GROUP)]);
            rest = quotient;
        }
        int first = FOURS[(int) rest] >>> Byte.SIZE * (4 - missing);
        switch (missing) {
            case 1 -> target[at] = (byte) first;
            case 2 -> SHORTS.set(target, at, (short) first);
            case 3 -> {
                SHORTS.set(target, at, (short) first);
                target[at + 2] = (byte) (first >>> 16);
            }
            case 4 -> INTS.set(target, at, first);
            default -> {}
        }
        return end;
    }

    /**
     * Writes an unscaled decimal with its point.
     *
     * @param unscaled the number without its point, of at most 18 digits
     * @param scale digits behind the point, 1 to 18
     */
    public static int writeDecimal(long unscaled, int scale, byte[] target, int at) {
        if (unscaled < 0) {
            target[at] = '-';
            return writeDecimal(-unscaled, scale, target, at + 1);
        }
        int end = write(unscaled, Math.max(count(unscaled), scale + 1), target, at);
        int point = end - scale;
        if (scale <= Long.BYTES) {
            LONGS.set(target, point + 1, (long) LONGS.get(target, point));
        } else {
            System.arraycopy(target, point, target, point + 1, scale);
        }
        target[point] = '.';
        return end + 1;
    }

    /**
     * The two digits of a number, the first one in the lowest byte.
     *
     * @param number 0 to 99
     */
    public static long pair(int number) {
        return FOURS[number] >>> 16;
    }

    /** Writes eight bytes, the first one in the lowest. */
    public static void writePacked(long packed, byte[] target, int at) {
        LONGS.set(target, at, packed);
    }

    /**
     * Writes a copy of some bytes.
     *
     * @param source where they lie
     * @param start the first
     * @param count how many
     */
    public static int copy(byte[] source, int start, int count, byte[] target, int at) {
        if (count > SLACK || start + SLACK > source.length) {
            System.arraycopy(source, start, target, at, count);
        } else {
            for (int i = 0; i < count; i += Long.BYTES) {
                LONGS.set(target, at + i, (long) LONGS.get(source, start + i));
            }
        }
        return at + count;
    }
}
