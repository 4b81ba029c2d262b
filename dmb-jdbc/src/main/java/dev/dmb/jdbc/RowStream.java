package dev.dmb.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Bytes that one thread hands over and another reads, a few slices apart. */
final class RowStream extends InputStream {

    /** So that the one can fill while the other reads. */
    private static final int SLICES = 2;

    private static final long LOOK_MILLIS = 20;

    private static final byte[] END = {};

    private final BlockingQueue<byte[]> slices = new ArrayBlockingQueue<>(SLICES);
    private byte[] current = {0};
    private int position = 1;

    /**
     * Hands over a copy of some bytes.
     *
     * @param isReaderGone whether nobody reads any more
     * @return whether they were taken
     */
    boolean write(byte[] bytes, int length, BooleanSupplier isReaderGone) throws InterruptedException {
        return length == 0 || offer(Arrays.copyOf(bytes, length), isReaderGone);
    }

    /** Ends the stream behind what was handed over. */
    boolean end(BooleanSupplier isReaderGone) throws InterruptedException {
        return offer(END, isReaderGone);
    }

    private boolean offer(byte[] slice, BooleanSupplier isReaderGone) throws InterruptedException {
        while (!slices.offer(slice, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            if (isReaderGone.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }

    private boolean isAtEnd() throws IOException {
        if (position == current.length && current != END) {
            try {
                current = slices.take();
                position = 0;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("the load was stopped");
            }
        }
        return current == END;
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : current[position++] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int count = Math.min(length, current.length - position);
        System.arraycopy(current, position, target, offset, count);
        position += count;
        return count;
    }
}
