package dev.dmb.plan;

import dev.dmb.DmbException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the rows of one table on several threads and hands them on in order.
 *
 * <p>Workers claim slices by a counter, fill and encode each on their own, and wait for their turn to deliver it; so
 * memory grows with threads alone, and the bytes are the same for any number of them. Used once.
 */
final class OrderedRun {

    /** Batches a slice, where workers encode on their own: as much as stays in a core's cache. */
    private static final int BATCHES = 4;

    private final PlannedTable planned;
    private final Writers writers;
    private final Progress progress;
    private final AtomicLong claimed = new AtomicLong();
    private final Lock lock = new ReentrantLock();
    private final Condition turned = lock.newCondition();
    private long delivered;
    private volatile @Nullable Throwable failure;

    OrderedRun(PlannedTable planned, Writers writers, Progress progress) {
        this.planned = planned;
        this.writers = writers;
        this.progress = progress;
    }

    /**
     * Makes all rows.
     *
     * @param threads most threads, the caller's among them
     * @param fillers gives each thread its own; called by the caller's thread only
     */
    void run(int threads, Supplier<BatchFiller> fillers) {
        boolean isEncoding = writers.encoder().isPresent();
        long sliceRows = isEncoding ? (long) BATCHES * TableFiller.CAPACITY : TableFiller.CAPACITY;
        long slices = (planned.rows() + sliceRows - 1) / sliceRows;
        List<Runnable> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(threads, slices); i++) {
            workers.add(new Worker(fillers.get(), writers.encoder(), sliceRows, slices));
        }
        if (!workers.isEmpty()) {
            runAll(workers);
        }
        rethrow();
    }

    private void runAll(List<Runnable> workers) {
        List<Thread> helpers = new ArrayList<>();
        for (Runnable worker : workers.subList(1, workers.size())) {
            Thread thread = new Thread(worker, "dmb-" + planned.table().name() + "-" + (helpers.size() + 2));
            thread.setDaemon(true);
            thread.start();
            helpers.add(thread);
        }
        workers.get(0).run();
        helpers.forEach(this::join);
    }

    private void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException cancelled) {
            fail(cancelled);
            join(thread);
            Thread.currentThread().interrupt();
        }
    }

    private void rethrow() {
        Throwable thrown = failure;
        if (thrown instanceof RuntimeException known) {
            throw known;
        } else if (thrown instanceof Error error) {
            throw error;
        } else if (thrown != null) {
            throw new DmbException(
                    "the run was cancelled in table '" + planned.table().name() + "'", "run again", thrown);
        }
    }

    private void fail(Throwable thrown) {
        lock.lock();
        try {
            if (failure == null) {
                failure = thrown;
            }
            turned.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Runs an action when all slices before have been delivered, and only then lets the next slice have its turn. */
    private void inTurn(long slice, Runnable action) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (delivered < slice && failure == null) {
                turned.await();
            }
            if (failure == null) {
                action.run();
                delivered = slice + 1;
                turned.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** One thread's share of the work. */
    private final class Worker implements Runnable {

        private final BatchFiller filler;
        private final Optional<Sink.Encoder> encoder;
        private final long sliceRows;
        private final long slices;

        Worker(BatchFiller filler, Optional<Sink.Encoder> encoder, long sliceRows, long slices) {
            this.filler = filler;
            this.encoder = encoder;
            this.sliceRows = sliceRows;
            this.slices = slices;
        }

        @Override
        public void run() {
            try {
                for (long slice = claimed.getAndIncrement();
                        slice < slices && failure == null;
                        slice = claimed.getAndIncrement()) {
                    make(slice);
                }
            } catch (RuntimeException | Error | InterruptedException thrown) {
                fail(thrown);
            }
        }

        private void make(long slice) throws InterruptedException {
            long from = slice * sliceRows;
            long to = Math.min(from + sliceRows, planned.rows());
            try {
                Runnable delivery = prepare(from, to);
                inTurn(slice, () -> {
                    delivery.run();
                    progress.rows(planned.table(), to, planned.rows());
                });
            } catch (RuntimeException thrown) {
                // In turn, so that the first failing row is reported whichever thread is faster.
                inTurn(slice, () -> fail(thrown));
            }
        }

        private Runnable prepare(long from, long to) {
            if (encoder.isEmpty()) {
                Batch batch = filler.fill(from, (int) (to - from));
                return () -> writers.write(batch);
            }
            for (long first = from; first < to; first += TableFiller.CAPACITY) {
                encoder.get().encode(filler.fill(first, (int) Math.min(TableFiller.CAPACITY, to - first)));
            }
            return encoder.get()::deliver;
        }
    }
}
