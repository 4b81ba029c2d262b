package dev.dmb.internal.person;

import dev.dmb.internal.column.Fit;
import dev.dmb.internal.faker.FakerText;
import dev.dmb.internal.vector.CyclicDomain;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Telephone numbers of the plan's locale that belong to nobody, as far as its country reserves some for fiction;
 * elsewhere whatever Datafaker makes up. Where numbers have to differ and those run out, numbers follow under +999, which
 * is no country's. Immutable.
 */
public record Phone() implements FieldGenerator.OfDomain<String>, CyclicDomain {

    private static final FieldGenerator<String> OF_DATAFAKER = new FakerText("phone()", "#{PhoneNumber.phoneNumber}");

    @Override
    public long domainSize() {
        return american().domainSize();
    }

    @Override
    public long cycleSize() {
        return american().cycleSize();
    }

    @Override
    public String valueAt(long index) {
        return american().valueAt(index);
    }

    @Override
    public String generate(long row, RandomGenerator random) {
        return american().generate(row, random);
    }

    private static PhoneNumbers american() {
        return PhoneNumbers.of(Locale.US, Integer.MAX_VALUE).orElseThrow();
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        Fit.requireText(context, this);
        int maxChars = Fit.maxChars(context.type());
        boolean mayRepeat = context.table().keys().stream()
                .noneMatch(key -> key.contains(context.column().name()));
        return PhoneNumbers.of(context.locale(), maxChars)
                .<FieldGenerator<?>>map(numbers -> numbers)
                .orElseGet(() -> mayRepeat ? OF_DATAFAKER.specialize(context) : PhoneNumbers.ofNoCountry(maxChars));
    }

    @Override
    public String toString() {
        return "phone()";
    }
}
