/** Files that appear whole or not at all; promised to nobody. */
@NullMarked
package dev.dmb.internal.output;

import org.jspecify.annotations.NullMarked;
