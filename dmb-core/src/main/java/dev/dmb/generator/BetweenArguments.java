package dev.dmb.generator;

import dev.dmb.schema.Arguments;
import dev.dmb.schema.FieldGenerator;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads the bounds of {@code between}: numbers, dates, dates with times, or times. */
final class BetweenArguments {

    /** One sort of bounds. */
    private record Form<T>(Function<String, T> parse, BiFunction<T, T, FieldGenerator<?>> between) {

        Optional<FieldGenerator<?>> create(String min, String max) {
            T first;
            T last;
            try {
                first = parse.apply(min);
                last = parse.apply(max);
            } catch (DateTimeException | NumberFormatException otherForm) {
                return Optional.empty();
            }
            return Optional.of(between.apply(first, last));
        }
    }

    private static final List<Form<?>> FORMS = List.of(
            new Form<>(BigDecimal::new, Generators::between),
            new Form<>(LocalDate::parse, Generators::between),
            new Form<>(text -> LocalDateTime.parse(text.replace(' ', 'T')), Generators::between),
            new Form<>(LocalTime::parse, Generators::between));

    private BetweenArguments() {}

    static FieldGenerator<?> create(Arguments said) {
        String min = said.text("min");
        String max = said.text("max");
        return FORMS.stream()
                .map(form -> form.create(min, max))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> said.wrong(
                        "has bounds '" + min + "' and '" + max + "'",
                        "write two numbers, or two dates, times or dates with times as in '2020-01-31T12:00'"));
    }
}
