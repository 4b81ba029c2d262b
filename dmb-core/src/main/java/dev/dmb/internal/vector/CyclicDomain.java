package dev.dmb.internal.vector;

/** A domain that goes on beyond a natural base, such as all names, then all names with a 1 behind them. */
public interface CyclicDomain {

    /** How many values the base has; only so many are permuted among each other. At least 1. */
    long cycleSize();
}
