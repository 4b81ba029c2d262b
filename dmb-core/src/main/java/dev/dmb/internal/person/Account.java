package dev.dmb.internal.person;

import dev.dmb.internal.column.Fit;
import dev.dmb.internal.vector.CyclicDomain;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * E-mail addresses and user names made of first and last names: {@code anna.smith}, and when all combinations are used
 * {@code anna.smith1}. Names too long for the column are not used. Immutable.
 *
 * @param form which of both
 */
public record Account(Form form) implements FieldGenerator.OfDomain<String>, CyclicDomain {

    /** What an account is called by. */
    public enum Form {
        /** At a domain reserved for examples. */
        EMAIL("email", List.of("@example.com", "@example.org", "@example.net")),
        /** Without a domain. */
        USERNAME("username", List.of(""));

        private final String call;
        private final List<String> endings;

        Form(String call, List<String> endings) {
            this.call = call;
            this.endings = endings;
        }

        private int endingLength() {
            return endings.get(0).length();
        }
    }

    private record Key(Form form, Locale locale, int maxChars) {}

    private static final int[] DIGITS_KEPT_FREE = {6, 3, 0};
    private static final int MOST_DIGITS = 9;
    private static final Map<Key, Optional<NumberedTexts>> DOMAINS = new ConcurrentHashMap<>();

    @Override
    public long domainSize() {
        return english().domainSize();
    }

    @Override
    public long cycleSize() {
        return english().cycleSize();
    }

    @Override
    public String valueAt(long index) {
        return english().valueAt(index);
    }

    @Override
    public String generate(long row, RandomGenerator random) {
        return english().generate(row, random);
    }

    private NumberedTexts english() {
        return domain(Locale.ENGLISH, Integer.MAX_VALUE).orElseThrow();
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        Fit.requireText(context, this);
        return domain(context.locale(), Fit.maxChars(context.type()))
                .orElseThrow(() ->
                        Fit.misfit(context, context.type() + " is too short for " + this, "make the column longer"));
    }

    private Optional<NumberedTexts> domain(Locale locale, int maxChars) {
        return DOMAINS.computeIfAbsent(new Key(form, locale, maxChars), Account::newDomain);
    }

    private static Optional<NumberedTexts> newDomain(Key key) {
        Names all = Names.inAsciiLetters(key.locale);
        int room = key.maxChars - 1 - key.form.endingLength();
        for (int digits : DIGITS_KEPT_FREE) {
            Optional<Names> names = all.within(room - digits);
            if (names.isPresent()) {
                return names.map(fitting -> domain(key.form, fitting, room));
            }
        }
        return Optional.empty();
    }

    private static NumberedTexts domain(Form form, Names names, int room) {
        Combination combination =
                new Combination(List.of(names.firstFollowedBy("."), names.last(), form.endings), 2, "");
        return new NumberedTexts(combination, combination.size(Math.min(MOST_DIGITS, room - names.longest())));
    }

    @Override
    public String toString() {
        return form.call + "()";
    }
}
