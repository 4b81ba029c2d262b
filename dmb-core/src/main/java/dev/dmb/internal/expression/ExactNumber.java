package dev.dmb.internal.expression;

import dev.dmb.internal.vector.LongVector;
import dev.dmb.internal.vector.Vector;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.FieldType.Kind;
import dev.dmb.schema.FieldType.Storage;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Arithmetic on whole numbers of 64 bits: a numerator at each place over one denominator for all of them. Used by one
 * thread.
 *
 * @param above the numerator at a place
 * @param below the denominator, above 0
 * @param isConstant whether it is the same at every place
 */
record ExactNumber(Above above, long below, boolean isConstant) {

    /** A numerator; throws {@code ArithmeticException} where it exceeds 64 bits. */
    interface Above {
        long at(int place);
    }

    /** The fast form of arithmetic; empty where it needs more than 64 bits, or divides by what is not fixed. */
    static Optional<ExactNumber> of(Node node, FieldType[] types, Vector[] vectors) {
        try {
            if (node instanceof Node.Literal literal && literal.value() instanceof BigDecimal number) {
                return Optional.of(constant(number));
            } else if (node instanceof Node.Column column) {
                return column(types[column.read()], vectors[column.read()]);
            } else if (node instanceof Node.Arithmetic arithmetic) {
                return of(arithmetic.left(), types, vectors).flatMap(left -> of(arithmetic.right(), types, vectors)
                        .flatMap(right -> combined(arithmetic.operator(), left, right)));
            }
            return Optional.empty();
        } catch (ArithmeticException tooLarge) {
            return Optional.empty();
        }
    }

    private static ExactNumber constant(BigDecimal number) {
        BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
        long value = plain.unscaledValue().longValueExact();
        return new ExactNumber(place -> value, powerOfTen(plain.scale()), true);
    }

    static long powerOfTen(int exponent) {
        return BigDecimal.ONE.scaleByPowerOfTen(exponent).longValueExact();
    }

    private static Optional<ExactNumber> column(FieldType type, Vector vector) {
        boolean isNumber = type.storage() == Storage.LONG && type.kind() != Kind.BOOLEAN;
        if (!isNumber) {
            return Optional.empty();
        }
        long[] values = ((LongVector) vector).values;
        return Optional.of(new ExactNumber(place -> values[place], powerOfTen(type.scale()), false));
    }

    private static Optional<ExactNumber> combined(char operator, ExactNumber left, ExactNumber right) {
        return switch (operator) {
            case '+' -> Optional.of(sum(left, right, 1));
            case '-' -> Optional.of(sum(left, right, -1));
            case '*' -> Optional.of(product(left, right.above, right.below));
            default ->
                right.isConstant && right.above.at(0) > 0
                        ? Optional.of(product(left, place -> right.below, right.above.at(0)))
                        : Optional.empty();
        };
    }

    private static ExactNumber product(ExactNumber left, Above above, long below) {
        Above first = left.above;
        return new ExactNumber(
                place -> Math.multiplyExact(first.at(place), above.at(place)),
                Math.multiplyExact(left.below, below),
                false);
    }

    private static ExactNumber sum(ExactNumber left, ExactNumber right, int sign) {
        long divisor = greatestDivisor(left.below, right.below);
        long leftFactor = right.below / divisor;
        long rightFactor = sign * (left.below / divisor);
        Above first = left.above;
        Above second = right.above;
        return new ExactNumber(
                place -> Math.addExact(
                        Math.multiplyExact(first.at(place), leftFactor),
                        Math.multiplyExact(second.at(place), rightFactor)),
                Math.multiplyExact(left.below, leftFactor),
                left.isConstant && right.isConstant);
    }

    private static long greatestDivisor(long a, long b) {
        return b == 0 ? a : greatestDivisor(b, a % b);
    }

    /** The number at a place times a factor, rounded half up, away from 0. */
    long rounded(int place, long factor) {
        long scaled = Math.multiplyExact(above.at(place), factor);
        long whole = scaled / below;
        long rest = Math.abs(scaled % below);
        return rest >= below - rest ? Math.addExact(whole, Long.signum(scaled)) : whole;
    }
}
