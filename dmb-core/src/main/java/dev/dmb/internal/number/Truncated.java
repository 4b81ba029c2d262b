package dev.dmb.internal.number;

import dev.dmb.DmbException;
import dev.dmb.internal.column.Fit;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldType;
import java.math.BigDecimal;
import java.util.function.DoublePredicate;

/**
 * The numbers of a distribution that lie between two bounds, as frequent in relation to each other as before: what lies
 * outside is drawn anew, so to say, and does not pile up at the bounds. Immutable.
 *
 * @param whole the distribution
 * @param min smallest number
 * @param max largest number
 * @param from the share of the whole that lies below
 * @param to the share of the whole that does not lie above
 */
public record Truncated(Distribution whole, double min, double max, double from, double to) implements Distribution {

    private static final double LEAST_SHARE = 1e-6;
    private static final double LEAST_SHARE_OF_COLUMN = 0.5;
    private static final double FIRST = 0x1.0p-53;
    private static final double LAST = 1 - 0x1.0p-53;

    /**
     * Truncates a distribution.
     *
     * @param whole any
     * @param min smallest number
     * @param max largest number, at least {@code min}
     * @return the numbers within the bounds
     * @throws DmbException when the bounds are no bounds, or hold less than a millionth of the numbers
     */
    public static Truncated of(Distribution whole, double min, double max) {
        Truncated truncated = cut(whole, min, max);
        if (Double.isNaN(min) || Double.isNaN(max) || min > max) {
            throw new DmbException(truncated + " ends before it begins", "write the smaller bound first");
        } else if (truncated.share() < LEAST_SHARE) {
            throw new DmbException(
                    truncated + " keeps less than a millionth of the numbers",
                    "use bounds nearer to where the numbers are");
        }
        return truncated;
    }

    private static Truncated cut(Distribution whole, double min, double max) {
        return new Truncated(
                whole, min, max, first(p -> whole.at(p) >= min), Math.nextDown(first(p -> whole.at(p) > max)));
    }

    /** The least probability at which something holds that holds at every larger one, too; 1 when it never does. */
    private static double first(DoublePredicate holds) {
        double below = 0;
        double above = 1;
        for (double middle = 0.5; middle > below && middle < above; middle = below + (above - below) / 2) {
            if (holds.test(middle)) {
                above = middle;
            } else {
                below = middle;
            }
        }
        return above;
    }

    /** How many numbers of the whole are kept, 0 to 1. */
    private double share() {
        return Math.max(0, to - from);
    }

    /** A distribution without what its column cannot hold. */
    static Distribution toColumn(Distribution whole, ColumnContext context) {
        FieldType type = context.type();
        Limits limits = Limits.of(type).orElseThrow();
        BigDecimal half = BigDecimal.valueOf(5).movePointLeft(type.scale() + 1);
        double min = limits.min().subtract(half).doubleValue();
        double max = Math.nextDown(limits.max().add(half).doubleValue());
        if (whole.at(FIRST) >= min && whole.at(LAST) <= max) {
            return whole;
        }
        Truncated truncated = cut(whole, min, max);
        if (truncated.share() < LEAST_SHARE_OF_COLUMN) {
            throw Fit.misfit(
                    context,
                    type + " holds less than half of the numbers of " + whole,
                    "use a larger type or smaller numbers");
        }
        return truncated;
    }

    @Override
    public double at(double probability) {
        return Math.max(min, Math.min(max, whole.at(from + probability * (to - from))));
    }

    @Override
    public String toString() {
        return "truncated(" + whole + ", " + Distribution.text(min) + ", " + Distribution.text(max) + ")";
    }
}
