package dev.dmb.internal.number;

import java.util.random.RandomGenerator;

/**
 * Draws ranks of a Zipf distribution by rejection-inversion, as {@link Zipf} cites it. Immutable.
 *
 * <p>In the words of the paper: {@code h(x) = x^-exponent} is the hat, {@link #integral} its antiderivative H.
 */
public final class ZipfSampler {

    private static final double TINY = 1e-8;

    private final long size;
    private final double exponent;
    private final double first;
    private final double last;
    private final double squeeze;

    /**
     * A sampler.
     *
     * @param size how many ranks, at least 1
     * @param exponent above 0
     */
    public ZipfSampler(long size, double exponent) {
        this.size = size;
        this.exponent = exponent;
        this.first = integral(1.5) - 1;
        this.last = integral(size + 0.5);
        this.squeeze = 2 - inverse(integral(2.5) - hat(2));
    }

    /**
     * One rank.
     *
     * @param random drawn from once or a few times
     * @return 1 to the size
     */
    public long rank(RandomGenerator random) {
        while (true) {
            double area = last + random.nextDouble() * (first - last);
            double place = inverse(area);
            long rank = Math.max(1, Math.min(size, (long) (place + 0.5)));
            if (rank - place <= squeeze || area >= integral(rank + 0.5) - hat(rank)) {
                return rank;
            }
        }
    }

    private double hat(double x) {
        return StrictMath.exp(-exponent * StrictMath.log(x));
    }

    /** {@code (x^(1-exponent) - 1) / (1-exponent)}, or {@code log x} where that is 0/0. */
    private double integral(double x) {
        double logarithm = StrictMath.log(x);
        double power = (1 - exponent) * logarithm;
        return Math.abs(power) > TINY
                ? StrictMath.expm1(power) / power * logarithm
                : logarithm * (1 + power / 2 * (1 + power / 3));
    }

    private double inverse(double area) {
        double power = Math.max(-1, area * (1 - exponent));
        return Math.abs(power) > TINY
                ? StrictMath.exp(StrictMath.log1p(power) / power * area)
                : StrictMath.exp(area * (1 - power * (0.5 - power / 3)));
    }
}
