/** Column vectors and the values in them; promised to nobody. */
@NullMarked
package dev.dmb.internal.vector;

import org.jspecify.annotations.NullMarked;
