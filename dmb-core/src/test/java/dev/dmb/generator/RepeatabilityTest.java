package dev.dmb.generator;

import static dev.dmb.generator.Generators.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every generator that reads no other column keeps to, whatever it makes. */
class RepeatabilityTest {

    private static final int ROWS = 1500;
    private static final LocalDateTime NOON = LocalDateTime.parse("2024-02-29T12:00:00");

    static Stream<Arguments> generators() {
        return Stream.of(
                        of(
                                () -> sequence(5, 3),
                                "smallint",
                                "integer",
                                "bigint",
                                "decimal(9,2)",
                                "decimal(20,2)",
                                "double",
                                "varchar(9)"),
                        of(
                                () -> between(1, 90),
                                "smallint",
                                "integer",
                                "bigint",
                                "decimal(9,2)",
                                "decimal(20,2)",
                                "real",
                                "double",
                                "varchar(9)"),
                        of(
                                () -> between(-0.5, 90.25),
                                "integer",
                                "decimal(9,2)",
                                "decimal(20,2)",
                                "real",
                                "double",
                                "varchar(9)"),
                        of(() -> between(new BigDecimal("0.01"), BigDecimal.TEN), "decimal(4,2)", "double"),
                        of(
                                () -> between(LocalDate.EPOCH, LocalDate.MAX.withYear(2020)),
                                "date",
                                "timestamp",
                                "timestamptz",
                                "varchar(10)"),
                        of(() -> between(NOON, NOON.plusDays(9)), "date", "timestamp", "timestamptz", "varchar(26)"),
                        of(() -> between(LocalTime.MIN, LocalTime.MAX), "time", "varchar(15)"),
                        of(() -> normal(50, 9), "integer", "decimal(9,2)", "decimal(20,2)", "real", "double", "text"),
                        of(() -> lognormal(50, 0.5), "integer", "decimal(9,2)", "double"),
                        of(() -> exponential(50), "integer", "decimal(9,2)", "double"),
                        of(
                                () -> constant(1),
                                "smallint",
                                "decimal(9,2)",
                                "decimal(20,2)",
                                "double",
                                "boolean",
                                "varchar(1)"),
                        of(
                                () -> oneOf("1", 5, "0", 2),
                                "integer",
                                "decimal(9,2)",
                                "decimal(20,2)",
                                "double",
                                "boolean",
                                "varchar(1)",
                                "char(1)"),
                        of(() -> uuid(), "uuid", "char(36)", "varchar(32)", "text"),
                        of(() -> pattern("[A-Z]{3}-[0-9]{5}|[a-z]{30}x?"), "varchar(40)", "text"),
                        of(() -> words(1, 3), "varchar(8)", "text"),
                        of(() -> sentence(), "varchar(20)", "text"),
                        of(() -> paragraph(), "varchar(300)", "text"),
                        of(() -> text(0, 30), "varchar(30)", "text"),
                        of(() -> past(Period.ofYears(2)), "date", "timestamp", "timestamptz", "text"),
                        of(() -> future(Duration.ofDays(2)), "date", "timestamp", "timestamptz"),
                        of(() -> past(Period.ofYears(18), Period.ofYears(90)), "date", "timestamp"),
                        of(() -> faker("Name.fullName"), "varchar(9)", "text"),
                        of(() -> distinct(company()), "varchar(12)", "text"),
                        of(() -> firstName(), "varchar(6)", "text"),
                        of(() -> fullName(), "varchar(12)", "text"),
                        of(() -> email(), "varchar(30)", "text"),
                        of(() -> username(), "varchar(12)", "text"),
                        of(() -> url(), "varchar(30)", "text"),
                        of(() -> ipAddress(), "varchar(15)"),
                        of(() -> phone(), "varchar(10)", "varchar(30)"),
                        of(() -> street(), "varchar(12)", "text"),
                        of(() -> postcode(), "varchar(10)"),
                        of(() -> countryCode(), "char(2)"),
                        of(() -> iban(), "varchar(34)"))
                .flatMap(stream -> stream);
    }

    private static Stream<Arguments> of(Supplier<FieldGenerator<?>> generator, String... types) {
        return Stream.of(types).map(type -> Arguments.of(generator.get(), generator, type));
    }

    @ParameterizedTest(name = "{0} in {2}")
    @MethodSource("generators")
    void fastFormMakesWhatSingleCallsMake(FieldGenerator<?> generator, Supplier<FieldGenerator<?>> again, String type) {
        ColumnContext context = Drawn.in(type, ROWS);
        long[] rows = LongStream.range(0, ROWS).toArray();
        FieldGenerator<?> specialized = generator.specialize(context);
        assertThat(Drawn.values(specialized, context.type(), rows))
                .isEqualTo(Drawn.called(specialized, context.type(), rows));
    }

    @ParameterizedTest(name = "{0} in {2}")
    @MethodSource("generators")
    void orderOfRowsAndInstanceChangeNothing(
            FieldGenerator<?> generator, Supplier<FieldGenerator<?>> again, String type) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.JAPAN)) {
            ColumnContext context = Drawn.in(type, ROWS, locale);
            List<Object> inOrder = Drawn.values(generator, context);
            long[] rows =
                    IntStream.range(0, ROWS).mapToLong(i -> (i * 7L + 3) % ROWS).toArray();
            List<Object> permuted = Drawn.values(again.get().specialize(context), context.type(), rows);
            assertThat(permuted)
                    .isEqualTo(LongStream.of(rows)
                            .mapToObj(row -> inOrder.get((int) row))
                            .toList());
        }
    }

    @ParameterizedTest(name = "{0} in {2}")
    @MethodSource("generators")
    void equalCallsMakeEqualGenerators(FieldGenerator<?> generator, Supplier<FieldGenerator<?>> again, String type) {
        assertThat(again.get())
                .isEqualTo(generator)
                .hasSameHashCodeAs(generator)
                .hasToString(generator.toString());
    }

    @ParameterizedTest(name = "{0} in {2}")
    @MethodSource("generators")
    void worksWithoutAPlan(FieldGenerator<?> generator, Supplier<FieldGenerator<?>> again, String type) {
        assertThat(LongStream.range(0, 5).mapToObj(row -> generator.generate(row, Drawn.random(row))))
                .doesNotContainNull()
                .isEqualTo(LongStream.range(0, 5)
                        .mapToObj(row -> again.get().generate(row, Drawn.random(row)))
                        .toList());
    }
}
