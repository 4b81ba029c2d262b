/** Generators of numbers, and of all that is held as a whole number; promised to nobody. */
@NullMarked
package dev.dmb.internal.number;

import org.jspecify.annotations.NullMarked;
