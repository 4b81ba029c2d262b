/** People and how to reach them; promised to nobody. */
@NullMarked
package dev.dmb.internal.person;

import org.jspecify.annotations.NullMarked;
