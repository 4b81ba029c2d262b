/** Values that identify something; promised to nobody. */
@NullMarked
package dev.dmb.internal.identifier;

import org.jspecify.annotations.NullMarked;
