package dev.dmb.plan;

import static dev.dmb.generator.Generators.between;
import static dev.dmb.generator.Generators.constant;
import static dev.dmb.generator.Generators.expression;
import static dev.dmb.generator.Generators.oneOf;
import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.bool;
import static dev.dmb.schema.Column.date;
import static dev.dmb.schema.Column.decimal;
import static dev.dmb.schema.Column.doublePrecision;
import static dev.dmb.schema.Column.enumOf;
import static dev.dmb.schema.Column.integer;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.DmbException;
import dev.dmb.schema.Column;
import dev.dmb.schema.Schema;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionsTest {

    private static Plan plan(Column... columns) {
        return Plan.of(schema("s", table("t", columns))).withRows("t", 2_000);
    }

    private static List<Object> values(Column... columns) {
        return RowsOf.column(plan(columns), "t", columns[columns.length - 1].name());
    }

    @Test
    void totalsReadTheRowAndItsParents() {
        Schema shop = schema(
                "shop",
                table(
                        "product",
                        bigint("id").primaryKey(),
                        decimal("price", 8, 2).generatedBy(between(new BigDecimal("0.01"), new BigDecimal("99.99")))),
                table(
                        "line",
                        bigint("id").primaryKey(),
                        bigint("product_id").references("product").nullRate(0.2),
                        integer("quantity").generatedBy(between(1, 9)),
                        decimal("discount", 4, 1).generatedBy(between(0, 50)),
                        decimal("price", 8, 2).generatedBy(expression("product_id.price")),
                        decimal("total", 12, 2)
                                .generatedBy(expression("quantity * product_id.price * (1 - discount / 100)"))));
        Plan plan = Plan.of(shop).withRows("product", 50).withRows("line", 3_000);
        List<List<Object>> rows = RowsOf.columns(plan, "line", "product_id", "quantity", "discount", "price", "total");
        int without = 0;
        for (List<Object> row : rows) {
            if (row.get(0) == null) {
                without++;
                assertThat(row.subList(3, 5)).containsOnlyNulls();
            } else {
                BigDecimal share = BigDecimal.ONE.subtract(((BigDecimal) row.get(2)).movePointLeft(2));
                assertThat(row.get(4))
                        .isEqualTo(BigDecimal.valueOf((Integer) row.get(1))
                                .multiply((BigDecimal) row.get(3))
                                .multiply(share)
                                .setScale(2, RoundingMode.HALF_UP));
            }
        }
        assertThat(without).isBetween(500, 700);
    }

    @ParameterizedTest
    @CsvSource({
        "7 / 2, 4",
        "-7 / 2, -4",
        "(0 - 5) / 3, -2",
        "1 + 2 * 3, 7",
        "(1 + 2) * 3, 9",
        "10 - 4 - 3, 3",
        "100 / 10 / 5, 2",
        "--3, 3",
        "0.4 + 0.1, 1",
        "0.1 + 0.2 - 0.3, 0",
        "12345678901234567890 / 12345678901234567890, 1",
        "2 * -3, -6"
    })
    void arithmeticIsExact(String text, long result) {
        assertThat(values(
                        integer("zero").generatedBy(constant(0)),
                        bigint("v").generatedBy(expression(text + " + zero"))))
                .containsOnly(result);
    }

    @Test
    void fastAndSlowFormsAgree() {
        Column[] columns = {
            decimal("a", 18, 4)
                    .generatedBy(
                            between(new BigDecimal("-99999999999999.9999"), new BigDecimal("99999999999999.9999"))),
            decimal("b", 10, 3).generatedBy(between(new BigDecimal("-9999999.999"), new BigDecimal("9999999.999"))),
            decimal("exact", 38, 2).generatedBy(expression("a * b / 7 + 1.005")),
            decimal("small", 16, 2).generatedBy(expression("b / 7 + 1.005")),
            decimal("small_slow", 20, 2).generatedBy(expression("b / 7 + 1.005"))
        };
        for (List<Object> row : RowsOf.table(plan(columns), "t")) {
            BigDecimal a = (BigDecimal) row.get(0);
            BigDecimal b = (BigDecimal) row.get(1);
            MathContext many = new MathContext(60);
            assertThat((BigDecimal) row.get(2))
                    .isEqualByComparingTo(a.multiply(b)
                            .divide(BigDecimal.valueOf(7), many)
                            .add(new BigDecimal("1.005"))
                            .setScale(2, RoundingMode.HALF_UP));
            assertThat((BigDecimal) row.get(3)).isEqualByComparingTo((BigDecimal) row.get(4));
        }
    }

    @Test
    void floatingPointNumbersAreComputedByTheirDecimals() {
        assertThat(values(
                        doublePrecision("x").generatedBy(constant(0.1)),
                        doublePrecision("v").generatedBy(expression("x + 0.2"))))
                .containsOnly(0.3);
    }

    @Test
    void nullAndDivisionByZeroGiveNull() {
        List<Object> quotients = values(
                integer("a").generatedBy(between(0, 3)).nullRate(0.1),
                integer("v").generatedBy(expression("12 / a")));
        assertThat(quotients).containsOnly(null, 12, 6, 4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "n > 5 | false",
                "n = 3 and kind = 'A' | true",
                "n = 4 or kind <> 'B' | true",
                "not (n = 3) | false",
                "kind in ('B', 'A') | true",
                "kind not in ('A') | false",
                "n between 1 and 3 | true",
                "n not between 1 and 3 | false",
                "nothing is null | true",
                "nothing is not null | false",
                "nothing = 1 or n = 3 | true",
                "nothing = 1 and n = 4 | false",
                "day >= '2024-02-29' | true",
                "day < '2024-02-29T12:00' | true",
                "n * 2 = 6 and day <> '2025-01-01' | true",
                "\"odd name\" != 'it''s' | false",
                "true = (n = 3) | true"
            })
    void conditionsAreThoseOfSql(String condition, boolean result) {
        assertThat(values(
                        integer("n").generatedBy(constant(3)),
                        varchar("kind", 1).generatedBy(constant("A")),
                        integer("nothing").nullRate(1),
                        date("day").generatedBy(constant("2024-02-29")),
                        varchar("odd name", 9).generatedBy(constant("it's")),
                        bool("v").generatedBy(expression(condition))))
                .containsOnly(result);
    }

    @Test
    void aConditionThatRestsOnNullIsNull() {
        assertThat(values(
                        integer("nothing").nullRate(1),
                        bool("v").generatedBy(expression("nothing = 1 or nothing < 5"))))
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a * | expression 'a *' ends too early. To fix: complete it.",
                "a ** b | expression 'a ** b' has an unexpected '*' at character 4. To fix: use columns, numbers, 'texts', + - * /, = <> < <= > >=, and, or, not, in, between, is null and parentheses.",
                "a + (b | expression 'a + (b' ends too early. To fix: complete it.",
                "a ; drop | expression 'a ; drop' has what it does not understand at character 3. To fix: use columns, numbers, 'texts', + - * /, = <> < <= > >=, and, or, not, in, between, is null and parentheses.",
                "1 + 2 | expression '1 + 2' names no column. To fix: name one, or use constant."
            })
    void namesThePlaceOfAMistake(String text, String message) {
        assertThatThrownBy(() -> expression(text))
                .isInstanceOf(DmbException.class)
                .hasMessage(message);
    }

    @Test
    void refusesTooDeepNesting() {
        assertThatThrownBy(() -> expression("(".repeat(200) + "a" + ")".repeat(200)))
                .isInstanceOf(DmbException.class)
                .hasMessageContaining("has more than 100 levels at character 102");
    }

    @Test
    void allProblemsAreNamedBeforeTheFirstRow() {
        Plan plan = plan(
                varchar("name", 9),
                enumOf("status", "NEW", "PAID"),
                integer("quantity"),
                integer("a").generatedBy(expression("quantty * 2")),
                integer("b").generatedBy(expression("name * 2")),
                bool("c").generatedBy(expression("status = 'PAD'")),
                integer("d").generatedBy(expression("quantity > 1")),
                varchar("e", 9).generatedBy(expression("quantity + 1")),
                integer("f").generatedBy(expression("f + 1")));
        List<String> problems = new ArrayList<>();
        plan.problems().forEach(problem -> problems.add(problem.toString()));
        assertThat(problems)
                .containsExactlyInAnyOrder(
                        "table 't', column 'a': reads 'quantty', which is neither a column of the table nor of a parent. To fix: write 'quantity', or use one of [name, status, quantity, a, b, c, d, e, f].",
                        "table 't', column 'b': expression(name * 2) calculates with 'name', which is varchar(9). To fix: use columns that hold numbers.",
                        "table 't', column 'c': expression(status = 'PAD') compares 'status', which is enum(NEW,PAID), with 'PAD'. To fix: write 'PAID', or use one of [NEW, PAID].",
                        "table 't', column 'd': expression(quantity > 1) makes true or false, not integer. To fix: change the type or use another generator.",
                        "table 't', column 'e': expression(quantity + 1) makes numbers, not varchar(9). To fix: change the type or use another generator.",
                        "columns read each other in a circle: t.f reads t.f. To fix: let one of them not read the next.");
    }

    @Test
    void aTotalThatDoesNotFitNamesItsCell() {
        Plan plan =
                plan(integer("a").generatedBy(oneOf(9, 9)), decimal("v", 2, 1).generatedBy(expression("a * 2")));
        assertThat(plan.problems().get(0).toString())
                .isEqualTo(
                        "table 't', column 'v', row 0, seed 1: value '18.0' (BigDecimal) does not fit decimal(2,1). To fix: change the column's generator or its type.");
    }
}
