package dev.dmb.generator;

import static dev.dmb.generator.Generators.after;
import static dev.dmb.generator.Generators.before;
import static dev.dmb.generator.Generators.between;
import static dev.dmb.generator.Generators.businessDays;
import static dev.dmb.generator.Generators.hours;
import static dev.dmb.generator.Generators.inBusinessHours;
import static dev.dmb.generator.Generators.onBusinessDays;
import static dev.dmb.generator.Generators.past;
import static dev.dmb.generator.Generators.sequence;
import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.column;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.schema.Column;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.HashSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessTimeTest {

    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

    private static boolean isBusinessDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    @Test
    void everyDayFromMondayToFridayComesUp() {
        assertThat(new HashSet<>(Drawn.values(onBusinessDays(between(MONDAY, MONDAY.plusDays(13))), "date", 500)))
                .hasSize(10)
                .allMatch(day -> isBusinessDay((LocalDate) day));
    }

    @Test
    void daysBefore1970CountAsWell() {
        assertThat(Drawn.values(
                        onBusinessDays(between(LocalDate.of(1969, 1, 1), LocalDate.of(1970, 3, 1))), "date", 900))
                .allMatch(day -> isBusinessDay((LocalDate) day))
                .anyMatch(day -> ((LocalDate) day).getYear() == 1969)
                .anyMatch(day -> ((LocalDate) day).getYear() == 1970);
    }

    @Test
    void hoursStayInTheirWindow() {
        assertThat(Drawn.values(
                        inBusinessHours(past(Period.ofYears(1)), LocalTime.of(9, 0), LocalTime.of(17, 0)),
                        "timestamp",
                        2_000))
                .allSatisfy(value -> {
                    LocalDateTime moment = (LocalDateTime) value;
                    assertThat(isBusinessDay(moment.toLocalDate())).isTrue();
                    assertThat(moment.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(17, 0));
                    assertThat(moment).isBefore(LocalDateTime.of(2026, 7, 1, 0, 0));
                })
                .anyMatch(value -> ((LocalDateTime) value).getHour() == 16);
    }

    @Test
    void fillsAUniqueColumnToTheLastDay() {
        assertThat(Drawn.unique(onBusinessDays(between(MONDAY, MONDAY.plusDays(6))), Drawn.in("date", 5)))
                .doesNotHaveDuplicates()
                .hasSize(5);
    }

    @Test
    void writesTexts() {
        assertThat(Drawn.texts(onBusinessDays(between(MONDAY, MONDAY)), "varchar(10)", 2))
                .containsOnly("2024-01-01");
        assertThat(Drawn.texts(
                        inBusinessHours(between(MONDAY, MONDAY), LocalTime.NOON, LocalTime.NOON), "varchar(19)", 2))
                .containsOnly("2024-01-01T12:00");
    }

    @Test
    void refusesWhatHasNoBusinessDays() {
        assertThatThrownBy(() -> onBusinessDays(sequence()))
                .hasMessage(
                        "onBusinessDays(sequence()) takes days. To fix: use past, future, or between with two dates.");
        assertThatThrownBy(() -> onBusinessDays(between(MONDAY.plusDays(5), MONDAY.plusDays(6)))
                        .specialize(Drawn.in("date", 1)))
                .hasMessage(
                        "table 't', column 'c': onBusinessDays(between(2024-01-06, 2024-01-07)) has no day from Monday to Friday in it. To fix: use more days.");
        assertThatThrownBy(() -> businessDays(-1, 2))
                .hasMessage("a time span of -1 business days. To fix: use counts of at least 0.");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 1, 2024-01-02",
        "2024-01-01, 5, 2024-01-08",
        "2024-01-05, 0, 2024-01-05",
        "2024-01-05, 1, 2024-01-08",
        "2024-01-06, 0, 2024-01-08",
        "2024-01-06, 1, 2024-01-08",
        "2024-01-07, 2, 2024-01-09",
        "1969-12-31, 3, 1970-01-05"
    })
    void businessDaysAfterADay(LocalDate day, long days, LocalDate expected) {
        assertThat(Drawn.derived(after("d", businessDays(days, days)), "date", 0, day))
                .isEqualTo(expected);
        assertThat(Drawn.derived(after("d", businessDays(days, days)), "timestamp", 0, day.atTime(8, 30)))
                .isEqualTo(expected.atTime(8, 30));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-09, 1, 2024-01-08",
        "2024-01-08, 1, 2024-01-05",
        "2024-01-07, 0, 2024-01-05",
        "2024-01-06, 2, 2024-01-04"
    })
    void businessDaysBeforeADay(LocalDate day, long days, LocalDate expected) {
        assertThat(Drawn.derived(before("d", businessDays(days, days)), "date", 0, day))
                .isEqualTo(expected);
    }

    @Test
    void timesOfDayStayWithinTheirDay() {
        for (long row = 0; row < 200; row++) {
            assertThat((LocalTime) Drawn.derived(after("t", hours(1, 8)), "time", row, LocalTime.of(20, 0)))
                    .isAfterOrEqualTo(LocalTime.of(21, 0));
            assertThat((LocalTime) Drawn.derived(before("t", hours(1, 8)), "time", row, LocalTime.of(2, 0)))
                    .isBeforeOrEqualTo(LocalTime.of(1, 0));
        }
        assertThat((LocalTime) Drawn.derived(after("t", hours(1, 8)), "time", 0, LocalTime.of(23, 30)))
                .isAfter(LocalTime.of(23, 59));
    }

    @Test
    void refusesToCountFromWhatIsNoDate() {
        Column column = column("c", FieldType.parse("date"));
        ColumnContext context = new ColumnContext(
                table("t", bigint("id"), column), column, 1, Locale.ENGLISH, Drawn.NOW, warning -> {});
        assertThatThrownBy(() -> after("id", hours(1, 48)).specialize(context))
                .hasMessage(
                        "table 't', column 'c': after(id, PT1H to P2D) reads 'id', which is bigint. To fix: read a date or a timestamp.");
    }
}
