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
    private int at;

    HandWrittenRows(Pools pools, OutputStream out) {
        this.pools = pools;
        this.out = out;
    }

    void make(long rows) throws IOException {
        for (long row = 0; row < rows; row++) {
            make(row, buffer);
            if (at >= FLUSH_AT) {
                out.write(buffer, 0, at);
                at = 0;
            }
        }
        out.write(buffer, 0, at);
        at = 0;
    }

    private void make(long row, byte[] target) {
        int first = Draws.below(row, 1, pools.first().length);
        int last = Draws.below(row, 2, pools.last().length);
        number(row + 1);
        target[at++] = ',';
        copy(pools.first()[first]);
        target[at++] = ',';
        copy(pools.last()[last]);
        target[at++] = ',';
        copy(pools.firstOfEmail()[first]);
        target[at++] = '.';
        copy(pools.lastOfEmail()[last]);
        target[at++] = ',';
        number(PersonTable.MIN_AGE + Draws.below(row, 4, (int) (PersonTable.MAX_AGE - PersonTable.MIN_AGE + 1)));
        target[at++] = ',';
        copy(pools.cities()[Draws.below(row, 5, pools.cities().length)]);
        target[at++] = ',';
        dateTime(Draws.FIRST_SECOND + Draws.below(row, 6, (int) Draws.SECONDS));
        target[at++] = ',';
        int cents = Draws.below(row, 7, (int) PersonTable.MAX_BALANCE_IN_CENTS + 1);
        number(cents / 100);
        target[at++] = '.';
        pair(cents % 100);
        target[at++] = '\r';
        target[at++] = '\n';
    }

    private void copy(byte[] word) {
        System.arraycopy(word, 0, buffer, at, word.length);
        at += word.length;
    }

    private void number(long number) {
        int digits = 1;
        for (long bound = 10; number >= bound; bound *= 10) {
            digits++;
        }
        int end = at + digits;
        long rest = number;
        int place = end;
        while (rest >= 10) {
            int pair = (int) (rest % 100) * 2;
            buffer[--place] = PAIRS[pair + 1];
            buffer[--place] = PAIRS[pair];
            rest /= 100;
        }
        if (place > at) {
            buffer[--place] = (byte) ('0' + rest);
        }
        at = end;
    }

    private void pair(int number) {
        buffer[at++] = PAIRS[number * 2];
        buffer[at++] = PAIRS[number * 2 + 1];
    }

    private void dateTime(long epochSecond) {
        long day = epochSecond / SECONDS_PER_DAY;
        int second = (int) (epochSecond % SECONDS_PER_DAY);
        LocalDate date = LocalDate.ofEpochDay(day);
        pair(date.getYear() / 100);
        pair(date.getYear() % 100);
        buffer[at++] = '-';
        pair(date.getMonthValue());
        buffer[at++] = '-';
        pair(date.getDayOfMonth());
        buffer[at++] = ' ';
        pair(second / 3600);
        buffer[at++] = ':';
        pair(second / 60 % 60);
        buffer[at++] = ':';
        pair(second % 60);
    }

    private static byte[] pairs() {
        StringBuilder pairs = new StringBuilder();
        for (int number = 0; number < 100; number++) {
            pairs.append(number / 10).append(number % 10);
        }
        return pairs.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
