package dev.dmb.generator;

import static dev.dmb.generator.Generators.future;
import static dev.dmb.generator.Generators.past;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.DmbException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FromNowTest {

    private static final int ROWS = 2_000;
    private static final LocalDateTime NOW = LocalDateTime.ofInstant(Drawn.NOW, ZoneOffset.UTC);
    private static final LocalDate TODAY = NOW.toLocalDate();

    @Test
    void pastEndsBeforeTheClock() {
        assertThat(Drawn.values(past(Period.ofYears(2)), "timestamp", ROWS))
                .allMatch(value ->
                        ((LocalDateTime) value).isBefore(NOW) && !((LocalDateTime) value).isBefore(NOW.minusYears(2)));
    }

    @Test
    void pastIsUniform() {
        assertThat(Drawn.values(past(Period.ofYears(2)), "timestamp", ROWS).stream()
                        .filter(value -> ((LocalDateTime) value).isBefore(NOW.minusYears(1)))
                        .count())
                .isBetween(900L, 1100L);
    }

    @Test
    void pastHasWholeSeconds() {
        assertThat(Drawn.values(past(Duration.ofHours(1)), "timestamptz", ROWS))
                .allMatch(value -> ((OffsetDateTime) value).getNano() == 0
                        && ((OffsetDateTime) value).toInstant().isBefore(Drawn.NOW));
    }

    @Test
    void pastHitsBothEnds() {
        assertThat(Drawn.values(past(Duration.ofSeconds(2)), "timestamp", 50))
                .containsOnly(NOW.minusSeconds(1), NOW.minusSeconds(2));
    }

    @Test
    void pastDaysEndYesterday() {
        assertThat(Drawn.values(past(Period.ofDays(2)), "date", 50))
                .containsOnly(TODAY.minusDays(1), TODAY.minusDays(2));
    }

    @Test
    void pastBetweenTwoDistances() {
        assertThat(Drawn.values(past(Period.ofYears(18), Period.ofYears(90)), "date", ROWS))
                .allMatch(value -> ((LocalDate) value).isBefore(TODAY.minusYears(18))
                        && !((LocalDate) value).isBefore(TODAY.minusYears(90)));
    }

    @Test
    void futureBeginsAfterTheClock() {
        assertThat(Drawn.values(future(Duration.ofSeconds(2)), "timestamp", 50))
                .containsOnly(NOW.plusSeconds(1), NOW.plusSeconds(2));
    }

    @Test
    void futureDaysBeginTomorrow() {
        assertThat(Drawn.values(future(Period.ofDays(2)), "date", 50))
                .containsOnly(TODAY.plusDays(1), TODAY.plusDays(2));
    }

    @Test
    void hasAClockOfItsOwnWithoutAPlan() {
        assertThat(past(Period.ofDays(1)).generate(0, Drawn.random(0)))
                .isBetween(LocalDateTime.parse("2025-12-31T00:00"), LocalDateTime.parse("2025-12-31T23:59:59"));
    }

    @Test
    void readsLikeItsCall() {
        assertThat(past(Period.ofYears(2))).hasToString("past(P2Y)");
        assertThat(future(Duration.ofHours(3))).hasToString("future(PT3H)");
        assertThat(past(Period.ofYears(18), Period.ofYears(90))).hasToString("past(P18Y, P90Y)");
    }

    @Test
    void refusesAnEmptySpan() {
        assertThatThrownBy(() -> past(Period.ZERO))
                .isInstanceOf(DmbException.class)
                .hasMessage(
                        "past(P0D) has no moment in it. To fix: use spans that are not negative, the longer one last.");
        assertThatThrownBy(() -> future(Duration.ofMillis(5)))
                .hasMessageStartingWith("future(PT0.005S) has no moment in it.");
        assertThatThrownBy(() -> past(Period.ofYears(2), Period.ofYears(1)))
                .hasMessageStartingWith("past(P2Y, P1Y) has no moment in it.");
    }

    @Test
    void refusesHoursForDates() {
        assertThatThrownBy(() -> future(Duration.ofHours(3)).specialize(Drawn.in("date", 1)))
                .hasMessage(
                        "table 't', column 'c': future(PT3H) has no whole day in it, as date needs. To fix: use a longer span.");
    }

    @Test
    void refusesNumbers() {
        assertThatThrownBy(() -> past(Period.ofDays(1)).specialize(Drawn.in("integer", 1)))
                .hasMessage("table 't', column 'c': past(P1D) makes dates and timestamps, not integer."
                        + " To fix: change the type or use another generator.");
    }
}
