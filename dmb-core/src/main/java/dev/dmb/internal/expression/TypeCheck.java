package dev.dmb.internal.expression;

import dev.dmb.DmbException.Problem;
import dev.dmb.internal.text.Nearest;
import dev.dmb.schema.FieldGenerator.Read;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.FieldType.Kind;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what an expression does with columns whose types do not allow it, before the run. Immutable.
 *
 * @param reads the columns
 * @param types by column; empty where not known
 */
record TypeCheck(List<Read> reads, List<Optional<FieldType>> types) {

    private static final Set<Kind> NUMBERS =
            Set.of(Kind.SMALLINT, Kind.INTEGER, Kind.BIGINT, Kind.DECIMAL, Kind.REAL, Kind.DOUBLE);
    private static final Set<Kind> TEXTS = Set.of(Kind.CHAR, Kind.VARCHAR, Kind.TEXT, Kind.ENUM);
    private static final Set<Kind> DATES = Set.of(Kind.DATE, Kind.TIMESTAMP, Kind.TIMESTAMP_WITH_TIME_ZONE);

    Optional<Problem> problem(Node node) {
        return parts(node).flatMap(part -> own(part).stream()).findFirst();
    }

    private static Stream<Node> parts(Node node) {
        return Stream.concat(Stream.of(node), inner(node).flatMap(TypeCheck::parts));
    }

    private static Stream<Node> inner(Node node) {
        if (node instanceof Node.Arithmetic arithmetic) {
            return Stream.of(arithmetic.left(), arithmetic.right());
        } else if (node instanceof Node.Comparison comparison) {
            return Stream.of(comparison.left(), comparison.right());
        } else if (node instanceof Node.IsNull isNull) {
            return Stream.of(isNull.value());
        } else if (node instanceof Node.And and) {
            return and.conditions().stream();
        } else if (node instanceof Node.Or or) {
            return or.conditions().stream();
        }
        return node instanceof Node.Not not ? Stream.of(not.condition()) : Stream.of();
    }

    private Optional<Problem> own(Node node) {
        if (node instanceof Node.Arithmetic arithmetic) {
            return notNumber(arithmetic.left()).or(() -> notNumber(arithmetic.right()));
        } else if (node instanceof Node.Comparison comparison) {
            return unlike(comparison.left(), comparison.right())
                    .or(() -> unlike(comparison.right(), comparison.left()));
        }
        return Optional.empty();
    }

    private Optional<Problem> notNumber(Node node) {
        if (node instanceof Node.Literal literal && !(literal.value() instanceof Number)) {
            return Optional.of(new Problem("calculates with '" + literal.value() + "'", "use numbers"));
        } else if (node.isCondition() && !(node instanceof Node.Literal)) {
            return Optional.of(new Problem("calculates with a condition", "use numbers"));
        }
        return type(node)
                .filter(type -> !NUMBERS.contains(type.kind()))
                .map(type -> new Problem(
                        "calculates with '" + name(node) + "', which is " + type, "use columns that hold numbers"));
    }

    private Optional<Problem> unlike(Node column, Node other) {
        return type(column)
                .filter(type -> other instanceof Node.Literal literal && !isComparable(type, literal.value()))
                .map(type -> new Problem(
                        "compares '" + name(column) + "', which is " + type + ", with '"
                                + ((Node.Literal) other).value() + "'",
                        type.kind() == Kind.ENUM
                                ? Nearest.remedy(((Node.Literal) other).value().toString(), type.values())
                                : "compare it with what the column can hold"));
    }

    private static boolean isComparable(FieldType type, Object literal) {
        if (literal instanceof Boolean) {
            return type.kind() == Kind.BOOLEAN;
        } else if (literal instanceof Number) {
            return NUMBERS.contains(type.kind());
        } else if (type.kind() == Kind.ENUM) {
            return type.values().contains(literal.toString());
        } else if (DATES.contains(type.kind()) || type.kind() == Kind.TIME) {
            return isMoment(type, literal.toString());
        }
        return TEXTS.contains(type.kind()) || type.kind() == Kind.UUID;
    }

    private static boolean isMoment(FieldType type, String text) {
        try {
            dev.dmb.internal.vector.Values.toStored(type, text);
            return true;
        } catch (DateTimeException | IllegalArgumentException noMoment) {
            return false;
        }
    }

    private Optional<FieldType> type(Node node) {
        return node instanceof Node.Column column ? types.get(column.read()) : Optional.empty();
    }

    private String name(Node node) {
        return reads.get(((Node.Column) node).read()).toString();
    }
}
