package dev.dmb.excel;

import dev.dmb.internal.text.Utf8Buffer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Bytes deflated in pieces that refer to nothing before them, so that pieces made on several threads can be put one behind
 * the other into one entry of a zip. Used by one thread.
 */
final class Deflated implements AutoCloseable {

    /** A tenth smaller than the fastest level, in hardly more time. */
    private static final int LEVEL = 2;

    /** Of one size always: zlib's flush depends on the room it finds. */
    private static final int ROOM = 1 << 14;

    private final Deflater deflater = new Deflater(LEVEL, true);
    private final CRC32 crc = new CRC32();
    private final byte[] room = new byte[ROOM];
    private final Utf8Buffer out = new Utf8Buffer();
    private long length;

    /** Appends bytes to the piece under way. */
    void append(byte[] bytes, int count) {
        crc.update(bytes, 0, count);
        length += count;
        deflater.setInput(bytes, 0, count);
        drain(Deflater.NO_FLUSH);
    }

    /** Ends the piece under way at a whole byte. */
    void end() {
        drain(Deflater.SYNC_FLUSH);
    }

    /** Ends the last piece of an entry. */
    void finish() {
        deflater.finish();
        drain(Deflater.NO_FLUSH);
    }

    private void drain(int flush) {
        int count;
        do {
            count = deflater.deflate(room, 0, ROOM, flush);
            out.append(room, 0, count);
        } while (count == ROOM || flush == Deflater.NO_FLUSH && count > 0);
    }

    /** The piece that ended, deflated. */
    Utf8Buffer bytes() {
        return out;
    }

    /** CRC-32 of the piece before it was deflated. */
    long crc() {
        return crc.getValue();
    }

    /** Length of the piece before it was deflated. */
    long length() {
        return length;
    }

    /** Begins another piece. */
    void reset() {
        deflater.reset();
        crc.reset();
        out.clear();
        length = 0;
    }

    @Override
    public void close() {
        deflater.end();
    }
}
