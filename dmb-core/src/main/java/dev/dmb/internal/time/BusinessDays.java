package dev.dmb.internal.time;

/** Counts days from Monday to Friday; holidays are not known. */
final class BusinessDays {

    /** 1970-01-01 was a Thursday: three days after a Monday. */
    private static final int THURSDAY = 3;

    private static final int WEEK = 7;
    private static final int FRIDAY = 4;
    private static final int PER_WEEK = 5;

    private BusinessDays() {}

    /** How many there are from the Monday before 1970 until a day, without it; negative for earlier days. */
    static long before(long epochDay) {
        long days = epochDay + THURSDAY;
        return Math.floorDiv(days, WEEK) * PER_WEEK + Math.min(Math.floorMod(days, WEEK), PER_WEEK);
    }

    /** The day before which there are so many. */
    static long at(long number) {
        return Math.floorDiv(number, PER_WEEK) * WEEK + Math.floorMod(number, PER_WEEK) - THURSDAY;
    }

    /**
     * The day some business days after another; of a day of the weekend the first is Monday.
     *
     * @param days at least 0
     */
    static long after(long epochDay, long days) {
        boolean isWeekend = Math.floorMod(epochDay + THURSDAY, WEEK) > FRIDAY;
        return at(before(epochDay) + (isWeekend ? Math.max(0, days - 1) : days));
    }

    /**
     * The day some business days before another; of a day of the weekend the first is Friday.
     *
     * @param days at least 0
     */
    static long before(long epochDay, long days) {
        boolean isWeekend = Math.floorMod(epochDay + THURSDAY, WEEK) > FRIDAY;
        return at(before(epochDay) - (isWeekend ? Math.max(1, days) : days));
    }
}
