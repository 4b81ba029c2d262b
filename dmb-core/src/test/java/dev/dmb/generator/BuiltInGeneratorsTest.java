package dev.dmb.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.dmb.DmbException;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.NamedGenerators;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInGeneratorsTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    static Stream<Arguments> forms() {
        Map<Integer, Integer> weights = new LinkedHashMap<>();
        weights.put(1, 9);
        weights.put(2, 1);
        return Stream.of(
                form("sequence", Generators.sequence()),
                form("sequence: 1000", Generators.sequence(1000)),
                form("sequence: [1000, 10]", Generators.sequence(1000, 10)),
                form("sequence: {start: 5, step: -1}", Generators.sequence(5, -1)),
                form("between: [18, 90]", Generators.between(18, 90)),
                form("between: {min: 18, max: 90}", Generators.between(18, 90)),
                form("between: [0.5, 10]", Generators.between(0.5, 10)),
                form("between: ['0.10', 99.9]", Generators.between(new BigDecimal("0.1"), new BigDecimal("99.90"))),
                form(
                        "between: {min: 2020-01-01, max: 2021-12-31}",
                        Generators.between(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 12, 31))),
                form(
                        "between: ['2020-01-01T00:00', '2020-01-02 12:30:00']",
                        Generators.between(LocalDateTime.of(2020, 1, 1, 0, 0), LocalDateTime.of(2020, 1, 2, 12, 30))),
                form("between: ['08:00', '17:30']", Generators.between(LocalTime.of(8, 0), LocalTime.of(17, 30))),
                form("normal: [500, 150]", Generators.normal(500, 150)),
                form("normal: {mean: 500, deviation: 150}", Generators.normal(500, 150)),
                form("lognormal: {median: 100, sigma: 0.5}", Generators.lognormal(100, 0.5)),
                form("exponential: 20", Generators.exponential(20)),
                form("triangular: [1, 2, 10]", Generators.triangular(1, 2, 10)),
                form("pareto: {least: 10, shape: 1.16}", Generators.pareto(10, 1.16)),
                form("poisson: 3.5", Generators.poisson(3.5)),
                form("zipf: [1000, 1.1]", Generators.zipf(1000, 1.1)),
                form(
                        "normal: {mean: 500, deviation: 150, min: 0, max: 1000, step: 0.5}",
                        Generators.truncated(Generators.rounded(Generators.normal(500, 150), 0.5), 0, 1000)),
                form(
                        "exponential: {mean: 20, max: 60}",
                        Generators.truncated(Generators.exponential(20), Double.NEGATIVE_INFINITY, 60)),
                form("between: [0, 100, 5]", Generators.between(0, 100, 5)),
                form("between: {min: 0, max: 1, step: 0.25}", Generators.between(0.0, 1.0, 0.25)),
                form(
                        "between: [2024-01-31, 2024-12-31, 1 month]",
                        Generators.between(LocalDate.of(2024, 1, 31), LocalDate.of(2024, 12, 31), Period.ofMonths(1))),
                form(
                        "between: ['08:00', '17:30', PT15M]",
                        Generators.between(LocalTime.of(8, 0), LocalTime.of(17, 30), Duration.ofMinutes(15))),
                form(
                        "between: ['2024-01-01T00:00', '2024-02-01T00:00', 1 day]",
                        Generators.between(
                                LocalDateTime.of(2024, 1, 1, 0, 0),
                                LocalDateTime.of(2024, 2, 1, 0, 0),
                                Duration.ofDays(1))),
                form("constant: 7", Generators.constant(7)),
                form("constant: x", Generators.constant("x")),
                form("constant: true", Generators.constant(true)),
                form("constant: 0.5", Generators.constant(0.5)),
                form("oneOf: [A, B]", Generators.oneOf("A", "B")),
                form("oneOf: {NEW: 5, PAID: 3, SHIPPED: 2}", Generators.oneOf("NEW", 5, "PAID", 3, "SHIPPED", 2)),
                form("oneOf: [NEW, 5, PAID, 3]", Generators.oneOf("NEW", 5, "PAID", 3)),
                form("oneOf: {A: 0.9, B: 0.1}", Generators.oneOf("A", 0.9, "B", 0.1)),
                form("oneOf: [10, 20, 50]", Generators.oneOf(10, 20, 50)),
                form("oneOf: A", Generators.oneOf("A")),
                form("uuid", Generators.uuid()),
                form("bytes: 16", Generators.bytes(16)),
                form("pattern: '[A-Z]{3}-[0-9]{5}'", Generators.pattern("[A-Z]{3}-[0-9]{5}")),
                form("words: [1, 3]", Generators.words(1, 3)),
                form("text: {min: 5, max: 20}", Generators.text(5, 20)),
                form("sentence", Generators.sentence()),
                form("paragraph", Generators.paragraph()),
                form("past: P2Y", Generators.past(Period.ofYears(2))),
                form("past: {period: P2Y}", Generators.past(Period.ofYears(2))),
                form("past: 2 years", Generators.past(Period.ofYears(2))),
                form("past: {min: 18 years, max: P90Y}", Generators.past(Period.ofYears(18), Period.ofYears(90))),
                form("past: PT36H", Generators.past(Duration.ofHours(36))),
                form("future: 30 days", Generators.future(Period.ofDays(30))),
                form("future: 1 hour", Generators.future(Duration.ofHours(1))),
                form("future: [1 week, 2 months]", Generators.future(Period.ofWeeks(1), Period.ofMonths(2))),
                form(
                        "after: {column: created_at, min: 1, max: 30, unit: days}",
                        Generators.after("created_at", Generators.days(1, 30))),
                form("after: [created_at, 1, 30]", Generators.after("created_at", Generators.days(1, 30))),
                form(
                        "before: {column: customer_id.created_at, min: 5, max: 9, unit: minutes}",
                        Generators.before("customer_id.created_at", Generators.minutes(5, 9))),
                form("parent: [customer_id, email]", Generators.parent("customer_id", "email")),
                form("position: order_id", Generators.position("order_id")),
                form("template: '{first_name} {last_name}'", Generators.template("{first_name} {last_name}")),
                form("faker: Name.firstName", Generators.faker("Name.firstName")),
                form(
                        "faker: '#{Name.firstName} #{Address.city}'",
                        Generators.faker("#{Name.firstName} #{Address.city}")),
                form("distinct: company", Generators.distinct(Generators.company())),
                form("distinct: {words: [1, 3]}", Generators.distinct(Generators.words(1, 3))),
                form("distinct: {oneOf: {A: 2, B: 1}}", Generators.distinct(Generators.oneOf("A", 2, "B", 1))),
                form("emailOf: [first_name, last_name]", Generators.emailOf("first_name", "last_name")),
                form("uniqueEmailOf: {firstName: a, lastName: b}", Generators.uniqueEmailOf("a", "b")),
                form("expression: quantity * price", Generators.expression("quantity * price")),
                form(
                        "when: {condition: \"status = 'PAUSED'\", then: sentence}",
                        Generators.when("status = 'PAUSED'").then(Generators.sentence())),
                form(
                        "when: [{condition: a > 1, then: {between: [1, 5]}}, {condition: a > 0, then: sequence}, {otherwise: {constant: 7}}]",
                        Generators.when("a > 1")
                                .then(Generators.between(1, 5))
                                .when("a > 0")
                                .then(Generators.sequence())
                                .otherwise(Generators.constant(7))),
                form(
                        "vocabulary: {file: 'classpath:dev/dmb/plan/colours.txt'}",
                        Generators.vocabulary("classpath:dev/dmb/plan/colours.txt")),
                form("onBusinessDays: {past: P2Y}", Generators.onBusinessDays(Generators.past(Period.ofYears(2)))),
                form(
                        "inBusinessHours: {days: {between: [2024-01-01, 2024-12-31]}, from: '09:00', to: '17:30'}",
                        Generators.inBusinessHours(
                                Generators.between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)),
                                LocalTime.of(9, 0),
                                LocalTime.of(17, 30))),
                form(
                        "after: {column: ordered_on, min: 1, max: 5, unit: businessDays}",
                        Generators.after("ordered_on", Generators.businessDays(1, 5))),
                form("firstName", Generators.firstName()),
                form("lastName", Generators.lastName()),
                form("fullName", Generators.fullName()),
                form("email", Generators.email()),
                form("username", Generators.username()),
                form("url", Generators.url()),
                form("ipAddress", Generators.ipAddress()),
                form("phone", Generators.phone()),
                form("street", Generators.street()),
                form("city", Generators.city()),
                form("state", Generators.state()),
                form("postcode", Generators.postcode()),
                form("country", Generators.country()),
                form("countryCode", Generators.countryCode()),
                form("company", Generators.company()),
                form("jobTitle", Generators.jobTitle()),
                form("productName", Generators.productName()),
                form("category", Generators.category()),
                form("color", Generators.color()),
                form("currencyCode", Generators.currencyCode()),
                form("languageCode", Generators.languageCode()),
                form("iban", Generators.iban()));
    }

    private static Arguments form(String yaml, FieldGenerator<?> generator) {
        return Arguments.of(yaml, generator);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void isEqualToTheCallInJava(String yaml, FieldGenerator<?> generator) throws Exception {
        assertThat(read(yaml)).isEqualTo(generator);
    }

    @Test
    void hasANameForEveryFactory() {
        Set<String> notInFiles = Set.of(
                "derivedFrom", "days", "weeks", "businessDays", "hours", "minutes", "seconds", "truncated", "rounded");
        Set<String> factories = Arrays.stream(Generators.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .filter(name -> !notInFiles.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(new BuiltInGenerators().byName().keySet()).containsExactlyInAnyOrderElementsOf(factories);
    }

    @Test
    void isFoundByServiceLoader() {
        assertThat(NamedGenerators.all()).containsKeys("between", "email", "faker");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email: 7 | generator 'email' takes nothing, not 1. To fix: remove what is too much.",
                "between: 7 | generator 'between' lacks 'max'. To fix: add 'max'.",
                "between: [1, x] | generator 'between' has bounds '1' and 'x'. To fix: write two numbers, or two dates, times or dates with times as in '2020-01-31T12:00'.",
                "between: [9, 1] | between(9, 1) ends before it begins. To fix: write the smaller bound first.",
                "normal: {mean: a, deviation: 1} | generator 'normal' has 'mean' a. To fix: write a number.",
                "between: [2024-01-01, 2024-02-01, 5] | generator 'between' has a step of '5'. To fix: write a number for numbers, days or months for dates, and a duration such as 'PT15M' for times.",
                "between: [1, 9, -1] | between(1, 9, -1) never moves upwards. To fix: use a step above 0.",
                "zipf: [0, 1] | zipf has a size of 0. To fix: use a whole number of at least 1.",
                "normal: {mean: 1, deviation: 1, min: 100} | truncated(normal(1, 1), 100, Infinity) keeps less than a millionth of the numbers. To fix: use bounds nearer to where the numbers are.",
                "when: sentence | generator 'when' has 'sentence' among its cases. To fix: write cases as in '{condition: \"status = ''PAUSED''\", then: sentence}'.",
                "when: {condition: a = 1} | generator 'when' lacks 'then'. To fix: add 'then'.",
                "past: soon | no span of time 'soon'. To fix: write one as in 'P2Y', 'PT36H', '2 years' or '30 days'.",
                "after: {column: a, min: 1, max: 2, unit: day} | generator 'after' has no unit 'day'. To fix: write 'days', or use one of [days, weeks, businessDays, hours, minutes, seconds].",
                "oneOf | generator 'oneOf' has no values. To fix: list them.",
                "oneOf: {A: x} | generator 'oneOf' has 'A' x. To fix: write a number.",
                "distinct: [a, b] | generator 'distinct' takes one generator. To fix: write one as in 'distinct: company' or 'distinct: {words: [1, 3]}'.",
                "constant | generator 'constant' lacks 'value'. To fix: add 'value'.",
                "words: [1, 5000000000] | generator 'words' has 'max' 5000000000. To fix: use a count from 0 to 2147483647.",
                "sequence: 1.5 | generator 'sequence' has 'start' 1.5. To fix: write a whole number of at most 18 digits."
            })
    void saysWhatIsWrong(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(DmbException.class).hasMessage(message);
    }

    @Test
    void namesAnUnknownGeneratorWithinAnother() {
        assertThatThrownBy(() -> read("when: {condition: a = 1, then: sentense}"))
                .hasMessageStartingWith("no generator 'sentense'. To fix: write 'sentence', or use one of [");
    }

    private static FieldGenerator<?> read(String yaml) throws Exception {
        Object said = YAML.readValue(yaml, Object.class);
        if (said instanceof Map<?, ?> map) {
            Map.Entry<?, ?> entry = map.entrySet().iterator().next();
            return NamedGenerators.create(entry.getKey().toString(), entry.getValue());
        }
        return NamedGenerators.create(said.toString());
    }
}
