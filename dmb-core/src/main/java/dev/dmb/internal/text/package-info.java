/** Text tools that several packages share; promised to nobody. */
@NullMarked
package dev.dmb.internal.text;

import org.jspecify.annotations.NullMarked;
