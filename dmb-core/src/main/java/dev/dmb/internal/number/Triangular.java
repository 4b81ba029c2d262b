package dev.dmb.internal.number;

import dev.dmb.DmbException;

/**
 * Numbers of a triangular distribution: the most frequent one is given, and both sides fall off in a line. Immutable.
 *
 * @param min smallest
 * @param mode most frequent
 * @param max largest
 */
public record Triangular(double min, double mode, double max) implements Distribution {

    /** Checks the order of the bounds. */
    public Triangular {
        boolean isOrdered =
                min <= mode && mode <= max && min < max && Double.isFinite(min) && Double.isFinite(max - min);
        if (!isOrdered) {
            throw new DmbException(
                    "triangular(" + min + ", " + mode + ", " + max + ") is not in order",
                    "write the smallest, the most frequent and the largest number");
        }
    }

    @Override
    public double at(double probability) {
        double width = max - min;
        return probability * width < mode - min
                ? min + StrictMath.sqrt(probability * width * (mode - min))
                : max - StrictMath.sqrt((1 - probability) * width * (max - mode));
    }

    @Override
    public String toString() {
        return "triangular(" + Distribution.text(min) + ", " + Distribution.text(mode) + ", " + Distribution.text(max)
                + ")";
    }
}
