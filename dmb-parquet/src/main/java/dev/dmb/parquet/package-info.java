/** Rows as Parquet files. */
@NullMarked
package dev.dmb.parquet;

import org.jspecify.annotations.NullMarked;
