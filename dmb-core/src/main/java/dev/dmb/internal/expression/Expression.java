package dev.dmb.internal.expression;

import dev.dmb.internal.vector.Values;
import dev.dmb.internal.vector.Vector;
import dev.dmb.schema.FieldGenerator.Read;
import dev.dmb.schema.FieldType;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Arithmetic, or a condition, over columns. Immutable.
 *
 * @param text as the user wrote it
 * @param root what it means
 * @param reads the columns it reads, each once
 */
public record Expression(String text, Node root, List<Read> reads) {

    /** Copies the list. */
    public Expression {
        reads = List.copyOf(reads);
    }

    /**
     * Reads an expression.
     *
     * @param what it is, for messages, such as {@code expression}
     * @param text such as {@code quantity * product_id.price} or {@code status in ('NEW', 'PAID')}
     * @return the expression
     * @throws dev.dmb.DmbException when it cannot be understood, with the place
     */
    public static Expression parse(String what, String text) {
        return Parser.parse(what, text);
    }

    /** Whether it is true or false by itself. */
    public boolean isCondition() {
        return root.isCondition();
    }

    /** Whether it is one column and nothing else. */
    public boolean isColumn() {
        return root instanceof Node.Column;
    }

    /**
     * Whether it holds; a condition that rests on a NULL does not.
     *
     * @param columns the value of each column read, null for NULL
     * @return true when it holds
     * @throws IllegalArgumentException when values cannot be compared
     */
    public boolean holds(IntFunction<@Nullable Object> columns) {
        Object truth = new Evaluation(columns).value(root);
        return truth != null && Evaluation.truth(truth);
    }

    /**
     * The value.
     *
     * @param scale digits after the point to which a number is rounded half up
     * @param columns the value of each column read, null for NULL
     * @return a {@code BigDecimal}, or what a condition or a column is; null for NULL
     * @throws IllegalArgumentException when values cannot be calculated with
     */
    public @Nullable Object value(int scale, IntFunction<@Nullable Object> columns) {
        Object value = new Evaluation(columns).value(root);
        return value instanceof Fraction number ? number.rounded(scale) : value;
    }

    /**
     * The columns read, standing at a place of their vectors.
     *
     * @param types by column
     * @param vectors by column
     * @param place where
     * @return the value of each, null for NULL
     */
    public static IntFunction<@Nullable Object> at(FieldType[] types, Vector[] vectors, int place) {
        return read -> vectors[read].isNull(place) ? null : Values.get(types[read], vectors[read], place);
    }

    /**
     * What stops the expression from fitting the types of its columns, as far as they are known.
     *
     * @param types by column; empty where not known
     * @return the problem; empty when there is none
     */
    public Optional<dev.dmb.DmbException.Problem> problem(List<Optional<FieldType>> types) {
        return new TypeCheck(reads, types).problem(root);
    }
}
