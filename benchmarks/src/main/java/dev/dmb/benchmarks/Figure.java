package dev.dmb.benchmarks;

import java.util.Locale;

/**
 * One thing measured, and what it is held against.
 *
 * @param name what was measured
 * @param ours what DMB needs or reaches
 * @param theirs what the other side needs or reaches in the same run; NaN where there is no other side
 * @param unit of both
 * @param aim whether the goal is a least or a most
 * @param goal for the ratio of ours to theirs; for ours itself where there is no other side
 */
record Figure(String name, double ours, double theirs, String unit, Aim aim, double goal) {

    /** Which side of the goal is good. */
    enum Aim {
        AT_LEAST(">="),
        AT_MOST("<=");

        private final String sign;

        Aim(String sign) {
            this.sign = sign;
        }
    }

    /** A figure without another side. */
    static Figure alone(String name, double ours, String unit, Aim aim, double goal) {
        return new Figure(name, ours, Double.NaN, unit, aim, goal);
    }

    boolean hasTheirs() {
        return !Double.isNaN(theirs);
    }

    /** Ours divided by theirs; NaN where there is no other side. */
    double ratio() {
        return ours / theirs;
    }

    boolean isReached() {
        double held = hasTheirs() ? ratio() : ours;
        return aim == Aim.AT_LEAST ? held >= goal : held <= goal;
    }

    String verdict() {
        return isReached() ? "ok" : "SHORT";
    }

    String goalText() {
        return aim.sign + " " + number(goal) + (hasTheirs() ? "x" : " " + unit);
    }

    /** {@code name | ours | theirs | ratio | goal | ok or SHORT}. */
    String line() {
        return String.join(
                " | ",
                name,
                number(ours) + " " + unit,
                hasTheirs() ? number(theirs) + " " + unit : "-",
                hasTheirs() ? number(ratio()) + "x" : "-",
                goalText(),
                verdict());
    }

    /** Three digits that count; large numbers whole. */
    static String number(double value) {
        if (value == Math.rint(value) || Math.abs(value) >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.1f" : "%.3g", value);
    }
}
