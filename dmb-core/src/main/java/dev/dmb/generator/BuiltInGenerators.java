package dev.dmb.generator;

import dev.dmb.internal.derived.OfChildren;
import dev.dmb.internal.time.FromNow;
import dev.dmb.internal.time.SpanText;
import dev.dmb.schema.Arguments;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.NamedGenerators;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The names of {@link Generators} in schema files. Immutable.
 *
 * <p>All of them can be called there but {@code derivedFrom}, which takes a Java function.
 *
 * @since 0.1
 */
public final class BuiltInGenerators implements NamedGenerators {

    private final Map<String, Factory> byName = new TreeMap<>();

    /** Called by {@link java.util.ServiceLoader}. */
    public BuiltInGenerators() {
        addNumbers();
        addTimes();
        addTexts();
        addWords();
        addDerived();
    }

    @Override
    public Map<String, Factory> byName() {
        return Map.copyOf(byName);
    }

    private void addNumbers() {
        byName.put("sequence", said -> sequence(said.expect("start", "step")));
        byName.put("between", said -> BetweenArguments.create(said.expect("min", "max", "step")));
        addDistribution("normal", p -> Generators.normal(p[0], p[1]), "mean", "deviation");
        addDistribution("lognormal", p -> Generators.lognormal(p[0], p[1]), "median", "sigma");
        addDistribution("exponential", p -> Generators.exponential(p[0]), "mean");
        addDistribution("triangular", p -> Generators.triangular(p[0], p[1], p[2]), "least", "mode", "most");
        addDistribution("pareto", p -> Generators.pareto(p[0], p[1]), "least", "shape");
        addDistribution("poisson", p -> Generators.poisson(p[0]), "mean");
        byName.put("zipf", said -> zipf(said.expect("size", "exponent")));
        byName.put("bytes", said -> Generators.bytes(count(said.expect("length"), "length")));
    }

    private void addTimes() {
        byName.put("past", said -> fromNow(said, true));
        byName.put("future", said -> fromNow(said, false));
        byName.put("onBusinessDays", said -> Generators.onBusinessDays(inner(said, "days")));
        byName.put("inBusinessHours", said -> inBusinessHours(said.expect("days", "from", "to")));
        byName.put("after", said -> ShiftArguments.create(said, Generators::after));
        byName.put("before", said -> ShiftArguments.create(said, Generators::before));
    }

    private void addTexts() {
        byName.put("constant", said -> Generators.constant(value(said.expect("value"), "value")));
        byName.put("oneOf", BuiltInGenerators::oneOf);
        byName.put("vocabulary", said -> vocabulary(said.expect("file", "column", "weight")));
        byName.put("pattern", said -> text(said, "regex", Generators::pattern));
        byName.put("words", said -> counts(said, Generators::words));
        byName.put("text", said -> counts(said, Generators::text));
        byName.put("faker", said -> text(said, "expression", Generators::faker));
        byName.put("distinct", said -> Generators.distinct(inner(said, "texts")));
        addPlain("sentence", Generators::sentence);
        addPlain("paragraph", Generators::paragraph);
        addPlain("uuid", Generators::uuid);
    }

    private void addWords() {
        addPlain("firstName", Generators::firstName);
        addPlain("lastName", Generators::lastName);
        addPlain("fullName", Generators::fullName);
        addPlain("email", Generators::email);
        addPlain("username", Generators::username);
        addPlain("url", Generators::url);
        addPlain("ipAddress", Generators::ipAddress);
        addPlain("phone", Generators::phone);
        addPlain("street", Generators::street);
        addPlain("city", Generators::city);
        addPlain("state", Generators::state);
        addPlain("postcode", Generators::postcode);
        addPlain("country", Generators::country);
        addPlain("countryCode", Generators::countryCode);
        addPlain("company", Generators::company);
        addPlain("jobTitle", Generators::jobTitle);
        addPlain("productName", Generators::productName);
        addPlain("category", Generators::category);
        addPlain("color", Generators::color);
        addPlain("currencyCode", Generators::currencyCode);
        addPlain("languageCode", Generators::languageCode);
        addPlain("iban", Generators::iban);
    }

    private void addDerived() {
        byName.put("parent", said -> texts(said, "foreignKey", "column", Generators::parent));
        byName.put("position", said -> text(said, "foreignKey", Generators::position));
        byName.put("statesInOrder", BuiltInGenerators::statesInOrder);
        byName.put("increasing", said -> ShiftArguments.create(said, Generators::increasing));
        for (OfChildren.Kind kind : OfChildren.Kind.values()) {
            byName.put(kind.word(), said -> ofChildren(said, kind));
        }
        byName.put("expression", said -> text(said, "text", Generators::expression));
        byName.put("when", CaseArguments::create);
        byName.put("template", said -> text(said, "text", Generators::template));
        byName.put("emailOf", said -> texts(said, "firstName", "lastName", Generators::emailOf));
        byName.put("uniqueEmailOf", said -> texts(said, "firstName", "lastName", Generators::uniqueEmailOf));
    }

    /** Reads {@code statesInOrder: {foreignKey: order_id, states: [NEW, PAID]}}. */
    private static FieldGenerator<?> statesInOrder(Arguments said) {
        Arguments named = said.expect("foreignKey", "states");
        if (!(value(named, "states") instanceof List<?> states)) {
            throw named.wrong("has 'states' that are no list", "list them");
        }
        return Generators.statesInOrder(named.text("foreignKey"), states.toArray());
    }

    /** Reads {@code sumOf: [line, amount]} and {@code sumOf: {table: line, value: amount, foreignKey: order_id}}. */
    private static FieldGenerator<?> ofChildren(Arguments said, OfChildren.Kind kind) {
        boolean isCount = kind == OfChildren.Kind.COUNT;
        Arguments named = isCount ? said.expect("table", "foreignKey") : said.expect("table", "value", "foreignKey");
        Optional<String> foreignKey =
                named.value("foreignKey").isPresent() ? Optional.of(named.text("foreignKey")) : Optional.empty();
        return new OfChildren(kind, named.text("table"), isCount ? "" : named.text("value"), foreignKey);
    }

    private void addPlain(String name, Supplier<FieldGenerator<?>> generator) {
        byName.put(name, said -> {
            said.expect();
            return generator.get();
        });
    }

    private static FieldGenerator<?> sequence(Arguments said) {
        long start = said.value("start").isPresent() ? said.wholeNumber("start") : 1;
        return Generators.sequence(start, said.value("step").isPresent() ? said.wholeNumber("step") : 1);
    }

    /** Reads {@code past: P2Y}, {@code past: {period: P2Y}} and {@code past: {min: P18Y, max: P90Y}}. */
    private static FieldGenerator<?> fromNow(Arguments said, boolean isPast) {
        if (said.values().size() == 1 || said.byName().containsKey("period")) {
            return new FromNow(SpanText.parse(said.expect("period").text("period")), isPast);
        }
        Arguments named = said.expect("min", "max");
        return new FromNow(SpanText.parse(named.text("min")), SpanText.parse(named.text("max")), isPast);
    }

    private static FieldGenerator<?> oneOf(Arguments said) {
        if (said.isEmpty()) {
            throw said.wrong("has no values", "list them");
        }
        if (said.byName().isEmpty()) {
            Object[] values = said.values().toArray();
            return Generators.oneOf(values[0], Arrays.copyOfRange(values, 1, values.length));
        }
        Map<String, Number> weights = new LinkedHashMap<>();
        said.byName().forEach((value, weight) -> weights.put(value, said.number(value, weight)));
        return Generators.oneOf(weights);
    }

    private static FieldGenerator<?> vocabulary(Arguments said) {
        return Generators.vocabulary(
                said.locate("file"),
                said.value("column").map(Object::toString).orElse(""),
                said.value("weight").map(Object::toString).orElse(""));
    }

    private static FieldGenerator<?> inBusinessHours(Arguments said) {
        return Generators.inBusinessHours(said.generator("days"), time(said, "from"), time(said, "to"));
    }

    private static LocalTime time(Arguments said, String name) {
        try {
            return LocalTime.parse(said.text(name));
        } catch (DateTimeException noTime) {
            throw said.wrong("has '" + name + "' '" + said.text(name) + "'", "write a time of day such as '09:00'");
        }
    }

    /** Reads the generator in {@code distinct: company} and {@code distinct: {words: [1, 3]}}. */
    private static FieldGenerator<?> inner(Arguments said, String name) {
        if (said.byName().size() == 1) {
            return said.generator(name, said.byName());
        } else if (said.values().size() == 1) {
            return said.generator(name, said.values().get(0));
        }
        throw said.wrong("takes one generator", "write one as in 'distinct: company' or 'distinct: {words: [1, 3]}'");
    }

    /** Adds a distribution; each also takes {@code min}, {@code max} and {@code step}. */
    private void addDistribution(
            String name, Function<double[], FieldGenerator.OfDouble> distribution, String... parameters) {
        List<String> names = new ArrayList<>(List.of(parameters));
        names.addAll(List.of("min", "max", "step"));
        byName.put(name, said -> {
            Arguments named = said.expect(names.toArray(String[]::new));
            return bounded(
                    named,
                    distribution.apply(Arrays.stream(parameters)
                            .mapToDouble(parameter -> named.number(parameter).doubleValue())
                            .toArray()));
        });
    }

    private static FieldGenerator<?> bounded(Arguments said, FieldGenerator.OfDouble distribution) {
        FieldGenerator.OfDouble numbers = said.value("step").isPresent()
                ? Generators.rounded(distribution, said.number("step").doubleValue())
                : distribution;
        boolean isBounded = said.value("min").or(() -> said.value("max")).isPresent();
        return isBounded
                ? Generators.truncated(
                        numbers,
                        bound(said, "min", Double.NEGATIVE_INFINITY),
                        bound(said, "max", Double.POSITIVE_INFINITY))
                : numbers;
    }

    private static double bound(Arguments said, String name, double none) {
        return said.value(name).isPresent() ? said.number(name).doubleValue() : none;
    }

    private static FieldGenerator<?> zipf(Arguments said) {
        return Generators.zipf(said.wholeNumber("size"), said.number("exponent").doubleValue());
    }

    private interface OfCounts {
        FieldGenerator<?> create(int min, int max);
    }

    private static FieldGenerator<?> counts(Arguments said, OfCounts generator) {
        Arguments named = said.expect("min", "max");
        return generator.create(count(named, "min"), count(named, "max"));
    }

    private static int count(Arguments said, String name) {
        long count = said.wholeNumber(name);
        if (count < 0 || count > Integer.MAX_VALUE) {
            throw said.wrong("has '" + name + "' " + count, "use a count from 0 to " + Integer.MAX_VALUE);
        }
        return (int) count;
    }

    private static FieldGenerator<?> text(Arguments said, String name, Function<String, FieldGenerator<?>> generator) {
        return generator.apply(said.expect(name).text(name));
    }

    private interface OfTexts {
        FieldGenerator<?> create(String first, String second);
    }

    private static FieldGenerator<?> texts(Arguments said, String first, String second, OfTexts generator) {
        Arguments named = said.expect(first, second);
        return generator.create(named.text(first), named.text(second));
    }

    private static Object value(Arguments said, String name) {
        return said.value(name).orElseThrow(() -> said.wrong("lacks '" + name + "'", "add '" + name + "'"));
    }
}
