package dev.dmb.internal.encode;

import dev.dmb.internal.text.Digits;

/** Writes dates and times without making objects. */
final class DateText {

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long MICROS_PER_DAY = 86_400 * MICROS_PER_SECOND;

    /** Days from 0000-03-01 to 1970-01-01. */
    private static final long EPOCH_SHIFT = 719_468;

    /** Days of 400 years. */
    private static final long DAYS_OF_ERA = 146_097;

    private static final int YEAR_SHIFT = 9;
    private static final int MONTH_SHIFT = 5;
    private static final int MONTH_MASK = 0b1111;
    private static final int DAY_MASK = 0b11111;

    /** 1900-01-01, and the days from there to the end of 2099, worked out once. */
    private static final long FIRST_KNOWN_DAY = -25_567;

    private static final int DAYS_OF_KNOWN_YEARS = 73_049;
    private static final int[] KNOWN_DAYS = knownDays();

    /** Most bytes of a date and a time. */
    static final int LONGEST = 48;

    private DateText() {}

    /** Writes a date to its place, as {@link Digits} writes numbers; at most {@link #LONGEST} bytes. */
    static int writeDate(long epochDay, byte[] target, int at) {
        boolean isKnown = epochDay >= FIRST_KNOWN_DAY && epochDay < FIRST_KNOWN_DAY + KNOWN_DAYS.length;
        long date = isKnown ? KNOWN_DAYS[(int) (epochDay - FIRST_KNOWN_DAY)] : packed(epochDay);
        long year = date >> YEAR_SHIFT;
        boolean hasFourDigits = year >= 0 && year <= 9999;
        int end = hasFourDigits ? Digits.write(year, 4, target, at) : Digits.write(year, target, at);
        long month = Digits.pair((int) date >> MONTH_SHIFT & MONTH_MASK);
        long day = Digits.pair((int) date & DAY_MASK);
        Digits.writePacked('-' | month << 8 | (long) '-' << 24 | day << 32, target, end);
        return end + 6;
    }

    private static int[] knownDays() {
        int[] days = new int[DAYS_OF_KNOWN_YEARS];
        for (int i = 0; i < days.length; i++) {
            days[i] = (int) packed(FIRST_KNOWN_DAY + i);
        }
        return days;
    }

    /**
     * Year, month and day of a date in one number, by the days-to-civil algorithm of Howard Hinnant ("chrono-compatible
     * low-level date algorithms").
     */
    private static long packed(long epochDay) {
        long shifted = epochDay + EPOCH_SHIFT;
        long era = Math.floorDiv(shifted, DAYS_OF_ERA);
        long dayOfEra = shifted - era * DAYS_OF_ERA;
        long yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long shiftedMonth = (5 * dayOfYear + 2) / 153;
        long day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1;
        long month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
        long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        return year << YEAR_SHIFT | month << MONTH_SHIFT | day;
    }

    /** Writes a time of day to its place. */
    static int writeTime(long microsOfDay, byte[] target, int at) {
        int second = (int) (microsOfDay / MICROS_PER_SECOND);
        int minute = second / 60;
        int hour = minute / 60;
        long hours = Digits.pair(hour);
        long minutes = Digits.pair(minute - hour * 60);
        long seconds = Digits.pair(second - minute * 60);
        Digits.writePacked(hours | (long) ':' << 16 | minutes << 24 | (long) ':' << 40 | seconds << 48, target, at);
        long fraction = microsOfDay - second * MICROS_PER_SECOND;
        if (fraction == 0) {
            return at + 8;
        }
        target[at + 8] = '.';
        return Digits.write(fraction, 6, target, at + 9);
    }

    /** Writes a date and a time to their place. */
    static int writeDateTime(long epochMicros, byte between, byte[] target, int at) {
        long day = Math.floorDiv(epochMicros, MICROS_PER_DAY);
        int end = writeDate(day, target, at);
        target[end] = between;
        return writeTime(epochMicros - day * MICROS_PER_DAY, target, end + 1);
    }
}
