package dev.dmb.internal.number;

import dev.dmb.DmbException;
import dev.dmb.internal.column.Fit;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType.Storage;
import java.math.BigDecimal;
import java.util.random.RandomGenerator;

/**
 * Ranks 1 to {@code size}, of which rank {@code k} is {@code k}<sup>exponent</sup> times as rare as rank 1. Immutable.
 *
 * <p>Rejection-inversion: Hörmann and Derflinger, "Rejection-inversion to generate variates from monotone discrete
 * distributions", ACM Transactions on Modeling and Computer Simulation 6 (1996). No memory, and about one draw a rank.
 *
 * @param size how many ranks, at least 1
 * @param exponent above 0
 */
public record Zipf(long size, double exponent) implements FieldGenerator<Long> {

    private static final double MOST_EXPONENT = 100;

    /** Checks the parameters. */
    public Zipf {
        if (size < 1) {
            throw new DmbException("zipf has a size of " + size, "use a whole number of at least 1");
        } else if (!(exponent > 0 && exponent <= MOST_EXPONENT)) {
            throw new DmbException("zipf has an exponent of " + exponent, "use a number above 0 and up to 100");
        }
    }

    @Override
    public Long generate(long row, RandomGenerator random) {
        return new ZipfSampler(size, exponent).rank(random);
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        ZipfSampler sampler = new ZipfSampler(size, exponent);
        return switch (context.type().kind()) {
            case SMALLINT, INTEGER, BIGINT, REAL, DOUBLE -> inLimits(context, sampler, 0);
            case DECIMAL -> inLimits(context, sampler, context.type().scale());
            case CHAR, VARCHAR, TEXT, JSON -> {
                Fit.requireLength(context, this, Long.toString(size).length());
                yield this;
            }
            case BOOLEAN, DATE, TIME, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE, UUID, BINARY, ENUM ->
                throw Fit.wrongType(context, this, "whole numbers");
        };
    }

    private FieldGenerator<?> inLimits(ColumnContext context, ZipfSampler sampler, int scale) {
        Limits limits = Limits.of(context.type()).orElseThrow();
        if (!limits.contain(BigDecimal.valueOf(size))) {
            throw Fit.misfit(
                    context,
                    this + " has ranks up to " + size + ", but " + context.type() + " holds " + limits,
                    "use a larger type or a smaller size");
        }
        return context.type().storage() == Storage.OBJECT
                ? this
                : new DrawnRanks(
                        sampler,
                        BigDecimal.ONE.scaleByPowerOfTen(scale).longValueExact(),
                        context.type().storage());
    }

    @Override
    public String toString() {
        return "zipf(" + size + ", " + Distribution.text(exponent) + ")";
    }
}
