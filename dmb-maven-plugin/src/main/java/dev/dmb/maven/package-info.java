/** The goals of the Maven plugin, prefix {@code dmb}. Its interface are the goals' parameters, not these classes. */
@NullMarked
package dev.dmb.maven;

import org.jspecify.annotations.NullMarked;
