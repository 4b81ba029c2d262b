package dev.dmb.generator;

import dev.dmb.DmbException;
import dev.dmb.internal.expression.Case;
import dev.dmb.internal.expression.Choosing;
import dev.dmb.internal.expression.Expression;
import dev.dmb.internal.vector.PositionInParent;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values by case: those of the first condition that holds; NULL when none does, unless {@link #otherwise} says more.
 * Immutable.
 *
 * <pre>{@code
 * when("status = 'PAUSED'").then(sentence())
 * when("status", "SHIPPED", "DELIVERED").then(after("ordered_at", days(1, 5)))
 * when("total >= 1000").then(oneOf("GOLD")).when("total >= 100").then(oneOf("SILVER")).otherwise(oneOf("NONE"))
 * }</pre>
 *
 * @since 0.1
 */
public final class Conditional implements FieldGenerator.Derived<Object> {

    private final List<Case> cases;
    private final Optional<FieldGenerator<?>> otherwise;

    private Conditional(List<Case> cases, Optional<FieldGenerator<?>> otherwise) {
        this.cases = List.copyOf(cases);
        this.otherwise = otherwise;
    }

    /** A condition that waits for its values. Immutable. */
    public static final class Condition {

        private final List<Case> before;
        private final Expression condition;

        private Condition(List<Case> before, String condition) {
            this.before = before;
            this.condition = Expression.parse("condition", condition);
            boolean isTruth = this.condition.isCondition() || this.condition.isColumn();
            if (!isTruth || this.condition.reads().isEmpty()) {
                throw new DmbException(
                        "condition '" + condition + "' " + (isTruth ? "names no column" : "is neither true nor false"),
                        "compare a column, as in 'total >= 100'");
            }
        }

        /**
         * Says where values come from when the condition holds.
         *
         * @param generator any but {@code position}
         * @return the generator, which further conditions may follow
         */
        public Conditional then(FieldGenerator<?> generator) {
            List<Case> cases = new ArrayList<>(before);
            cases.add(new Case(condition, checked(generator)));
            return new Conditional(cases, Optional.empty());
        }
    }

    static Condition of(String condition) {
        return new Condition(List.of(), condition);
    }

    static Condition of(String column, Object value, Object... more) {
        return of(equal(column, value, more));
    }

    /** The condition that a column has one of some values. */
    private static String equal(String column, Object value, Object... more) {
        return Arrays.stream(column.split("\\.", 2))
                        .map(name -> name.matches("[\\p{L}_][\\p{L}\\p{N}_$]*") ? name : '"' + name + '"')
                        .collect(Collectors.joining("."))
                + Stream.concat(Stream.of(value), Arrays.stream(more))
                        .map(Conditional::literal)
                        .collect(Collectors.joining(", ", " in (", ")"));
    }

    private static String literal(Object value) {
        return value instanceof Number || value instanceof Boolean
                ? value.toString()
                : "'" + (value instanceof Enum<?> constant ? constant.name() : value.toString()).replace("'", "''")
                        + "'";
    }

    private static FieldGenerator<?> checked(FieldGenerator<?> generator) {
        if (generator instanceof PositionInParent) {
            throw new DmbException(
                    generator + " depends on a condition", "give it a column of its own and read that with expression");
        }
        return generator;
    }

    /**
     * Another condition, for rows where none before holds.
     *
     * @param condition as {@link Generators#when(String)} takes it
     * @return the condition
     * @throws DmbException when it cannot be understood
     */
    public Condition when(String condition) {
        requireOpen();
        return new Condition(cases, condition);
    }

    /**
     * Another condition, for rows where none before holds.
     *
     * @param column named as in {@link Generators#derivedFrom(String, java.util.function.Function)}
     * @param value what it must be
     * @param more what it may be instead
     * @return the condition
     */
    public Condition when(String column, Object value, Object... more) {
        return when(equal(column, value, more));
    }

    /**
     * Says where values come from when no condition holds, instead of NULL.
     *
     * @param generator any but {@code position}
     * @return the generator
     */
    public Conditional otherwise(FieldGenerator<?> generator) {
        requireOpen();
        return new Conditional(cases, Optional.of(checked(generator)));
    }

    private void requireOpen() {
        if (otherwise.isPresent()) {
            throw new DmbException(this + " goes on after otherwise", "put otherwise last, and once");
        }
    }

    @Override
    public List<Read> reads() {
        return Choosing.reads(cases, otherwise);
    }

    @Override
    public @Nullable Object derive(List<@Nullable Object> values, long row, RandomGenerator random) {
        throw new UnsupportedOperationException(this + " is known to a column only");
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        return Choosing.in(context, this, cases, otherwise);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Conditional conditional
                && conditional.cases.equals(cases)
                && conditional.otherwise.equals(otherwise);
    }

    @Override
    public int hashCode() {
        return cases.hashCode() * 31 + otherwise.hashCode();
    }

    @Override
    public String toString() {
        return cases.stream()
                        .map(next -> "when(" + next.condition().text() + ").then(" + next.generator() + ")")
                        .collect(Collectors.joining("."))
                + otherwise.map(generator -> ".otherwise(" + generator + ")").orElse("");
    }
}
