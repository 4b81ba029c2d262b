package dev.dmb.generator;

import static dev.dmb.generator.Generators.after;
import static dev.dmb.generator.Generators.before;
import static dev.dmb.generator.Generators.days;
import static dev.dmb.generator.Generators.hours;
import static dev.dmb.generator.Generators.minutes;
import static dev.dmb.generator.Generators.seconds;
import static dev.dmb.schema.Column.column;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.DmbException;
import dev.dmb.internal.vector.DerivedVectorGenerator;
import dev.dmb.internal.vector.Values;
import dev.dmb.internal.vector.Vector;
import dev.dmb.schema.Column;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldGenerator.Derived;
import dev.dmb.schema.FieldGenerator.Read;
import dev.dmb.schema.FieldType;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftTest {

    private static final LocalDateTime BASE = LocalDateTime.parse("2024-02-28T10:30:00");

    @Test
    void liesAfterTheOtherColumn() {
        assertThat(IntStream.range(0, 50)
                        .mapToObj(row -> Drawn.derived(after("b", seconds(1, 2)), "timestamp", row, BASE)))
                .containsOnly(BASE.plusSeconds(1), BASE.plusSeconds(2))
                .contains(BASE.plusSeconds(1), BASE.plusSeconds(2));
    }

    @Test
    void liesBeforeTheOtherColumn() {
        assertThat(IntStream.range(0, 50)
                        .mapToObj(row -> Drawn.derived(before("b", seconds(1, 2)), "timestamp", row, BASE)))
                .containsOnly(BASE.minusSeconds(1), BASE.minusSeconds(2));
    }

    @Test
    void countsWholeDaysBetweenDates() {
        LocalDate base = LocalDate.of(2024, 2, 28);
        assertThat(IntStream.range(0, 50).mapToObj(row -> Drawn.derived(after("b", days(1, 2)), "date", row, base)))
                .containsOnly(base.plusDays(1), base.plusDays(2));
    }

    @Test
    void countsWholeDaysFromTheDayOfATimestamp() {
        assertThat(Drawn.derived(after("b", hours(12, 30)), "date", 3, BASE)).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void countsFromTheBeginOfADate() {
        assertThat(Drawn.derived(after("b", minutes(5, 5)), "timestamptz", 3, LocalDate.of(2024, 2, 29)))
                .isEqualTo(OffsetDateTime.parse("2024-02-29T00:05Z"));
    }

    @Test
    void isNullWhereTheOtherColumnIs() {
        assertThat(Drawn.derived(after("b", days(1, 2)), "date", 0, (Object) null))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"timestamp, timestamp", "date, timestamp", "timestamp, date", "date, date", "timestamptz, timestamp"})
    void fastFormMakesTheSame(String readType, String type) {
        Column read = column("b", FieldType.parse(readType));
        Column made = column("c", FieldType.parse(type));
        ColumnContext context =
                new ColumnContext(table("t", read, made), made, 20, Locale.ENGLISH, Drawn.NOW, warning -> {});
        FieldGenerator<?> specialized = after("b", days(1, 9)).specialize(context);
        Vector base = Vector.of(read.type(), 20);
        Vector out = Vector.of(made.type(), 20);
        IntStream.range(0, 20).forEach(i -> Values.put(read.type(), base, i, BASE.plusHours(i)));
        base.setNull(7);
        ((DerivedVectorGenerator) specialized).fill(Drawn.cells(20), new FieldType[0], new Vector[] {base}, out);
        for (int i = 0; i < 20; i++) {
            Object expected =
                    i == 7 ? null : Drawn.derived(after("b", days(1, 9)), context, i, Values.get(read.type(), base, i));
            assertThat(out.isNull(i) ? null : Values.get(made.type(), out, i)).isEqualTo(expected);
        }
    }

    @Test
    void readsTheRowOrTheParent() {
        assertThat(((Derived<?>) after("created_at", days(1, 2))).reads())
                .isEqualTo(List.of(Read.sibling("created_at")));
        assertThat(((Derived<?>) after("customer_id.created_at", days(1, 2))).reads())
                .isEqualTo(List.of(Read.parent("customer_id", "created_at")));
    }

    @Test
    void spansAreEqualInAnyUnit() {
        assertThat(days(1, 2)).isEqualTo(hours(24, 48)).isEqualTo(new TimeSpan(Duration.ofDays(1), Duration.ofDays(2)));
    }

    @Test
    void readsLikeItsCall() {
        assertThat(after("created_at", days(1, 30))).hasToString("after(created_at, P1D to P30D)");
        assertThat(before("a.b", hours(1, 2))).hasToString("before(a.b, PT1H to PT2H)");
    }

    @Test
    void refusesASpanInWrongOrder() {
        assertThatThrownBy(() -> days(3, 1))
                .isInstanceOf(DmbException.class)
                .hasMessage(
                        "a time span from PT72H to PT24H ends before it begins. To fix: write the shorter time first.");
    }

    @Test
    void refusesHoursBetweenDates() {
        assertThatThrownBy(() -> after("b", hours(1, 5)).specialize(Drawn.in("date", 1)))
                .hasMessage(
                        "table 't', column 'c': after(b, PT1H to PT5H) has no whole day in it, as date needs. To fix: use a longer time span.");
    }

    @Test
    void refusesNumbers() {
        assertThatThrownBy(() -> after("b", days(1, 5)).specialize(Drawn.in("integer", 1)))
                .hasMessage("table 't', column 'c': after(b, P1D to P5D) makes dates and timestamps, not integer."
                        + " To fix: change the type or use another generator.");
    }

    @Test
    void refusesANameWithoutColumn() {
        assertThatThrownBy(() -> after("customer_id.", days(1, 5)))
                .hasMessage("'customer_id.' names no column. To fix: write 'column' or 'foreign_key_column.column'.");
    }
}
