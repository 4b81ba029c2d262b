/** Shared by DMB's own packages and promised to nobody: random streams, permutations, vectors, small text tools. */
@NullMarked
package dev.dmb.internal;

import org.jspecify.annotations.NullMarked;
