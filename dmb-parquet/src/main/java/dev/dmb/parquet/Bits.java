package dev.dmb.parquet;

import dev.dmb.internal.text.Utf8Buffer;

/** Numbers as Parquet writes them. */
final class Bits {

    private Bits() {}

    static void appendLittleEndian(long value, int bytes, Utf8Buffer out) {
        byte[] target = out.reserve(bytes);
        int at = out.length();
        for (int i = 0; i < bytes; i++) {
            target[at + i] = (byte) (value >> (Byte.SIZE * i));
        }
        out.advance(bytes);
    }

    static void appendBigEndian(long value, Utf8Buffer out) {
        appendLittleEndian(Long.reverseBytes(value), Long.BYTES, out);
    }

    /** Seven bits a byte, the lowest first. */
    static void appendVarint(int value, Utf8Buffer out) {
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            out.append((byte) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.append((byte) rest);
    }

    /** One run of numbers of some bits each, in groups of eight. */
    static void appendPacked(int[] values, int count, int width, Utf8Buffer out) {
        appendVarint((count + 7) / 8 << 1 | 1, out);
        pack(values, (count + 7) / 8 * 8, count, width, out);
    }

    /** Numbers of some bits each, the lowest bit first. */
    static void pack(int[] values, int count, int width, Utf8Buffer out) {
        pack(values, count, count, width, out);
    }

    private static void pack(int[] values, int padded, int count, int width, Utf8Buffer out) {
        long bits = 0;
        int held = 0;
        for (int i = 0; i < padded; i++) {
            bits |= (i < count ? (long) values[i] : 0L) << held;
            for (held += width; held >= Byte.SIZE; held -= Byte.SIZE) {
                out.append((byte) bits);
                bits >>>= Byte.SIZE;
            }
        }
        if (held > 0) {
            out.append((byte) bits);
        }
    }
}
