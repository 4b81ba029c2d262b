package dev.dmb.plan;

import static dev.dmb.generator.Generators.after;
import static dev.dmb.generator.Generators.between;
import static dev.dmb.generator.Generators.constant;
import static dev.dmb.generator.Generators.days;
import static dev.dmb.generator.Generators.firstName;
import static dev.dmb.generator.Generators.normal;
import static dev.dmb.generator.Generators.oneOf;
import static dev.dmb.generator.Generators.pattern;
import static dev.dmb.generator.Generators.position;
import static dev.dmb.generator.Generators.template;
import static dev.dmb.generator.Generators.uuid;
import static dev.dmb.generator.Generators.when;
import static dev.dmb.schema.Column.column;
import static dev.dmb.schema.Column.date;
import static dev.dmb.schema.Column.decimal;
import static dev.dmb.schema.Column.integer;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.DmbException;
import dev.dmb.schema.Column;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionalTest {

    private static final Column STATUS = varchar("status", 9).generatedBy(oneOf("NEW", 2, "PAID", 1, "PAUSED", 1));

    private static List<List<Object>> rows(Column... columns) {
        return RowsOf.table(plan(columns), "t");
    }

    private static Plan plan(Column... columns) {
        return Plan.of(schema("s", table("t", columns))).withRows("t", 3_000);
    }

    @Test
    void isNotNullExactlyWhenTheConditionHolds() {
        List<List<Object>> rows = rows(
                STATUS,
                varchar("reason", 60).generatedBy(when("status", "PAUSED").then(firstName())));
        assertThat(rows).allMatch(row -> row.get(0).equals("PAUSED") == (row.get(1) != null));
        assertThat(rows.stream().filter(row -> row.get(1) != null).count()).isBetween(650L, 850L);
    }

    @Test
    void theFirstConditionThatHoldsDecides() {
        List<List<Object>> rows = rows(
                integer("total").generatedBy(between(0, 2_000)),
                varchar("level", 9)
                        .generatedBy(when("total >= 1000")
                                .then(constant("GOLD"))
                                .when("total >= 100")
                                .then(constant("SILVER"))
                                .otherwise(constant("NONE"))));
        assertThat(rows).allMatch(row -> {
            int total = (Integer) row.get(0);
            return row.get(1).equals(total >= 1000 ? "GOLD" : total >= 100 ? "SILVER" : "NONE");
        });
    }

    @Test
    void branchesReadTheirOwnColumns() {
        List<List<Object>> rows = rows(
                STATUS,
                date("ordered").generatedBy(between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31))),
                date("paid")
                        .generatedBy(when("status", "PAID", "PAUSED")
                                .then(after("ordered", days(1, 5)))
                                .otherwise(constant("1999-12-31"))),
                varchar("text", 40)
                        .generatedBy(when("status = 'NEW'")
                                .then(pattern("[a-z]{5}"))
                                .when("ordered < '2024-07-01'")
                                .then(template("{status}/{ordered}"))));
        for (List<Object> row : rows) {
            boolean isNew = row.get(0).equals("NEW");
            LocalDate ordered = (LocalDate) row.get(1);
            LocalDate paid = (LocalDate) row.get(2);
            assertThat(paid.equals(LocalDate.of(1999, 12, 31))).isEqualTo(isNew);
            assertThat(isNew || paid.isAfter(ordered) && paid.isBefore(ordered.plusDays(6)))
                    .isTrue();
            String expected = ordered.isBefore(LocalDate.of(2024, 7, 1)) ? row.get(0) + "/" + ordered : null;
            assertThat(isNew ? row.get(3).toString().matches("[a-z]{5}") : Objects.equals(row.get(3), expected))
                    .isTrue();
        }
    }

    @Test
    void usersFunctionsAreHeldAsTheColumnHoldsThem() {
        FieldGenerator.OfLong cents = (row, random) -> 1_050 + row;
        FieldGenerator.OfDouble euros = (row, random) -> row + 0.5;
        List<List<Object>> rows = rows(
                STATUS,
                decimal("v", 10, 2)
                        .generatedBy(when("status", "NEW")
                                .then(cents)
                                .when("status", "PAID")
                                .then(euros)
                                .otherwise(normal(5, 1))));
        for (int row = 0; row < rows.size(); row++) {
            BigDecimal value = (BigDecimal) rows.get(row).get(1);
            BigDecimal expected =
                    switch (rows.get(row).get(0).toString()) {
                        case "NEW" -> BigDecimal.valueOf(1_050 + row, 2);
                        case "PAID" -> new BigDecimal(row + ".50");
                        default -> value;
                    };
            assertThat(value).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uuid",
                "double",
                "real",
                "boolean",
                "time",
                "timestamp",
                "timestamptz",
                "binary(8)",
                "bigint",
                "json",
                "decimal(30,2)",
                "enum(A,B)",
                "char(3)"
            })
    void everyTypeCanDependOnACondition(String type) {
        FieldType fieldType = FieldType.parse(type);
        List<List<Object>> plain = rows(column("v", fieldType));
        FieldGenerator<?> inferred = dev.dmb.generator.Inference.infer(
                        schema("s", table("t", column("v", fieldType))),
                        table("t", column("v", fieldType)),
                        column("v", fieldType))
                .generator();
        List<List<Object>> rows =
                rows(column("v", fieldType).generatedBy(when("status <> 'NEW'").then(inferred)), STATUS);
        for (int row = 0; row < rows.size(); row++) {
            Object expected =
                    rows.get(row).get(1).equals("NEW") ? null : plain.get(row).get(0);
            assertThat(rows.get(row).get(0)).isEqualTo(expected);
        }
    }

    @Test
    void slicesAndThreadsChangeNothing() {
        Plan plan = plan(
                STATUS,
                varchar("v", 60)
                        .generatedBy(when("status", "PAUSED").then(firstName()).otherwise(pattern("[a-z]{3,9}")))
                        .nullRate(0.1));
        List<List<Object>> whole = RowsOf.table(plan, "t");
        assertThat(RowsOf.slice(plan, "t", 1_234, 1_300)).isEqualTo(whole.subList(1_234, 1_300));
        assertThat(RowsOf.slice(plan, "t", 2_047, 2_048)).isEqualTo(whole.subList(2_047, 2_048));
        assertThat(whole.stream().filter(row -> row.get(1) == null).count()).isBetween(230L, 370L);
    }

    @Test
    void allProblemsAreNamedBeforeTheFirstRow() {
        Plan plan = plan(
                STATUS,
                integer("a").notNull().generatedBy(when("status", "NEW").then(constant(1))),
                integer("b").generatedBy(when("staus", "NEW").then(constant(1))),
                integer("c").generatedBy(when("status = 5").then(constant(1))),
                integer("d").generatedBy(when("status", "NEW").then(uuid())));
        assertThat(plan.problems().stream().map(Object::toString))
                .containsExactlyInAnyOrder(
                        "table 't', column 'a': when(status in ('NEW')).then(constant(1)) is NULL when no condition holds, but the column is not nullable. To fix: add otherwise, or allow NULL.",
                        "table 't', column 'b': reads 'staus', which is neither a column of the table nor of a parent. To fix: write 'status', or use one of [status, a, b, c, d].",
                        "table 't', column 'c': when(status = 5).then(constant(1)) compares 'status', which is varchar(9), with '5'. To fix: compare it with what the column can hold.",
                        "table 't', column 'd': uuid() makes UUIDs, not integer. To fix: change the type or use another generator.");
    }

    @Test
    void refusesWhatIsNoCondition() {
        assertThatThrownBy(() -> when("total + 1"))
                .isInstanceOf(DmbException.class)
                .hasMessage(
                        "condition 'total + 1' is neither true nor false. To fix: compare a column, as in 'total >= 100'.");
        assertThatThrownBy(() -> when("1 = 1"))
                .hasMessage("condition '1 = 1' names no column. To fix: compare a column, as in 'total >= 100'.");
        assertThatThrownBy(() -> when("a = 1").then(position("b")))
                .hasMessage(
                        "position(b) depends on a condition. To fix: give it a column of its own and read that with expression.");
        assertThatThrownBy(() -> when("a = 1").then(uuid()).otherwise(uuid()).otherwise(uuid()))
                .hasMessage(
                        "when(a = 1).then(uuid()).otherwise(uuid()) goes on after otherwise. To fix: put otherwise last, and once.");
    }
}
