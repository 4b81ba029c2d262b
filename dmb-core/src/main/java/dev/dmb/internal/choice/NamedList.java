package dev.dmb.internal.choice;

import dev.dmb.internal.column.Fit;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import java.util.List;

/**
 * Equally frequent texts of a list that has a name; only those that fit the column, or all of them cut to its length
 * when none fits. Immutable.
 *
 * @param name how the user called it
 * @param texts at least one, all different
 */
public record NamedList(String name, List<String> texts) implements FieldGenerator.OfDomain<String> {

    /** Copies the list. */
    public NamedList {
        texts = List.copyOf(texts);
    }

    @Override
    public long domainSize() {
        return texts.size();
    }

    @Override
    public String valueAt(long index) {
        return texts.get((int) index);
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        Fit.requireText(context, this);
        return Picked.ofTexts(Fit.fitting(texts, Fit.maxChars(context.type())));
    }

    @Override
    public String toString() {
        return name + "()";
    }
}
