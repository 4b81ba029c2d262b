/** The texts that match a regular expression, counted; promised to nobody. */
@NullMarked
package dev.dmb.internal.pattern;

import org.jspecify.annotations.NullMarked;
