/** What Excel workbooks need and nobody should call; promised to nobody. */
@NullMarked
package dev.dmb.internal.excel;

import org.jspecify.annotations.NullMarked;
