package dev.dmb.internal.output;

import dev.dmb.DmbException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Compresses the files of one run on several threads. Files are cut into blocks of fixed size, whoever compresses them: the
 * bytes are the same for every number of threads. Used by one thread at a time.
 */
final class Compressor implements AutoCloseable {

    private record Block(ByteTarget target, Future<byte[]> bytes) {}

    private final BlockCodec codec;
    private final int blockSize;
    private final int mostPending;
    private final ExecutorService threads;
    private final Deque<Block> pending = new ArrayDeque<>();

    /**
     * A compressor.
     *
     * @param codec how
     * @param threads how many blocks at once
     * @param blockSize bytes before compression
     */
    Compressor(BlockCodec codec, int threads, int blockSize) {
        this.codec = codec;
        this.blockSize = blockSize;
        this.mostPending = 2 * threads;
        this.threads = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "dmb-compressor");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** A target whose bytes arrive compressed at another. */
    ByteTarget into(ByteTarget target) {
        return new Compressed(target);
    }

    private void submit(ByteTarget target, byte[] source, int start, int end) {
        pending.add(new Block(target, threads.submit(() -> codec.compress(source, start, end))));
        if (pending.size() > mostPending) {
            writeFirst();
        }
    }

    private void writeAll() {
        while (!pending.isEmpty()) {
            writeFirst();
        }
    }

    private void writeFirst() {
        Block block = pending.remove();
        try {
            byte[] bytes = block.bytes().get();
            block.target().write(bytes, 0, bytes.length);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new DmbException("the run was cancelled while files were compressed", "run again", cancelled);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("compressing failed", failure.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** One file: what came last before a block, then the block under way. */
    private final class Compressed implements ByteTarget {

        private final ByteTarget target;
        private final BlockCodec.Frame frame = codec.frame();
        private byte[] bytes = new byte[0];
        private int start;
        private int end;

        Compressed(ByteTarget target) {
            this.target = target;
            byte[] head = frame.head();
            target.write(head, 0, head.length);
        }

        @Override
        public void write(byte[] source, int from, int length) {
            int left = length;
            while (left > 0) {
                int taken = Math.min(left, blockSize - (end - start));
                reserve(taken);
                System.arraycopy(source, from + length - left, bytes, end, taken);
                end += taken;
                left -= taken;
                if (end - start == blockSize) {
                    compress();
                }
            }
        }

        /** Grows with what comes: a file of few bytes takes little memory. */
        private void reserve(int more) {
            if (end + more > bytes.length) {
                int size = Math.min(start + blockSize, Math.max(2 * (end + more), 1 << 12));
                bytes = Arrays.copyOf(bytes, Math.max(size, end + more));
            }
        }

        private void compress() {
            frame.add(bytes, start, end);
            submit(target, bytes, start, end);
            int window = Math.min(codec.window(), end);
            // A new array: the old one is being read by another thread.
            bytes = Arrays.copyOfRange(bytes, end - window, end);
            start = window;
            end = window;
        }

        @Override
        public void finish(long rows) {
            if (end > start) {
                compress();
            }
            writeAll();
            byte[] tail = frame.tail();
            target.write(tail, 0, tail.length);
            target.finish(rows);
        }
    }
}
