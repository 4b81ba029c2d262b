/** Generators that read other columns, or the row's place among its siblings; promised to nobody. */
@NullMarked
package dev.dmb.internal.derived;

import org.jspecify.annotations.NullMarked;
