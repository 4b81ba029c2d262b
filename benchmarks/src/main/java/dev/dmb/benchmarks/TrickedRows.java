package dev.dmb.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * The same bytes as {@link HandWrittenRows} with every trick: eight bytes a store, words with slack behind them that are
 * copied whole, tables of days, of minutes and of four digits. Used by one thread.
 */
final class TrickedRows {

    private static final int FLUSH_AT = 1 << 18;
    private static final int LONGEST_ROW = 512;
    private static final int SLACK = 32;
    private static final int SECONDS_PER_DAY = 86_400;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    /** Four digits a number, first digit in the lowest byte. */
    private static final int[] FOURS = fours();

    /** {@code 2024-12-} and {@code 31 } of each day. */
    private static final long[] YEARS_AND_MONTHS = new long[(int) (Draws.SECONDS / SECONDS_PER_DAY) + 1];

    private static final int[] DAYS = new int[YEARS_AND_MONTHS.length];

    /** {@code 23:59:} with two bytes of nothing. */
    private static final long[] MINUTES = new long[1440];

    static {
        for (int day = 0; day < DAYS.length; day++) {
            String text = LocalDate.ofEpochDay(Draws.FIRST_SECOND / SECONDS_PER_DAY + day) + " ";
            YEARS_AND_MONTHS[day] = packed(text.substring(0, 8));
            DAYS[day] = (int) packed(text.substring(8));
        }
        for (int minute = 0; minute < MINUTES.length; minute++) {
            MINUTES[minute] = packed("%02d:%02d:".formatted(minute / 60, minute % 60));
        }
    }

    private final Words first;
    private final Words last;
    private final Words firstOfEmail;
    private final Words lastOfEmail;
    private final Words cities;
    private final OutputStream out;
    private final byte[] buffer = new byte[FLUSH_AT + LONGEST_ROW];

    TrickedRows(Pools pools, OutputStream out) {
        first = new Words(pools.first(), ",");
        last = new Words(pools.last(), ",");
        firstOfEmail = new Words(pools.firstOfEmail(), ".");
        lastOfEmail = new Words(pools.lastOfEmail(), ",");
        cities = new Words(pools.cities(), ",");
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
        int firstName = Draws.below(row, 1, first.size());
        int lastName = Draws.below(row, 2, last.size());
        int at = number(row + 1, target, start);
        target[at++] = ',';
        at = first.append(firstName, target, at);
        at = last.append(lastName, target, at);
        at = firstOfEmail.append(firstName, target, at);
        at = lastOfEmail.append(lastName, target, at);
        int age = Draws.below(row, 4, (int) (PersonTable.MAX_AGE - PersonTable.MIN_AGE + 1));
        INTS.set(target, at, FOURS[(int) PersonTable.MIN_AGE + age] >>> 16 | ',' << 16);
        at = cities.append(Draws.below(row, 5, cities.size()), target, at + 3);
        at = dateTime(Draws.below(row, 6, (int) Draws.SECONDS), target, at);
        int cents = Draws.below(row, 7, (int) PersonTable.MAX_BALANCE_IN_CENTS + 1);
        at = number(cents / 100, target, at);
        INTS.set(target, at, '.' | FOURS[cents % 100] >>> 8 & 0xffff00 | '\r' << 24);
        target[at + 4] = '\n';
        return at + 5;
    }

    private static int dateTime(int second, byte[] target, int at) {
        int day = second / SECONDS_PER_DAY;
        int secondOfDay = second - day * SECONDS_PER_DAY;
        int minute = secondOfDay / 60;
        LONGS.set(target, at, YEARS_AND_MONTHS[day]);
        INTS.set(target, at + 8, DAYS[day]);
        LONGS.set(target, at + 11, MINUTES[minute]);
        INTS.set(target, at + 17, FOURS[secondOfDay - minute * 60] >>> 16 | ',' << 16);
        return at + 20;
    }

    private static int number(long number, byte[] target, int at) {
        if (number < 10_000) {
            int digits = number < 10 ? 1 : number < 100 ? 2 : number < 1000 ? 3 : 4;
            INTS.set(target, at, FOURS[(int) number] >>> 8 * (4 - digits));
            return at + digits;
        }
        long head = number / 10_000;
        int behind = number(head, target, at);
        INTS.set(target, behind, FOURS[(int) (number - head * 10_000)]);
        return behind + 4;
    }

    private static int[] fours() {
        int[] fours = new int[10_000];
        for (int number = 0; number < fours.length; number++) {
            fours[number] = (int) packed("%04d".formatted(number));
        }
        return fours;
    }

    private static long packed(String ascii) {
        byte[] bytes = new byte[Long.BYTES];
        byte[] text = ascii.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, bytes, 0, text.length);
        return (long) LONGS.get(bytes, 0);
    }

    /** Words and the sign behind them in one array. */
    private static final class Words {

        private final byte[] bytes;
        private final int[] starts;

        Words(byte[][] words, String sign) {
            starts = new int[words.length + 1];
            for (int i = 0; i < words.length; i++) {
                starts[i + 1] = starts[i] + words[i].length + 1;
            }
            bytes = new byte[starts[words.length] + SLACK];
            for (int i = 0; i < words.length; i++) {
                System.arraycopy(words[i], 0, bytes, starts[i], words[i].length);
                bytes[starts[i + 1] - 1] = (byte) sign.charAt(0);
            }
        }

        int size() {
            return starts.length - 1;
        }

        int append(int index, byte[] target, int at) {
            int start = starts[index];
            int length = starts[index + 1] - start;
            LONGS.set(target, at, (long) LONGS.get(bytes, start));
            for (int copied = Long.BYTES; copied < length; copied += Long.BYTES) {
                LONGS.set(target, at + copied, (long) LONGS.get(bytes, start + copied));
            }
            return at + length;
        }
    }
}
