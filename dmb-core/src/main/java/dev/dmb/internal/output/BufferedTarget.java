package dev.dmb.internal.output;

import dev.dmb.internal.text.Utf8Buffer;

/** Gathers small pieces, so that many files can be under way and few are open. Used by one thread at a time. */
final class BufferedTarget implements ByteTarget {

    private static final int SIZE = 1 << 15;

    private final ByteTarget target;
    private final Utf8Buffer buffer = new Utf8Buffer(64);

    BufferedTarget(ByteTarget target) {
        this.target = target;
    }

    @Override
    public void write(byte[] source, int start, int length) {
        if (buffer.length() + length > SIZE) {
            flush();
        }
        if (length > SIZE) {
            target.write(source, start, length);
        } else {
            buffer.append(source, start, length);
        }
    }

    private void flush() {
        target.write(buffer.bytes(), 0, buffer.length());
        buffer.clear();
    }

    @Override
    public void finish(long rows) {
        flush();
        target.finish(rows);
    }
}
