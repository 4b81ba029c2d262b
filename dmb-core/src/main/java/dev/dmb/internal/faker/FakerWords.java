package dev.dmb.internal.faker;

import dev.dmb.internal.choice.Picked;
import dev.dmb.internal.column.Fit;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import java.util.Locale;

/**
 * Uniform words out of a fixed sample of a Datafaker expression in the plan's locale; those that fit the column, or all
 * of them cut to its length when none fits. Immutable.
 *
 * @param name how the user called it, such as {@code city}
 * @param expression such as {@code Address.city}
 */
public record FakerWords(String name, String expression) implements FieldGenerator.OfDomain<String> {

    @Override
    public long domainSize() {
        return WordPools.words(expression, Locale.ENGLISH).size();
    }

    @Override
    public String valueAt(long index) {
        return WordPools.words(expression, Locale.ENGLISH).get((int) index);
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        Fit.requireText(context, this);
        return Picked.ofTexts(Fit.fitting(WordPools.words(expression, context.locale()), Fit.maxChars(context.type())));
    }

    @Override
    public String toString() {
        return name + "()";
    }
}
