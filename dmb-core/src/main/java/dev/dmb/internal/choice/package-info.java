/** Generators that choose among fixed values; promised to nobody. */
@NullMarked
package dev.dmb.internal.choice;

import org.jspecify.annotations.NullMarked;
