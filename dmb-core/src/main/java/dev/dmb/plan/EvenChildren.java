package dev.dmb.plan;

import java.math.BigInteger;

/** A given number of children spread evenly over their parents in order. Immutable. */
record EvenChildren(long children, long parents) implements ChildRows {

    /** Largest factor whose products with another such factor fit a long. */
    private static final long SAFE = 3_000_000_000L;

    @Override
    public long firstChild(long parent) {
        return parents == 0 ? 0 : ratio(parent, children, parents, parents - 1);
    }

    @Override
    public long parentOf(long child) {
        return ratio(child, parents, children, 0);
    }

    @Override
    public long least() {
        return parents == 0 ? 0 : children / parents;
    }

    @Override
    public long most() {
        return parents == 0 ? 0 : (children + parents - 1) / parents;
    }

    /** {@code (a * b + c) / d}, rounded down. */
    private static long ratio(long a, long b, long d, long c) {
        if (a < SAFE && b < SAFE) {
            return (a * b + c) / d;
        }
        return BigInteger.valueOf(a)
                .multiply(BigInteger.valueOf(b))
                .add(BigInteger.valueOf(c))
                .divide(BigInteger.valueOf(d))
                .longValueExact();
    }
}
