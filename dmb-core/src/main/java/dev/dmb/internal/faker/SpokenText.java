package dev.dmb.internal.faker;

import dev.dmb.internal.column.Fit;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Texts that Datafaker itself makes, cut to the column; each thread asks a Datafaker of its own. */
final class SpokenText implements FieldGenerator<String> {

    private final String expression;
    private final Locale locale;
    private final int maxChars;
    private final Speaker speaker;

    /**
     * Texts of an expression.
     *
     * @param expression with <code>#{…}</code>
     * @param locale language and country
     * @param maxChars most characters
     * @throws RuntimeException when it does not resolve
     */
    SpokenText(String expression, Locale locale, int maxChars) {
        this.expression = expression;
        this.locale = locale;
        this.maxChars = maxChars;
        this.speaker = new Speaker(expression, locale);
    }

    /** Another one, for another thread. */
    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        return new SpokenText(expression, locale, maxChars);
    }

    @Override
    public String generate(long row, RandomGenerator random) {
        return Fit.cut(speaker.speak(random), maxChars);
    }
}
