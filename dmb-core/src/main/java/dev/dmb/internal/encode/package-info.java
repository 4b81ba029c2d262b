/** Writes cells as bytes, for all formats that are text; promised to nobody. */
@NullMarked
package dev.dmb.internal.encode;

import org.jspecify.annotations.NullMarked;
