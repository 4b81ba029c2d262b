package dev.dmb.internal.expression;

import dev.dmb.internal.column.Fit;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldGenerator.Derived;
import dev.dmb.schema.FieldGenerator.Read;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Prepares cases for a column. */
public final class Choosing {

    private Choosing() {}

    /**
     * What the conditions and the generators read, each once.
     *
     * @param cases in order
     * @param otherwise what is left, if anything
     * @return the columns
     */
    public static List<Read> reads(List<Case> cases, Optional<FieldGenerator<?>> otherwise) {
        Set<Read> reads = new LinkedHashSet<>();
        for (Case next : cases) {
            reads.addAll(next.condition().reads());
            reads.addAll(reads(next.generator()));
        }
        otherwise.ifPresent(generator -> reads.addAll(reads(generator)));
        return List.copyOf(reads);
    }

    static List<Read> reads(FieldGenerator<?> generator) {
        return generator instanceof Derived<?> derived ? derived.reads() : List.of();
    }

    /**
     * The fast form for a column.
     *
     * @param context the column
     * @param whole as the user wrote it
     * @param cases in order
     * @param otherwise what is left, if anything; else NULL
     * @return a generator for one thread
     */
    public static FieldGenerator<?> in(
            ColumnContext context, FieldGenerator<?> whole, List<Case> cases, Optional<FieldGenerator<?>> otherwise) {
        cases.forEach(next -> Computed.check(context, whole, next.condition()));
        if (otherwise.isEmpty() && !context.column().isNullable()) {
            throw Fit.misfit(
                    context,
                    whole + " is NULL when no condition holds, but the column is not nullable",
                    "add otherwise, or allow NULL");
        }
        List<Case> prepared = cases.stream()
                .map(next -> new Case(next.condition(), next.generator().specialize(context)))
                .toList();
        return new ChosenFill(
                whole, context, prepared, otherwise.<FieldGenerator<?>>map(generator -> generator.specialize(context)));
    }
}
