/** What fits a column, and the errors about what does not; promised to nobody. */
@NullMarked
package dev.dmb.internal.column;

import org.jspecify.annotations.NullMarked;
