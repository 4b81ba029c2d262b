package dev.dmb.excel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Counts the values of one column that Excel cannot hold as they are. Used by one thread. */
final class Losses {

    /** Why a value is written otherwise. */
    enum Kind {
        DIGITS("numbers beyond 2^53 or of more than 15 digits are written as text, because Excel would round them"),
        NOT_FINITE("NaN and infinity are written as text, because Excel has no such numbers"),
        CALENDAR("dates before 1900-03-01 or after 9999-12-31 are written as text, because Excel has no such dates"),
        MICROSECONDS("times are cut to milliseconds, because Excel shows no finer ones"),
        LONG_TEXT("texts are cut to 32,767 characters, because an Excel cell holds no more");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }
    }

    private final long[] counts = new long[Kind.values().length];

    void count(Kind kind) {
        counts[kind.ordinal()]++;
    }

    /** Adds the counts of another, which begins again. */
    void take(Losses other) {
        for (int kind = 0; kind < counts.length; kind++) {
            counts[kind] += other.counts[kind];
            other.counts[kind] = 0;
        }
    }

    /**
     * One sentence for each kind of loss.
     *
     * @param place names table and column
     */
    List<String> warnings(String place) {
        return Arrays.stream(Kind.values())
                .filter(kind -> counts[kind.ordinal()] > 0)
                .map(kind -> String.format(
                        Locale.ROOT, "%s: %s (cells: %,d).", place, kind.sentence, counts[kind.ordinal()]))
                .toList();
    }
}
