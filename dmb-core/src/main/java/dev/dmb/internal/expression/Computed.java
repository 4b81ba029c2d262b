package dev.dmb.internal.expression;

import dev.dmb.DmbException.Problem;
import dev.dmb.internal.column.Fit;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The value of an expression: numbers exact until they are rounded half up to what the column holds, conditions true or
 * false. Immutable.
 *
 * @param expression what is computed
 */
public record Computed(Expression expression) implements FieldGenerator.Derived<Object> {

    private static final int OWN_SCALE = 20;

    @Override
    public List<Read> reads() {
        return expression.reads();
    }

    @Override
    public @Nullable Object derive(List<@Nullable Object> values, long row, RandomGenerator random) {
        return expression.value(OWN_SCALE, values::get);
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        check(context, this, expression);
        boolean isTruth = expression.isCondition();
        return switch (context.type().kind()) {
            case SMALLINT, INTEGER, BIGINT, DECIMAL, REAL, DOUBLE -> {
                if (isTruth) {
                    throw Fit.wrongType(context, this, "true or false");
                }
                yield new ComputedFill(this, context.type());
            }
            case BOOLEAN -> {
                if (!isTruth && !expression.isColumn()) {
                    throw Fit.wrongType(context, this, "numbers");
                }
                yield new ComputedFill(this, context.type());
            }
            case CHAR, VARCHAR, TEXT, DATE, TIME, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE, UUID, JSON, BINARY, ENUM ->
                throw Fit.wrongType(context, this, isTruth ? "true or false" : "numbers");
        };
    }

    /** Refuses an expression that does not fit the columns of the same row. */
    static void check(ColumnContext context, FieldGenerator<?> generator, Expression expression) {
        List<Optional<FieldType>> types = expression.reads().stream()
                .map(read -> read.foreignKeyColumn().isPresent()
                        ? Optional.<FieldType>empty()
                        : context.table().column(read.column()).map(column -> column.type()))
                .toList();
        Optional<Problem> problem = expression.problem(types);
        if (problem.isPresent()) {
            throw Fit.misfit(
                    context,
                    generator + " " + problem.get().text(),
                    problem.get().remedy());
        }
    }

    @Override
    public String toString() {
        return "expression(" + expression.text() + ")";
    }
}
