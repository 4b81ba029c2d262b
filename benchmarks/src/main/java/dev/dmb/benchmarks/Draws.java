package dev.dmb.benchmarks;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** What the hand-written makers draw: a counter-based SplitMix64 a column, scaled by multiplication. */
final class Draws {

    static final long FIRST_SECOND = LocalDateTime.of(2023, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
    static final long SECONDS = PersonTable.YEARS * 365L * 86_400;

    private static final long FIRST_GAMMA = 0x9E3779B97F4A7C15L;

    private Draws() {}

    /** A number below a bound, for a row of a column. */
    static int below(long row, int column, int bound) {
        long mixed = (row + 1) * (FIRST_GAMMA + 2 * column) + column;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        mixed ^= mixed >>> 31;
        return (int) ((mixed >>> 32) * bound >>> 32);
    }
}
