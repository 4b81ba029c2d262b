/** Rows as files. */
@NullMarked
package dev.dmb.file;

import org.jspecify.annotations.NullMarked;
