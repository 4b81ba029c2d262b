package dev.dmb.plan;

import static dev.dmb.generator.Generators.*;
import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.bool;
import static dev.dmb.schema.Column.column;
import static dev.dmb.schema.Column.date;
import static dev.dmb.schema.Column.decimal;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.table;
import static dev.dmb.schema.Table.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmb.DmbException.Problem;
import dev.dmb.internal.vector.PositionInParent;
import dev.dmb.schema.Column;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type with every built-in generator: it fits, or it is refused before the first row; unique or not, NULL or not. */
class EveryTypeTest {

    private static final List<String> TYPES = List.of(
            "char(1)",
            "char(12)",
            "varchar(1)",
            "varchar(5)",
            "varchar(60)",
            "text",
            "smallint",
            "integer",
            "bigint",
            "decimal(3,0)",
            "decimal(10,2)",
            "decimal(4,4)",
            "decimal(38,6)",
            "real",
            "double",
            "boolean",
            "date",
            "time",
            "timestamp",
            "timestamptz",
            "uuid",
            "json",
            "binary(4)",
            "binary(40)",
            "enum(A,B,C)");

    private static final LocalDate DAY = LocalDate.of(2024, 1, 31);

    private static List<FieldGenerator<?>> generators() {
        FieldGenerator<?> days = between(DAY, DAY.plusYears(2));
        return List.of(
                sequence(),
                sequence(5, 10),
                between(0, 9),
                between(-1_000_000, 1_000_000),
                between(0.0, 0.5),
                between(0, 1),
                between(0, 100, 5),
                between(0.0, 1.0, 0.05),
                days,
                between(DAY, DAY.plusYears(9), Period.ofMonths(1)),
                between(DAY.atTime(8, 0), DAY.plusDays(9).atTime(17, 0)),
                between(DAY.atTime(8, 0), DAY.plusDays(9).atTime(17, 0), Duration.ofMinutes(15)),
                between(LocalTime.of(8, 0), LocalTime.of(17, 0)),
                between(LocalTime.of(8, 0), LocalTime.of(17, 0), Duration.ofMinutes(15)),
                normal(0, 1),
                normal(500, 150),
                lognormal(100, 1),
                exponential(20),
                triangular(1, 2, 9),
                pareto(1, 1.2),
                poisson(4),
                truncated(normal(500, 150), 0, 1000),
                rounded(normal(5, 2), 0.5),
                zipf(1_000, 1.1),
                constant(1),
                constant("A"),
                constant(true),
                constant("2024-01-31"),
                constant("00000000-0000-0000-0000-000000000001"),
                oneOf("A", "B"),
                oneOf("A", 5, "B", 1),
                oneOf(1, 2, 3),
                oneOf(true, false),
                oneOf(0.25, 0.5),
                vocabulary("classpath:dev/dmb/plan/colours.txt"),
                uuid(),
                bytes(3),
                bytes(16),
                pattern("[A-C]"),
                pattern("[a-z]{3}[0-9]{2}"),
                pattern("[0-9]{2}"),
                words(1, 3),
                sentence(),
                paragraph(),
                text(0, 4),
                past(Period.ofYears(1)),
                past(Duration.ofHours(3)),
                future(Period.ofDays(9)),
                onBusinessDays(days),
                inBusinessHours(days, LocalTime.of(9, 0), LocalTime.of(17, 0)),
                after("day", days(1, 5)),
                after("day", businessDays(1, 5)),
                before("day", hours(1, 50)),
                derivedFrom("n", (Long n) -> n),
                parent("p_id", "name"),
                parent("p_id", "amount"),
                position("p_id"),
                template("{n}"),
                template("{name}-{n}"),
                expression("n * 2"),
                expression("n > 5"),
                expression("p_id.amount / 3"),
                when("flag").then(constant(1)),
                when("n > 5").then(words(1, 1)).otherwise(constant("A")),
                faker("Name.firstName"),
                distinct(words(1, 1)),
                firstName(),
                fullName(),
                city(),
                email(),
                emailOf("name", "name"),
                uniqueEmailOf("name", "name"),
                username(),
                url(),
                ipAddress(),
                phone(),
                street(),
                postcode(),
                countryCode(),
                iban());
    }

    static Stream<FieldGenerator<?>> everyGenerator() {
        return generators().stream();
    }

    private static Plan plan(Column column, int rows) {
        return Plan.of(schema(
                        "s",
                        table(
                                "p",
                                bigint("id").primaryKey(),
                                varchar("name", 40).generatedBy(firstName()),
                                decimal("amount", 6, 2).generatedBy(between(0, 100))),
                        table(
                                "t",
                                bigint("id").primaryKey(),
                                bigint("p_id").references("p"),
                                bigint("n").generatedBy(between(0, 9)),
                                bool("flag"),
                                varchar("name", 20).generatedBy(firstName()),
                                date("day").generatedBy(between(DAY, DAY.plusYears(1))),
                                column)))
                .withRows("p", 10)
                .withRows("t", rows);
    }

    private static List<Object> values(Plan plan) {
        return RowsOf.column(plan, "t", "c");
    }

    @ParameterizedTest
    @MethodSource("everyGenerator")
    void fitsOrIsRefusedBeforeTheFirstRow(FieldGenerator<?> generator) {
        int fitting = 0;
        for (String type : TYPES) {
            Plan plan = plan(column("c", FieldType.parse(type)).generatedBy(generator), 120);
            List<Problem> problems = plan.problems();
            if (problems.isEmpty()) {
                assertThat(values(plan)).as(type + " by " + generator).hasSize(120);
                fitting++;
            } else {
                assertRefused(type, generator, problems);
            }
        }
        assertThat(fitting).as("types that fit " + generator).isPositive();
    }

    /** Only what comes from another column may need a trial of some rows to be refused. */
    private static void assertRefused(String type, FieldGenerator<?> generator, List<Problem> problems) {
        boolean isRead = generator instanceof FieldGenerator.Derived || generator instanceof PositionInParent;
        assertThat(problems).as(type + " by " + generator).allSatisfy(problem -> {
            assertThat(problem.text())
                    .startsWith("table 't', ")
                    .doesNotContain("null", "Exception", isRead ? "Exception" : ", row ");
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    @Test
    void everyTypeIsFilledWithoutAGenerator() {
        for (String type : TYPES) {
            assertThat(values(plan(column("c", FieldType.parse(type)), 120)))
                    .as(type)
                    .doesNotContainNull();
        }
    }

    @ParameterizedTest
    @MethodSource("everyGenerator")
    void uniqueValuesDifferAndNullsStay(FieldGenerator<?> generator) {
        for (String type : TYPES) {
            Column column = column("c", FieldType.parse(type)).unique().nullRate(0.3);
            Plan plan = plan(column.generatedBy(generator), 60);
            List<Problem> problems = plan.problems();
            if (!problems.isEmpty()) {
                assertRefused(type, generator, problems);
            } else if (plan.explain().notes().stream().noneMatch(note -> note.contains("rests on"))) {
                assertUnique(type + " by " + generator, values(plan));
            }
        }
    }

    @Test
    void everyTypeCanBeUniqueWithoutAGenerator() {
        Set<String> refused = new TreeSet<>();
        for (String type : TYPES) {
            Column column = column("c", FieldType.parse(type)).unique().nullRate(0.3);
            Plan plan = plan(column, 60);
            if (plan.problems().isEmpty()) {
                assertUnique(type, values(plan));
            } else {
                refused.add(type);
            }
        }
        // These have fewer than 60 values.
        assertThat(refused).containsExactly("boolean", "char(1)", "enum(A,B,C)", "varchar(1)");
    }

    private static void assertUnique(String what, List<Object> values) {
        List<Object> known = values.stream()
                .filter(Objects::nonNull)
                .map(value -> value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value)
                .collect(Collectors.toList());
        assertThat(known).as(what).doesNotHaveDuplicates();
        assertThat(values.size() - known.size()).as(what + ": NULLs").isBetween(5, 35);
    }

    @Test
    void keysOfSeveralColumnsDifferWhereNoMemberIsNull() {
        for (double nullRate : new double[] {0, 0.2}) {
            Plan plan = Plan.of(schema(
                            "s",
                            table(
                                    "t",
                                    bigint("a").generatedBy(between(1, 9)).nullRate(nullRate),
                                    varchar("b", 9)
                                            .generatedBy(oneOf("x", 5, "y", 1, "z", 1))
                                            .nullRate(nullRate),
                                    date("c").generatedBy(between(DAY, DAY.plusDays(4))),
                                    unique("a", "b", "c"))))
                    .withRows("t", 130);
            assertThat(plan.problems()).isEmpty();
            List<List<Object>> known = RowsOf.table(plan, "t").stream()
                    .filter(row -> !row.contains(null))
                    .toList();
            assertThat(known).doesNotHaveDuplicates();
            assertThat(known.size()).isBetween(nullRate > 0 ? 60 : 130, nullRate > 0 ? 110 : 130);
        }
    }
}
