package dev.dmb.internal.encode;

import dev.dmb.internal.text.Utf8Buffer;

/** Appends dates and times without making objects. */
final class DateText {

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long MICROS_PER_DAY = 86_400 * MICROS_PER_SECOND;

    /** Days from 0000-03-01 to 1970-01-01. */
    private static final long EPOCH_SHIFT = 719_468;

    /** Days of 400 years. */
    private static final long DAYS_OF_ERA = 146_097;

    private DateText() {}

    /**
     * Appends a date, by the days-to-civil algorithm of Howard Hinnant ("chrono-compatible low-level date algorithms").
     */
    static void appendDate(long epochDay, Utf8Buffer out) {
        long shifted = epochDay + EPOCH_SHIFT;
        long era = Math.floorDiv(shifted, DAYS_OF_ERA);
        long dayOfEra = shifted - era * DAYS_OF_ERA;
        long yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long shiftedMonth = (5 * dayOfYear + 2) / 153;
        long day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1;
        long month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
        long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        if (year < 0 || year > 9999) {
            out.append(year);
        } else {
            out.append(year, 4);
        }
        byte[] target = out.reserve(6);
        int at = out.length();
        target[at] = '-';
        Utf8Buffer.writePair((int) month, target, at + 1);
        target[at + 3] = '-';
        Utf8Buffer.writePair((int) day, target, at + 4);
        out.advance(6);
    }

    static void appendTime(long microsOfDay, Utf8Buffer out) {
        int second = (int) (microsOfDay / MICROS_PER_SECOND);
        long fraction = microsOfDay - second * MICROS_PER_SECOND;
        byte[] target = out.reserve(8);
        int at = out.length();
        Utf8Buffer.writePair(second / 3_600, target, at);
        target[at + 2] = ':';
        Utf8Buffer.writePair(second / 60 % 60, target, at + 3);
        target[at + 5] = ':';
        Utf8Buffer.writePair(second % 60, target, at + 6);
        out.advance(8);
        if (fraction != 0) {
            out.append((byte) '.');
            out.append(fraction, 6);
        }
    }

    static void appendDateTime(long epochMicros, char between, Utf8Buffer out) {
        long day = Math.floorDiv(epochMicros, MICROS_PER_DAY);
        appendDate(day, out);
        out.append((byte) between);
        appendTime(epochMicros - day * MICROS_PER_DAY, out);
    }
}
