package dev.dmb.internal.number;

import dev.dmb.DmbException;
import java.math.BigDecimal;

/**
 * A distribution's numbers rounded half up to multiples of a step. Immutable.
 *
 * @param whole the distribution
 * @param step such as 0.01 for two decimals, or 1000 for thousands; above 0
 */
public record Rounded(Distribution whole, BigDecimal step) implements Distribution {

    private static final int MOST_DIGITS = 15;

    /** Checks the step. */
    public Rounded {
        step = step.stripTrailingZeros();
        if (step.signum() <= 0
                || step.scale() > MOST_DIGITS
                || step.precision() - step.scale() > MOST_DIGITS
                || step.precision() > MOST_DIGITS) {
            throw new DmbException(
                    "rounded has a step of " + step.toPlainString(),
                    "use a number above 0 of at most " + MOST_DIGITS + " digits");
        }
    }

    /** Digits after the point. */
    int scale() {
        return Math.max(0, step.scale());
    }

    @Override
    public double at(double probability) {
        // A fraction of whole numbers, so that the result is the double nearest to the decimal.
        double above = step.setScale(scale()).unscaledValue().doubleValue();
        double below = StrictMath.pow(10, scale());
        return StrictMath.floor(whole.at(probability) * below / above + 0.5) * above / below;
    }

    @Override
    public String toString() {
        return "rounded(" + whole + ", " + step.toPlainString() + ")";
    }
}
