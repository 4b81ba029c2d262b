package dev.dmb.jdbc;

import dev.dmb.internal.text.Utf8Buffer;
import java.math.BigDecimal;
import java.util.stream.LongStream;

/** Appends decimals in the binary form of PostgreSQL's numeric: digits of base 10,000 around the point. */
final class BinaryDecimal {

    /** Above it, the digits behind the point, filled up to fours, are more than a {@code long} holds. */
    static final int MAX_LONG_SCALE = 16;

    private static final int BASE = 10_000;

    /** Decimal digits of one digit of the base. */
    private static final int WIDTH = 4;

    private static final int NEGATIVE = 0x4000;

    /** Bytes of the counts of digits, weight, sign and scale. */
    private static final int HEAD_BYTES = 8;

    private static final long[] POWERS_OF_TEN =
            LongStream.iterate(1, power -> power * 10).limit(19).toArray();

    private BinaryDecimal() {}

    /**
     * Appends a decimal held without its point.
     *
     * @param scale digits behind the point, at most {@link #MAX_LONG_SCALE}
     */
    static void append(long unscaled, int scale, Utf8Buffer out) {
        long positive = Math.abs(unscaled);
        long whole = positive / POWERS_OF_TEN[scale];
        int fractionDigits = (scale + WIDTH - 1) / WIDTH;
        long fraction = (positive - whole * POWERS_OF_TEN[scale]) * POWERS_OF_TEN[fractionDigits * WIDTH - scale];
        int wholeDigits = digits(whole);
        appendHead(wholeDigits, fractionDigits, unscaled < 0, scale, out);
        appendDigits(whole, wholeDigits, out);
        appendDigits(fraction, fractionDigits, out);
    }

    /** Appends any decimal. */
    static void append(BigDecimal number, Utf8Buffer out) {
        int scale = number.scale();
        String digits = number.unscaledValue().abs().toString();
        int wholeLength = Math.max(0, digits.length() - scale);
        String whole = digits.substring(0, wholeLength);
        String fraction = "0".repeat(Math.max(0, scale - digits.length())) + digits.substring(wholeLength);
        int wholeDigits = (whole.length() + WIDTH - 1) / WIDTH;
        int fractionDigits = (fraction.length() + WIDTH - 1) / WIDTH;
        String all = "0".repeat(wholeDigits * WIDTH - whole.length())
                + whole
                + fraction
                + "0".repeat(fractionDigits * WIDTH - fraction.length());
        appendHead(wholeDigits, fractionDigits, number.signum() < 0, scale, out);
        for (int at = 0; at < all.length(); at += WIDTH) {
            BinaryCell.appendShort(Integer.parseInt(all, at, at + WIDTH, 10), out);
        }
    }

    private static void appendHead(int whole, int fraction, boolean isNegative, int scale, Utf8Buffer out) {
        BinaryCell.appendInt(HEAD_BYTES + Short.BYTES * (whole + fraction), out);
        BinaryCell.appendShort(whole + fraction, out);
        BinaryCell.appendShort(whole - 1, out);
        BinaryCell.appendShort(isNegative ? NEGATIVE : 0, out);
        BinaryCell.appendShort(scale, out);
    }

    private static int digits(long number) {
        int digits = 0;
        for (long rest = number; rest > 0; rest /= BASE) {
            digits++;
        }
        return digits;
    }

    private static void appendDigits(long number, int digits, Utf8Buffer out) {
        int bytes = digits * Short.BYTES;
        byte[] target = out.reserve(bytes);
        long rest = number;
        for (int at = out.length() + bytes - Short.BYTES; at >= out.length(); at -= Short.BYTES) {
            BinaryCell.SHORT.set(target, at, (short) (rest % BASE));
            rest /= BASE;
        }
        out.advance(bytes);
    }
}
