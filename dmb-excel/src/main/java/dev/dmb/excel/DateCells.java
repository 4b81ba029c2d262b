package dev.dmb.excel;

import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.plan.Batch;
import java.time.LocalDate;

/** Writes dates and times as days since 1899-12-30, with the time as a fraction. Used by one thread. */
final class DateCells {

    private static final long EPOCH = -LocalDate.of(1899, 12, 30).toEpochDay();

    /** Before, Excel counts a day that never was, 1900-02-29. */
    private static final long FIRST = LocalDate.of(1900, 3, 1).toEpochDay();

    private static final long LAST = LocalDate.of(9999, 12, 31).toEpochDay();

    private static final long MICROS_PER_MILLI = 1_000;
    private static final long MILLIS_PER_SECOND = 1_000;
    private static final long MICROS_PER_DAY = 86_400_000 * MICROS_PER_MILLI;

    /** Digits of a day's fraction that tell milliseconds apart, and are as many as a {@code double} keeps. */
    private static final int DIGITS = 12;

    /** {@code 10^12} divided by the milliseconds of a day is 312,500 / 27. */
    private static final long NUMERATOR = 312_500;

    private static final long DENOMINATOR = 27;

    private final int column;
    private final CellPlace place;
    private final byte[] number;
    private final byte[] numberWithMillis;
    private final Losses losses;
    private final TextCells texts;

    DateCells(int column, CellLook look, CellPlace place, Losses losses, TextCells texts) {
        this.column = column;
        this.place = place;
        this.number = CellLook.number(look.value());
        this.numberWithMillis = CellLook.number(look.withMillis());
        this.losses = losses;
        this.texts = texts;
    }

    void writeDate(Batch batch, int row, Utf8Buffer out) {
        long day = batch.longs(column)[row];
        if (isInCalendar(day)) {
            place.open(number, out);
            out.append(day + EPOCH);
            end(out);
        } else {
            putText(batch, row, out);
        }
    }

    void writeTime(Batch batch, int row, Utf8Buffer out) {
        putTime(0, batch.longs(column)[row], out);
    }

    void writeDateTime(Batch batch, int row, Utf8Buffer out) {
        long micros = batch.longs(column)[row];
        long day = Math.floorDiv(micros, MICROS_PER_DAY);
        if (isInCalendar(day)) {
            putTime(day + EPOCH, micros - day * MICROS_PER_DAY, out);
        } else {
            putText(batch, row, out);
        }
    }

    private static boolean isInCalendar(long day) {
        return day >= FIRST && day <= LAST;
    }

    private void putTime(long day, long microsOfDay, Utf8Buffer out) {
        long millis = microsOfDay / MICROS_PER_MILLI;
        if (millis * MICROS_PER_MILLI != microsOfDay) {
            losses.count(Losses.Kind.MICROSECONDS);
        }
        place.open(millis % MILLIS_PER_SECOND == 0 ? number : numberWithMillis, out);
        out.append(day);
        out.append((byte) '.');
        out.append((millis * NUMERATOR + DENOMINATOR / 2) / DENOMINATOR, DIGITS);
        end(out);
    }

    private static void end(Utf8Buffer out) {
        out.append(NumberCells.END, 0, NumberCells.END.length);
    }

    private void putText(Batch batch, int row, Utf8Buffer out) {
        losses.count(Losses.Kind.CALENDAR);
        texts.writeEncoded(batch, row, out);
    }
}
