package dev.dmb.internal.output;

import dev.dmb.internal.text.Utf8Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * One gzip member (RFC 1952) of deflate blocks that each end on a byte, so that they can be made apart and joined; each knows
 * the 32 KiB before it, so that little is lost.
 */
record GzipCodec(int level) implements BlockCodec {

    /** How far back deflate can refer. */
    private static final int WINDOW = 1 << 15;

    /** No name, no time, so that the same rows give the same bytes; made on an unknown system. */
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 255};

    /** An empty last block. */
    private static final byte[] LAST = {3, 0};

    @Override
    public byte[] compress(byte[] source, int start, int end) {
        Deflater deflater = new Deflater(level, true);
        try {
            int window = Math.min(WINDOW, start);
            if (window > 0) {
                deflater.setDictionary(source, start - window, window);
            }
            deflater.setInput(source, start, end - start);
            Utf8Buffer out = new Utf8Buffer((end - start) / 2 + 64);
            int written;
            do {
                byte[] target = out.reserve(1 << 12);
                written = deflater.deflate(target, out.length(), target.length - out.length(), Deflater.SYNC_FLUSH);
                out.advance(written);
            } while (written > 0 && (out.length() == out.bytes().length || !deflater.needsInput()));
            return Arrays.copyOf(out.bytes(), out.length());
        } finally {
            deflater.end();
        }
    }

    @Override
    public int window() {
        return WINDOW;
    }

    @Override
    public Frame frame() {
        return new Member();
    }

    /** What is around the blocks. */
    private static final class Member implements Frame {

        private final CRC32 crc = new CRC32();
        private long length;

        @Override
        public byte[] head() {
            return HEAD.clone();
        }

        @Override
        public void add(byte[] source, int start, int end) {
            crc.update(source, start, end - start);
            length += end - start;
        }

        @Override
        public byte[] tail() {
            return ByteBuffer.allocate(LAST.length + 2 * Integer.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put(LAST)
                    .putInt((int) crc.getValue())
                    .putInt((int) length)
                    .array();
        }
    }
}
