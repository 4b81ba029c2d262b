/** Expressions and conditions over columns, as generators and schema files use them; promised to nobody. */
@NullMarked
package dev.dmb.internal.expression;

import org.jspecify.annotations.NullMarked;
