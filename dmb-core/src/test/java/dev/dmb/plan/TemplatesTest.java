package dev.dmb.plan;

import static dev.dmb.generator.Generators.between;
import static dev.dmb.generator.Generators.constant;
import static dev.dmb.generator.Generators.firstName;
import static dev.dmb.generator.Generators.lastName;
import static dev.dmb.generator.Generators.oneOf;
import static dev.dmb.generator.Generators.sequence;
import static dev.dmb.generator.Generators.template;
import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.column;
import static dev.dmb.schema.Column.date;
import static dev.dmb.schema.Column.decimal;
import static dev.dmb.schema.Column.timestamptz;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.schema.Column;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

    private static Plan plan(Column last) {
        return Plan.of(schema(
                        "s",
                        table(
                                "t",
                                bigint("id").primaryKey(),
                                bigint("code").unique().generatedBy(sequence(-500, 1)),
                                varchar("first_name", 20).generatedBy(firstName()),
                                varchar("last_name", 20).generatedBy(lastName()),
                                varchar("kind", 9).generatedBy(constant("Straße")),
                                decimal("price", 8, 2).generatedBy(constant(1234.5)),
                                date("day").generatedBy(constant("2024-02-29")),
                                timestamptz("at").generatedBy(constant("2024-02-29T08:05:00")),
                                bigint("n").generatedBy(between(1, 30)).nullRate(0.1),
                                last)))
                .withRows("t", 1_200);
    }

    private static List<Object> values(Column last) {
        return RowsOf.column(plan(last), "t", last.name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{kind:upper} | STRASSE",
                "{kind:lower} | straße",
                "{price} | 1234.50",
                "{price:#,##0.0} | 1,234.5",
                "{price:00000} | 01235",
                "{day:yyyyMMdd} | 20240229",
                "{at:HH:mm} | 08:05",
                "{{{day:yy}}} | {24}"
            })
    void writesFormats(String text, String expected) {
        assertThat(values(varchar("v", 40).generatedBy(template(text)))).containsOnly(expected);
    }

    @Test
    void countsRowsFromOne() {
        assertThat(values(varchar("v", 40).generatedBy(template("INV-{day:yyyy}-{#:00000}")))
                        .subList(0, 2))
                .containsExactly("INV-2024-00001", "INV-2024-00002");
        assertThat(values(varchar("v", 40).generatedBy(template("row {#}"))).get(1_199))
                .isEqualTo("row 1200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{first_name}.{last_name}.{id}@example.com",
                "{id}-{n}",
                "{n}/{#}",
                "{#:000}",
                "{code}",
                "{n}_{code}",
                "{first_name} {id:0000}"
            })
    void fillsAUniqueColumnByTheNumberInIt(String text) {
        Column unique = varchar("v", 60).unique().generatedBy(template(text));
        assertThat(plan(unique).problems()).isEmpty();
        assertThat(plan(unique).explain().notes()).noneMatch(note -> note.contains("rests on"));
        assertThat(values(unique).stream().filter(value -> value != null)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{n}{id}", "{first_name}", "{n}-{code}", "{id}{n}", "{n}{#}"})
    void saysWhenUniqueValuesRestOnTheText(String text) {
        assertThat(plan(varchar("v", 60).unique().generatedBy(template(text)))
                        .explain()
                        .notes())
                .anyMatch(note -> note.contains("that values differ rests on the generator of [v]"));
    }

    @Test
    void whatIsTooLongIsTakenFromTheValuesAndNotFromTheNumber() {
        List<Object> values = values(varchar("v", 12).unique().generatedBy(template("{first_name}.{last_name}.{id}")));
        assertThat(values)
                .doesNotHaveDuplicates()
                .allMatch(value -> value.toString().length() <= 12)
                .anyMatch(value -> value.toString().length() == 12);
        assertThat(values.get(1_199).toString()).endsWith(".1200");
        assertThat(values(varchar("v", 3).generatedBy(template("{kind}-{kind}"))))
                .containsOnly("St-");
    }

    @Test
    void refusesFormatsThatDoNotFit() {
        assertThat(plan(varchar("v", 9).generatedBy(template("{kind:000}")))
                        .problems()
                        .get(0))
                .hasToString(
                        "table 't', column 'v': template({kind:000}) writes 'kind', which is varchar(9), as '000'. To fix: use digits for numbers.");
        assertThat(plan(varchar("v", 9).generatedBy(template("{n:yyyy}")))
                        .problems()
                        .get(0))
                .hasToString(
                        "table 't', column 'v': template({n:yyyy}) writes 'n', which is bigint, as 'yyyy'. To fix: use date patterns for dates and times.");
        assertThatThrownBy(() -> template("{n:blue}"))
                .hasMessage(
                        "template '{n:blue}': 'blue' is no format. To fix: use upper, lower, digits such as '000' or '0.00', or a date pattern such as 'yyyy-MM'.");
    }

    @Test
    void namesTheNearestColumn() {
        assertThat(plan(varchar("v", 9).generatedBy(template("{first_nam}")))
                        .problems()
                        .get(0)
                        .remedy())
                .startsWith("write 'first_name'");
    }

    @Test
    void aChoiceOfTextsIsNoTemplate() {
        assertThat(values(
                        column("v", dev.dmb.schema.FieldType.parse("enum(A,B)")).generatedBy(oneOf("A", "B"))))
                .containsOnly("A", "B");
    }
}
