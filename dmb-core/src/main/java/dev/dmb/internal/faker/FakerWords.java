package dev.dmb.internal.faker;

import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import java.util.List;
import java.util.Locale;

/**
 * Words of a Datafaker expression in the plan's locale that can be counted; those that fit the column, or all of them cut to
 * its length when none fits. Immutable.
 *
 * @param name how the user called it, such as {@code city}
 * @param expression such as <code>#{Address.city}</code>, or {@code key:} and a key
 */
public record FakerWords(String name, String expression) implements FieldGenerator.OfDomain<String> {

    @Override
    public long domainSize() {
        return english().size();
    }

    @Override
    public String valueAt(long index) {
        return english().get((int) index);
    }

    private List<String> english() {
        return Words.of(expression, Locale.ENGLISH).texts();
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        return new FakerText(toString(), expression).specialize(context);
    }

    @Override
    public String toString() {
        return name + "()";
    }
}
