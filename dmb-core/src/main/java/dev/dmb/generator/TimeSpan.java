package dev.dmb.generator;

import dev.dmb.DmbException;
import java.time.Duration;

/**
 * How much time lies between two columns. Immutable.
 *
 * @param min shortest
 * @param max longest, included; at least {@code min}
 * @since 0.1
 */
public record TimeSpan(Duration min, Duration max) {

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
        }
    }
}
