package dev.dmb.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;

/** Measures several ways of making rows by turns, so that whatever else the machine does hits all of them. Used once. */
final class Race {

    private static final int ROUNDS = 9;

    private final LongSupplier clock;
    private final List<Runner> runners = new ArrayList<>();

    private Race(LongSupplier clock) {
        this.clock = clock;
    }

    /** By the processor time of the thread that asks: others' work on the machine does not count. */
    static Race byProcessorTime() {
        return new Race(ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
    }

    /** By the clock on the wall. */
    static Race byWallTime() {
        return new Race(System::nanoTime);
    }

    /** One way of making rows. */
    static final class Runner {

        private final long rows;
        private final Work work;
        private final double[] nanosPerRow = new double[ROUNDS];

        private Runner(long rows, Work work) {
            this.rows = rows;
            this.work = work;
        }

        /** The median of the rounds. */
        double nanosPerRow() {
            double[] sorted = nanosPerRow.clone();
            Arrays.sort(sorted);
            return sorted[ROUNDS / 2];
        }

        /** The best of the rounds: what was least disturbed. */
        double leastNanosPerRow() {
            return Arrays.stream(nanosPerRow).min().orElseThrow();
        }

        double rowsPerSecond() {
            return 1e9 / nanosPerRow();
        }
    }

    /** Makes rows. */
    @FunctionalInterface
    interface Work {

        void make(long rows) throws Exception;
    }

    /**
     * Adds a runner.
     *
     * @param rows for each round
     * @param work what is measured
     * @return the runner, to be asked after {@link #run}
     */
    Runner add(long rows, Work work) {
        Runner runner = new Runner(rows, work);
        runners.add(runner);
        return runner;
    }

    /** Warms all up, then measures round by round. */
    void run() throws Exception {
        for (int round = -ROUNDS / 2; round < ROUNDS; round++) {
            for (Runner runner : runners) {
                long start = clock.getAsLong();
                runner.work.make(runner.rows);
                double nanos = clock.getAsLong() - start;
                runner.nanosPerRow[Math.max(0, round)] = nanos / runner.rows;
            }
        }
    }
}
