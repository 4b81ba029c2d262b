package dev.dmb.generator;

import dev.dmb.DmbException;
import java.time.Duration;

/**
 * How much time lies between two columns. Immutable.
 *
 * @param min shortest
 * @param max longest, included; at least {@code min}
 * @param isInBusinessDays whether only days from Monday to Friday count, whole ones and at least 0
 * @since 0.1
 */
public record TimeSpan(Duration min, Duration max, boolean isInBusinessDays) {

    /**
     * Checks the order of the bounds.
     *
     * @throws DmbException when {@code max} is shorter than {@code min}
     */
    public TimeSpan {
        if (min.compareTo(max) > 0) {
            throw new DmbException(
                    "a time span from " + min + " to " + max + " ends before it begins",
                    "write the shorter time first");
        } else if (isInBusinessDays && min.isNegative()) {
            throw new DmbException("a time span of " + min.toDays() + " business days", "use counts of at least 0");
        }
    }

    /**
     * Time of the clock and the calendar.
     *
     * @param min shortest
     * @param max longest, included; at least {@code min}
     */
    public TimeSpan(Duration min, Duration max) {
        this(min, max, false);
    }
}
