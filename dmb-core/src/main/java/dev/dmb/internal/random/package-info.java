/** Random streams and permutations addressed by row; promised to nobody. */
@NullMarked
package dev.dmb.internal.random;

import org.jspecify.annotations.NullMarked;
