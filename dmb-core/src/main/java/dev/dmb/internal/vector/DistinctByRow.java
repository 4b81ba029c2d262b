package dev.dmb.internal.vector;

/** Marks a generator whose value is another one for every row, by its own construction. */
public interface DistinctByRow {}
