/** Generators of running text; promised to nobody. */
@NullMarked
package dev.dmb.internal.lorem;

import org.jspecify.annotations.NullMarked;
