/** Generators of dates, times and timestamps; promised to nobody. */
@NullMarked
package dev.dmb.internal.time;

import org.jspecify.annotations.NullMarked;
