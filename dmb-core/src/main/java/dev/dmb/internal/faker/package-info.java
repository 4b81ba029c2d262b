/** Datafaker, made addressable by row; promised to nobody. */
@NullMarked
package dev.dmb.internal.faker;

import org.jspecify.annotations.NullMarked;
