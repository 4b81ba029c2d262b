package dev.dmb.internal.expression;

import dev.dmb.internal.vector.Values;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Computes an expression for one row, exactly, and with SQL's NULL: what is computed from it is NULL, what is compared with
 * it is neither true nor false. Used by one thread.
 *
 * @param columns the value of each column read; null for NULL
 */
record Evaluation(IntFunction<@Nullable Object> columns) {

    /** A {@code Fraction}, text, {@code Boolean}, date or time; null for NULL. */
    @Nullable
    Object value(Node node) {
        if (node instanceof Node.Literal literal) {
            return form(literal.value());
        } else if (node instanceof Node.Column column) {
            Object value = columns.apply(column.read());
            return value == null ? null : form(value);
        } else if (node instanceof Node.Arithmetic arithmetic) {
            return arithmetic(arithmetic);
        } else if (node instanceof Node.Comparison comparison) {
            return comparison(comparison);
        } else if (node instanceof Node.IsNull isNull) {
            return value(isNull.value()) == null;
        } else if (node instanceof Node.And and) {
            return all(and.conditions(), true);
        } else if (node instanceof Node.Or or) {
            return all(or.conditions(), false);
        }
        Object condition = value(((Node.Not) node).condition());
        return condition == null ? null : !truth(condition);
    }

    private static Object form(Object value) {
        return value instanceof Number number ? Fraction.of(number) : value;
    }

    private @Nullable Object arithmetic(Node.Arithmetic node) {
        Object left = value(node.left());
        Object right = value(node.right());
        if (left == null || right == null) {
            return null;
        }
        Fraction first = number(left);
        Fraction second = number(right);
        return switch (node.operator()) {
            case '+' -> first.plus(second);
            case '-' -> first.plus(second.negate());
            case '*' -> first.times(second);
            default -> first.dividedBy(second);
        };
    }

    private static Fraction number(Object value) {
        if (value instanceof Fraction number) {
            return number;
        }
        throw new IllegalArgumentException("'" + value + "' is no number to calculate with");
    }

    /** Whether all are of a truth, or one is of the other; NULL when that rests on a NULL. */
    private @Nullable Boolean all(List<Node> conditions, boolean neutral) {
        boolean isUnknown = false;
        for (Node condition : conditions) {
            Object value = value(condition);
            if (value == null) {
                isUnknown = true;
            } else if (truth(value) != neutral) {
                return !neutral;
            }
        }
        return isUnknown ? null : (Boolean) neutral;
    }

    static boolean truth(Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw new IllegalArgumentException("'" + value + "' is neither true nor false");
    }

    private @Nullable Boolean comparison(Node.Comparison node) {
        Object left = value(node.left());
        Object right = value(node.right());
        if (left == null || right == null) {
            return null;
        }
        int order = compare(left, right);
        return switch (node.operator()) {
            case "=" -> order == 0;
            case "<>" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private static int compare(Object left, Object right) {
        if (left instanceof Fraction number && right instanceof Fraction other) {
            return number.compareTo(other);
        } else if (left instanceof Boolean truth && right instanceof Boolean other) {
            return truth.compareTo(other);
        } else if (left instanceof LocalTime || right instanceof LocalTime) {
            return LocalTime.parse(left.toString()).compareTo(LocalTime.parse(right.toString()));
        } else if (left instanceof Temporal || right instanceof Temporal) {
            return Values.dateTime(left).compareTo(Values.dateTime(right));
        } else if (left instanceof Fraction || right instanceof Fraction) {
            throw new IllegalArgumentException(
                    "a number is compared with '" + (left instanceof Fraction ? right : left) + "', which is none");
        }
        return left.toString().compareTo(right.toString());
    }
}
