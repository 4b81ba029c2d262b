/** Rows as Excel workbooks. */
@NullMarked
package dev.dmb.excel;

import org.jspecify.annotations.NullMarked;
