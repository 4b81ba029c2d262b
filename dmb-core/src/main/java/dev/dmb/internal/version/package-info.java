/** Which DMB this is; promised to nobody. */
@NullMarked
package dev.dmb.internal.version;

import org.jspecify.annotations.NullMarked;
