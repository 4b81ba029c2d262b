package dev.dmb.internal.expression;

import java.util.List;

/** A part of an expression. Immutable. */
sealed interface Node {

    /** A number, a text, or true or false, as it is written. */
    record Literal(Object value) implements Node {}

    /** The value of a column: its place among the columns read. */
    record Column(int read) implements Node {}

    /** Plus, minus, times or divided by. */
    record Arithmetic(char operator, Node left, Node right) implements Node {}

    /** One of {@code = <> < <= > >=}. */
    record Comparison(String operator, Node left, Node right) implements Node {}

    /** Whether a value is NULL. */
    record IsNull(Node value) implements Node {}

    /** Whether all of some conditions hold. */
    record And(List<Node> conditions) implements Node {}

    /** Whether one of some conditions holds. */
    record Or(List<Node> conditions) implements Node {}

    /** Whether a condition does not hold. */
    record Not(Node condition) implements Node {}

    /** Whether the part is true or false, and not a value; a column may be both. */
    default boolean isCondition() {
        return !(this instanceof Literal literal && !(literal.value() instanceof Boolean)
                || this instanceof Arithmetic
                || this instanceof Column);
    }
}
