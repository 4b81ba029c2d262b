package dev.dmb.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * The rows as one would write them by hand for this table alone: one loop, arrays loaded before, digits two by two,
 * {@code System.arraycopy}. Used by one thread.
 */
final class HandWrittenRows {

    private static final int FLUSH_AT = 1 << 18;
    private static final int LONGEST_ROW = 512;
    private static final int SECONDS_PER_DAY = 86_400;
    private static final byte[] PAIRS = pairs();

    private final Pools pools;
    private final OutputStream out;
    private final byte[] buffer = new byte[FLUSH_AT + LONGEST_ROW];

    HandWrittenRows(Pools pools, OutputStream out) {
        this.pools = pools;
        this.out = out;
    }

    void make(long rows) throws IOException {
        int at = 0;
        for (long row = 0; row < rows; row++) {
            at = make(row, buffer, at);
            if (at >= FLUSH_AT) {
                out.write(buffer, 0, at);
                at = 0;
            }
        }
        out.write(buffer, 0, at);
    }

    private int make(long row, byte[] target, int start) {
        int first = Draws.below(row, 1, pools.first().length);
        int last = Draws.below(row, 2, pools.last().length);
        int at = number((int) row + 1, target, start);
        target[at++] = ',';
        at = copy(pools.first()[first], target, at);
        target[at++] = ',';
        at = copy(pools.last()[last], target, at);
        target[at++] = ',';
        at = copy(pools.firstOfEmail()[first], target, at);
        target[at++] = '.';
        at = copy(pools.lastOfEmail()[last], target, at);
        target[at++] = ',';
        int age = Draws.below(row, 4, (int) (PersonTable.MAX_AGE - PersonTable.MIN_AGE + 1));
        at = pair((int) PersonTable.MIN_AGE + age, target, at);
        target[at++] = ',';
        at = copy(pools.cities()[Draws.below(row, 5, pools.cities().length)], target, at);
        target[at++] = ',';
        at = dateTime(Draws.FIRST_SECOND + Draws.below(row, 6, (int) Draws.SECONDS), target, at);
        target[at++] = ',';
        int cents = Draws.below(row, 7, (int) PersonTable.MAX_BALANCE_IN_CENTS + 1);
        at = number(cents / 100, target, at);
        target[at++] = '.';
        at = pair(cents % 100, target, at);
        target[at++] = '\r';
        target[at++] = '\n';
        return at;
    }

    private static int copy(byte[] word, byte[] target, int at) {
        System.arraycopy(word, 0, target, at, word.length);
        return at + word.length;
    }

    private static int number(int number, byte[] target, int at) {
        int digits = 1;
        for (long bound = 10; number >= bound; bound *= 10) {
            digits++;
        }
        int place = at + digits;
        int rest = number;
        while (rest >= 10) {
            place -= 2;
            pair(rest % 100, target, place);
            rest /= 100;
        }
        if (place > at) {
            target[at] = (byte) ('0' + rest);
        }
        return at + digits;
    }

    private static int pair(int number, byte[] target, int at) {
        target[at] = PAIRS[number * 2];
        target[at + 1] = PAIRS[number * 2 + 1];
        return at + 2;
    }

    private static int dateTime(long epochSecond, byte[] target, int start) {
        int second = (int) (epochSecond % SECONDS_PER_DAY);
        LocalDate date = LocalDate.ofEpochDay(epochSecond / SECONDS_PER_DAY);
        int at = pair(date.getYear() / 100, target, start);
        at = pair(date.getYear() % 100, target, at);
        target[at++] = '-';
        at = pair(date.getMonthValue(), target, at);
        target[at++] = '-';
        at = pair(date.getDayOfMonth(), target, at);
        target[at++] = ' ';
        at = pair(second / 3600, target, at);
        target[at++] = ':';
        at = pair(second / 60 % 60, target, at);
        target[at++] = ':';
        return pair(second % 60, target, at);
    }

    private static byte[] pairs() {
        StringBuilder pairs = new StringBuilder();
        for (int number = 0; number < 100; number++) {
            pairs.append(number / 10).append(number % 10);
        }
        return pairs.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
