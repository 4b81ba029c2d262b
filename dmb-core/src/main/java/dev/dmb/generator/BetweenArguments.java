package dev.dmb.generator;

import dev.dmb.DmbException;
import dev.dmb.internal.time.SpanText;
import dev.dmb.schema.Arguments;
import dev.dmb.schema.FieldGenerator;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads {@code between}: bounds that are numbers, dates, dates with times, or times, and perhaps a step. */
final class BetweenArguments {

    private interface InSteps<T, S> {
        FieldGenerator<?> create(T min, T max, S step);
    }

    /** One sort of bounds. */
    private record Form<T, S>(
            Function<String, T> parse,
            BiFunction<T, T, FieldGenerator<?>> between,
            Function<String, S> parseStep,
            InSteps<T, S> inSteps) {

        Optional<FieldGenerator<?>> create(Arguments said, String min, String max) {
            T first;
            T last;
            try {
                first = parse.apply(min);
                last = parse.apply(max);
            } catch (DateTimeException | NumberFormatException otherForm) {
                return Optional.empty();
            }
            return Optional.of(
                    said.value("step").isEmpty()
                            ? between.apply(first, last)
                            : inSteps.create(first, last, step(said)));
        }

        private S step(Arguments said) {
            try {
                return parseStep.apply(said.text("step"));
            } catch (DmbException | NumberFormatException | ClassCastException otherForm) {
                throw said.wrong(
                        "has a step of '" + said.text("step") + "'",
                        "write a number for numbers, days or months for dates, and a duration such as 'PT15M' for times");
            }
        }
    }

    private static final List<Form<?, ?>> FORMS = List.of(
            new Form<BigDecimal, BigDecimal>(
                    BigDecimal::new, Generators::between, BigDecimal::new, Generators::between),
            new Form<LocalDate, Period>(
                    LocalDate::parse, Generators::between, text -> (Period) SpanText.parse(text), Generators::between),
            new Form<LocalDateTime, Duration>(
                    text -> LocalDateTime.parse(text.replace(' ', 'T')),
                    Generators::between,
                    BetweenArguments::duration,
                    Generators::between),
            new Form<LocalTime, Duration>(
                    LocalTime::parse, Generators::between, BetweenArguments::duration, Generators::between));

    private BetweenArguments() {}

    static FieldGenerator<?> create(Arguments said) {
        String min = said.text("min");
        String max = said.text("max");
        return FORMS.stream()
                .map(form -> form.create(said, min, max))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> said.wrong(
                        "has bounds '" + min + "' and '" + max + "'",
                        "write two numbers, or two dates, times or dates with times as in '2020-01-31T12:00'"));
    }

    private static Duration duration(String text) {
        TemporalAmount span = SpanText.parse(text);
        return span instanceof Period days && days.toTotalMonths() == 0
                ? Duration.ofDays(days.getDays())
                : (Duration) span;
    }
}
