package dev.dmb.excel;

import java.util.zip.CRC32;

/**
 * The checksum of bytes that lie in pieces, from the checksums of the pieces. Used by one thread.
 *
 * <p>A CRC-32 is a polynomial over GF(2), lowest power in the highest bit, modulo the polynomial of the zip format; the
 * pieces before are multiplied by x to the number of bits that follow, and the next piece is added.
 */
final class Checksum {

    private static final int POLYNOMIAL = 0xEDB88320;
    private static final int ONE = 0x80000000;
    private static final int X = 0x40000000;

    /** {@code x^(8 * 2^i)}: what moves a checksum on by {@code 2^i} bytes. */
    private static final int[] MOVES = moves();

    private int value;
    private long length;

    private static int[] moves() {
        int[] moves = new int[Long.SIZE];
        int power = X;
        for (int i = 0; i < 3; i++) {
            power = multiply(power, power);
        }
        for (int i = 0; i < moves.length; i++) {
            moves[i] = power;
            power = multiply(power, power);
        }
        return moves;
    }

    private static int multiply(int left, int right) {
        int product = 0;
        int shifted = right;
        for (int bit = ONE; bit != 0; bit >>>= 1) {
            if ((left & bit) != 0) {
                product ^= shifted;
            }
            shifted = (shifted & 1) == 0 ? shifted >>> 1 : shifted >>> 1 ^ POLYNOMIAL;
        }
        return product;
    }

    /** Appends bytes. */
    void add(byte[] bytes, int count) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, count);
        add(crc.getValue(), count);
    }

    /**
     * Appends a piece.
     *
     * @param crc its CRC-32
     * @param bytes its length
     */
    void add(long crc, long bytes) {
        for (int i = 0; bytes >>> i != 0; i++) {
            if ((bytes >>> i & 1) != 0) {
                value = multiply(MOVES[i], value);
            }
        }
        value ^= (int) crc;
        length += bytes;
    }

    /** The CRC-32 of all pieces. */
    long value() {
        return Integer.toUnsignedLong(value);
    }

    /** Bytes in all pieces. */
    long length() {
        return length;
    }
}
