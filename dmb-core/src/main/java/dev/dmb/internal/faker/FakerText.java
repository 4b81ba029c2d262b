package dev.dmb.internal.faker;

import dev.dmb.DmbException;
import dev.dmb.internal.column.Fit;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Texts of a Datafaker expression in the plan's locale, cut to the column's length. Immutable.
 *
 * @param name how the user called it, such as {@code faker(Name.firstName)} or {@code street()}
 * @param expression such as <code>#{Name.firstName} #{Name.lastName}</code>
 */
public record FakerText(String name, String expression) implements FieldGenerator<String> {

    /**
     * A user's expression.
     *
     * @param expression with <code>#{…}</code>, or the inside of one alone
     * @return the generator
     * @throws DmbException when a call in it is not repeatable
     */
    public static FakerText of(String expression) {
        String name = "faker(" + expression + ")";
        String whole = expression.contains("#{") ? expression : "#{" + expression + "}";
        Refusals.check(name, whole);
        return new FakerText(name, whole);
    }

    @Override
    public String generate(long row, RandomGenerator random) {
        return speaker(Locale.ENGLISH).speak(random);
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        Fit.requireText(context, this);
        Speaker speaker = speaker(context.locale());
        int maxChars = Fit.maxChars(context.type());
        return (row, random) -> Fit.cut(speaker.speak(random), maxChars);
    }

    private Speaker speaker(Locale locale) {
        try {
            return new Speaker(expression, locale);
        } catch (RuntimeException unresolved) {
            throw new DmbException(
                    this + " does not resolve in Datafaker for locale '" + locale.toLanguageTag() + "'",
                    "write it as in 'Name.firstName' or '#{Name.firstName} #{Address.city}'",
                    unresolved);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
