package dev.dmb.internal.pattern;

import dev.dmb.internal.column.Fit;
import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.internal.vector.TextDomain;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;

/**
 * Uniform texts of a pattern. Immutable.
 *
 * @param strings the texts
 */
public record PatternText(Strings strings) implements TextDomain {

    @Override
    public long domainSize() {
        return strings.size();
    }

    @Override
    public void append(long index, Utf8Buffer out) {
        strings.append(index, out);
    }

    @Override
    public void draw(long bits, Utf8Buffer out) {
        strings.draw(bits, out);
    }

    @Override
    public boolean isPlain() {
        return strings.isPlain();
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        Fit.requireLength(context, this, strings.longest());
        return this;
    }

    @Override
    public String toString() {
        return "pattern(" + strings + ")";
    }
}
