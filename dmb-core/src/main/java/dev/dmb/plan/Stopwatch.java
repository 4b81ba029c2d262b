package dev.dmb.plan;

import java.time.Duration;

/** Measures how long a run takes; the one place that reads a clock, and no value depends on it. */
record Stopwatch(long startNanos) {

    static Stopwatch start() {
        return new Stopwatch(System.nanoTime());
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }
}
