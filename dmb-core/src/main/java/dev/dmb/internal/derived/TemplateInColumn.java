package dev.dmb.internal.derived;

import dev.dmb.internal.column.Fit;
import dev.dmb.internal.vector.DistinctByRow;
import dev.dmb.schema.FieldGenerator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A template for a column: what is too long is taken from its values, the last one first. Immutable.
 *
 * @param template as the user wrote it
 * @param maxChars most characters
 * @param whole the placeholder that must not be shortened, because it tells rows apart; -1 for none
 */
record TemplateInColumn(Template template, int maxChars, int whole) implements FieldGenerator.Derived<String> {

    static final int NONE = -1;

    /** A template that is another text for every row. */
    record Distinct(TemplateInColumn texts) implements FieldGenerator.Derived<String>, DistinctByRow {

        @Override
        public List<Read> reads() {
            return texts.reads();
        }

        @Override
        public @Nullable String derive(List<@Nullable Object> values, long row, RandomGenerator random) {
            return texts.derive(values, row, random);
        }

        @Override
        public @Nullable String generate(long row, RandomGenerator random) {
            return texts.generate(row, random);
        }

        @Override
        public String toString() {
            return texts.toString();
        }
    }

    @Override
    public List<Read> reads() {
        return template.reads();
    }

    /** The text where nothing but the number of the row is in it. */
    @Override
    public @Nullable String generate(long row, RandomGenerator random) {
        return reads().isEmpty() ? derive(List.of(), row, random) : Derived.super.generate(row, random);
    }

    @Override
    public @Nullable String derive(List<@Nullable Object> values, long row, RandomGenerator random) {
        String[] texts = new String[template.placeholders().size()];
        for (int i = 0; i < texts.length; i++) {
            Placeholder placeholder = template.placeholders().get(i);
            Object value = placeholder.read() == Placeholder.ROW ? (Object) (row + 1) : values.get(placeholder.read());
            if (value == null) {
                return null;
            }
            texts[i] = placeholder.text(value);
        }
        String text = joined(texts);
        return maxChars == Integer.MAX_VALUE || text.length() <= maxChars ? text : shortened(texts, text);
    }

    private String joined(String[] texts) {
        StringBuilder joined = new StringBuilder(template.literals().get(0));
        for (int i = 0; i < texts.length; i++) {
            joined.append(texts[i]).append(template.literals().get(i + 1));
        }
        return joined.toString();
    }

    private String shortened(String[] texts, String text) {
        int excess = text.codePointCount(0, text.length()) - maxChars;
        for (int i = texts.length - 1; i >= 0 && excess > 0; i--) {
            if (i != whole) {
                int chars = texts[i].codePointCount(0, texts[i].length());
                texts[i] = Fit.cut(texts[i], Math.max(0, chars - excess));
                excess -= chars - texts[i].codePointCount(0, texts[i].length());
            }
        }
        String shorter = joined(texts);
        return whole == NONE ? Fit.cut(shorter, maxChars) : shorter;
    }

    @Override
    public String toString() {
        return template.toString();
    }
}
