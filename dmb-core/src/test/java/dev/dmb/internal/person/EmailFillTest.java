package dev.dmb.internal.person;

import static dev.dmb.generator.Generators.emailOf;
import static dev.dmb.generator.Generators.oneOf;
import static dev.dmb.generator.Generators.sequence;
import static dev.dmb.generator.Generators.uniqueEmailOf;
import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.integer;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmb.plan.Batch;
import dev.dmb.plan.Plan;
import dev.dmb.schema.Column;
import dev.dmb.schema.FieldGenerator;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EmailFillTest {

    private static final int ROWS = 500;
    private static final FieldGenerator<String> OWN = (row, random) -> row % 3 == 0 ? "Zoë " + row : "!";

    /** Every row's addresses are those that are worked out one by one. */
    private static void assertSame(Column first, Column last, int maxChars) {
        var people = table(
                "person",
                bigint("id").primaryKey(),
                first,
                last,
                varchar("email", maxChars).generatedBy(emailOf(first.name(), last.name())),
                varchar("own_email", maxChars).unique().generatedBy(uniqueEmailOf(first.name(), last.name())));
        Plan.of(schema("people", people)).withRows("person", ROWS).generate("person", 0, ROWS, batch -> {
            for (int row = 0; row < batch.size(); row++) {
                assertSame(batch, row, maxChars);
            }
        });
    }

    private static void assertSame(Batch batch, int row, int maxChars) {
        var names = Arrays.asList(batch.value(1, row), batch.value(2, row));
        String number = Long.toString(batch.from() + row + 1);

        assertThat(batch.text(3, row)).isEqualTo(EmailText.of(names, "", maxChars));
        assertThat(batch.text(4, row)).isEqualTo(EmailText.of(names, number, maxChars));
    }

    @Test
    void ofWordsInVocabularies() {
        assertSame(varchar("first_name", 40), varchar("last_name", 40), 120);
    }

    @Test
    void cutToShortColumns() {
        assertSame(varchar("first_name", 40), varchar("last_name", 40), 18);
    }

    @Test
    void ofNamesWithoutLettersAndOfNone() {
        assertSame(
                varchar("a", 40).nullRate(0.3).generatedBy(oneOf("Ann", "!", "Ødegård")),
                varchar("b", 40).nullRate(0.3).generatedBy(oneOf("Lee", "-", "O'Neil")),
                60);
    }

    @Test
    void ofTextsMadeByALambdaAndOfNumbers() {
        assertSame(varchar("a", 40).generatedBy(OWN), integer("b").generatedBy(sequence()), 60);
    }
}
