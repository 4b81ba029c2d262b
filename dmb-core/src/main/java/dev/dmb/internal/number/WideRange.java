package dev.dmb.internal.number;

import dev.dmb.schema.FieldGenerator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.random.RandomGenerator;

/**
 * Exact numbers at a scale, however many; of more than 2^63 of them, that many equally spaced ones are the domain.
 * Immutable.
 *
 * @param first smallest number, unscaled
 * @param count how many, at least 1
 * @param scale digits after the point
 */
record WideRange(BigInteger first, BigInteger count, int scale) implements FieldGenerator.OfDomain<BigDecimal> {

    private static final BigInteger MAX_LONG = BigInteger.valueOf(Long.MAX_VALUE);

    @Override
    public long domainSize() {
        return count.min(MAX_LONG).longValueExact();
    }

    @Override
    public BigDecimal valueAt(long index) {
        return new BigDecimal(place(index), scale);
    }

    @Override
    public BigDecimal generate(long row, RandomGenerator random) {
        long index = random.nextLong(domainSize());
        BigInteger offset = stride().equals(BigInteger.ONE)
                ? BigInteger.ZERO
                : BigInteger.valueOf(random.nextLong(stride().min(MAX_LONG).longValueExact()));
        return new BigDecimal(place(index).add(offset), scale);
    }

    private BigInteger place(long index) {
        return first.add(stride().multiply(BigInteger.valueOf(index)));
    }

    private BigInteger stride() {
        return count.divide(BigInteger.valueOf(domainSize()));
    }
}
