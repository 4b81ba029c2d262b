package dev.dmb.internal.expression;

import dev.dmb.schema.FieldGenerator;

/**
 * A condition and where values come from when it holds. Immutable.
 *
 * @param condition over columns of the row and its parents
 * @param generator of the values
 */
public record Case(Expression condition, FieldGenerator<?> generator) {}
