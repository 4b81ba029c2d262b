package dev.dmb.internal.vector;

/**
 * Marks a domain that begins with a natural base and goes on with the same base numbered 1, 2, …: the first
 * {@link #cycleSize()} indexes need no number.
 */
public interface CyclicDomain {

    /** Size of the base, at least 1. */
    long cycleSize();
}
