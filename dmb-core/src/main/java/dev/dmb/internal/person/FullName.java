package dev.dmb.internal.person;

import dev.dmb.internal.choice.Picked;
import dev.dmb.internal.column.Fit;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** First and last names of the plan's locale, in its order; names too long for the column are not used. Immutable. */
public record FullName() implements FieldGenerator<String> {

    private static final Set<String> FAMILY_FIRST = Set.of("hu", "ja", "ko", "vi", "zh");
    private static final Set<String> WITHOUT_SPACE = Set.of("ko", "zh");

    @Override
    public String generate(long row, RandomGenerator random) {
        return combined(Names.written(Locale.ENGLISH), Locale.ENGLISH).generate(row, random);
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        Fit.requireText(context, this);
        int maxChars = Fit.maxChars(context.type());
        Names all = Names.written(context.locale());
        Optional<Names> fitting = all.within(maxChars - 1);
        return fitting.isPresent()
                ? combined(fitting.get(), context.locale())
                : Picked.ofTexts(Fit.fitting(all.last(), maxChars));
    }

    private static CombinedTexts combined(Names names, Locale locale) {
        String language = locale.getLanguage();
        List<String> separator = List.of(WITHOUT_SPACE.contains(language) ? "" : " ");
        List<List<String>> parts = FAMILY_FIRST.contains(language)
                ? List.of(names.last(), separator, names.first())
                : List.of(names.first(), separator, names.last());
        return new CombinedTexts(new Combination(parts, parts.size(), ""));
    }

    @Override
    public String toString() {
        return "fullName()";
    }
}
