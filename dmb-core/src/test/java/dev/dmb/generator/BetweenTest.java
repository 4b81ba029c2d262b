package dev.dmb.generator;

import static dev.dmb.generator.Generators.between;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.dmb.DmbException;
import dev.dmb.schema.FieldGenerator.OfDomain;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class BetweenTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);

    @Test
    void hitsBothBounds() {
        assertThat(Drawn.values(between(18, 20), "integer", 200))
                .containsOnly(18, 19, 20)
                .contains(18, 19, 20);
    }

    @Test
    void isUniform() {
        List<Object> values = Drawn.values(between(1, 10), "integer", 10_000);
        for (int i = 1; i <= 10; i++) {
            int number = i;
            assertThat(values.stream().filter(value -> value.equals(number)).count())
                    .isCloseTo(1000L, within(120L));
        }
    }

    @Test
    void usesAllDigitsOfADecimalColumn() {
        assertThat(Drawn.values(between(0, 1), "decimal(5,2)", 5_000))
                .contains(new BigDecimal("0.00"), new BigDecimal("0.37"), new BigDecimal("1.00"))
                .doesNotContain(new BigDecimal("1.01"));
    }

    @Test
    void usesAllDigitsOfAWideDecimalColumn() {
        assertThat(Drawn.values(between(0, 1_000_000_000_000L), "decimal(38,20)", 100))
                .allSatisfy(value ->
                        assertThat((BigDecimal) value).isBetween(BigDecimal.ZERO, new BigDecimal("1000000000000")))
                .anySatisfy(value -> assertThat(
                                ((BigDecimal) value).stripTrailingZeros().scale())
                        .isEqualTo(20));
    }

    @Test
    void makesFractionsInADoubleColumn() {
        assertThat(Drawn.numbers(between(-1.5, 2.5), "double", 1000))
                .allMatch(value -> value >= -1.5 && value < 2.5)
                .anyMatch(value -> value < -1.3)
                .anyMatch(value -> value > 2.3);
    }

    @Test
    void averagesTheMiddleInADoubleColumn() {
        assertThat(Drawn.numbers(between(0, 10), "double", 10_000).stream()
                        .mapToDouble(value -> value)
                        .average()
                        .orElseThrow())
                .isCloseTo(5, within(0.1));
    }

    @Test
    void fillsAnIntegerColumnFromFractionalBounds() {
        assertThat(Drawn.values(between(0.5, 2.5), "integer", 100)).containsOnly(1, 2);
    }

    @Test
    void makesTextsInATextColumn() {
        assertThat(Drawn.texts(between(new BigDecimal("0.5"), new BigDecimal("0.7")), "varchar(3)", 100))
                .containsOnly("0.5", "0.6", "0.7");
    }

    @Test
    void coversAllLongs() {
        assertThat(Drawn.values(between(Long.MIN_VALUE, Long.MAX_VALUE), "bigint", 100))
                .anyMatch(value -> (Long) value < 0)
                .anyMatch(value -> (Long) value > 0)
                .anyMatch(value -> (Long) value % 2 != 0);
    }

    @Test
    void canBeCounted() {
        OfDomain<?> domain = (OfDomain<?>) between(18, 90).specialize(Drawn.in("integer", 10));
        assertThat(domain.domainSize()).isEqualTo(73);
        assertThat(domain.valueAt(0)).isEqualTo(18L);
        assertThat(domain.valueAt(72)).isEqualTo(90L);
    }

    @Test
    void canBeCountedInDecimals() {
        OfDomain<?> domain = (OfDomain<?>) between(0, 1).specialize(Drawn.in("decimal(5,2)", 10));
        assertThat(domain.domainSize()).isEqualTo(101);
        assertThat(domain.valueAt(37)).isEqualTo(new BigDecimal("0.37"));
    }

    @Test
    void equalsWhenBoundsAre() {
        assertThat(between(1, 10))
                .isEqualTo(between(1.0, 10.0))
                .isEqualTo(between(new BigDecimal("1.00"), BigDecimal.TEN));
    }

    @Test
    void readsLikeItsCall() {
        assertThat(between(18, 90)).hasToString("between(18, 90)");
        assertThat(between(0.5, 100)).hasToString("between(0.5, 100)");
    }

    @Test
    void refusesBoundsInWrongOrder() {
        assertThatThrownBy(() -> between(90, 18))
                .isInstanceOf(DmbException.class)
                .hasMessage("between(90, 18) ends before it begins. To fix: write the smaller bound first.");
    }

    @Test
    void refusesInfiniteBounds() {
        assertThatThrownBy(() -> between(0, Double.NaN))
                .hasMessage("between has a bound of NaN. To fix: use a finite number.");
    }

    @Test
    void refusesBoundsThatTheTypeDoesNotHold() {
        assertThatThrownBy(() -> between(0, 100_000).specialize(Drawn.in("smallint", 10)))
                .hasMessage(
                        "table 't', column 'c': between(0, 100000) exceeds smallint. To fix: use bounds from -32768 to 32767.");
        assertThatThrownBy(() -> between(0, 1000).specialize(Drawn.in("decimal(5,2)", 10)))
                .hasMessage(
                        "table 't', column 'c': between(0, 1000) exceeds decimal(5,2). To fix: use bounds from -999.99 to 999.99.");
    }

    @Test
    void refusesARangeWithoutAWholeNumber() {
        assertThatThrownBy(() -> between(0.5, 0.7).specialize(Drawn.in("integer", 10)))
                .hasMessage(
                        "table 't', column 'c': between(0.5, 0.7) has no number that integer holds. To fix: move the bounds apart.");
    }

    @Test
    void refusesDatesForNumbers() {
        assertThatThrownBy(() -> between(1, 2).specialize(Drawn.in("date", 10)))
                .hasMessage(
                        "table 't', column 'c': between(1, 2) makes numbers, not date. To fix: change the type or use another generator.");
    }

    @Test
    void hitsBothDays() {
        assertThat(Drawn.values(between(NEW_YEAR, NEW_YEAR.plusDays(2)), "date", 100))
                .containsOnly(NEW_YEAR, NEW_YEAR.plusDays(1), NEW_YEAR.plusDays(2));
    }

    @Test
    void coversWholeDaysInATimestampColumn() {
        assertThat(Drawn.values(between(NEW_YEAR, NEW_YEAR), "timestamp", 1000))
                .allSatisfy(value ->
                        assertThat(((LocalDateTime) value).toLocalDate()).isEqualTo(NEW_YEAR))
                .allSatisfy(
                        value -> assertThat(((LocalDateTime) value).getNano()).isZero())
                .anySatisfy(
                        value -> assertThat(((LocalDateTime) value).getHour()).isEqualTo(23));
    }

    @Test
    void makesInstantsInUtc() {
        LocalDateTime noon = NEW_YEAR.atTime(12, 0);
        assertThat(Drawn.values(between(noon, noon), "timestamptz", 1))
                .containsExactly(OffsetDateTime.parse("2024-01-01T12:00Z"));
    }

    @Test
    void makesWholeSecondsBetweenWholeSeconds() {
        LocalDateTime noon = NEW_YEAR.atTime(12, 0);
        assertThat(Drawn.values(between(noon, noon.plusSeconds(1)), "timestamp", 50))
                .containsOnly(noon, noon.plusSeconds(1));
    }

    @Test
    void makesMicrosecondsWhereABoundHasAFraction() {
        LocalDateTime noon = NEW_YEAR.atTime(12, 0);
        assertThat(Drawn.values(between(noon, noon.plusNanos(2_000)), "timestamp", 50))
                .containsOnly(noon, noon.plusNanos(1_000), noon.plusNanos(2_000));
    }

    @Test
    void makesTimesOfDay() {
        assertThat(Drawn.values(between(LocalTime.of(8, 0), LocalTime.of(8, 0, 1)), "time", 50))
                .containsOnly(LocalTime.of(8, 0), LocalTime.of(8, 0, 1));
    }

    @Test
    void refusesTimesInWrongOrder() {
        assertThatThrownBy(() -> between(LocalTime.NOON, LocalTime.MIN))
                .hasMessage("between(12:00, 00:00) ends before it begins. To fix: write the earlier time first.");
        assertThatThrownBy(() -> between(NEW_YEAR, NEW_YEAR.minusDays(1)))
                .hasMessage(
                        "between(2024-01-01, 2023-12-31) ends before it begins. To fix: write the earlier date first.");
    }

    @Test
    void makesDatesInATextColumn() {
        assertThat(Drawn.texts(between(NEW_YEAR, NEW_YEAR), "varchar(10)", 1)).containsExactly("2024-01-01");
    }

    @Test
    void stepsMakeMultiples() {
        assertThat(Drawn.values(between(0, 20, 5), "integer", 200)).containsOnly(0, 5, 10, 15, 20);
        assertThat(Drawn.values(between(1, 6, 2), "varchar(1)", 50)).containsOnly("1", "3", "5");
        assertThat(Drawn.values(between(0, 0.3, 0.1), "double", 100)).containsOnly(0.0, 0.1, 0.2, 0.3);
        assertThat(Drawn.values(between(0, 1, 0.5), "decimal(4,2)", 50))
                .containsOnly(new BigDecimal("0.00"), new BigDecimal("0.50"), new BigDecimal("1.00"));
        assertThat(Drawn.values(between(0, 1, 0.5), "decimal(30,1)", 50))
                .containsOnly(new BigDecimal("0.0"), new BigDecimal("0.5"), new BigDecimal("1.0"));
    }

    @Test
    void aUniqueColumnTakesEveryStepOnce() {
        assertThat(Drawn.unique(between(0, 1, 0.05), Drawn.in("decimal(3,2)", 21)))
                .doesNotHaveDuplicates()
                .hasSize(21);
        assertThat(Drawn.unique(between(0, 1, 0.05), Drawn.in("double", 21)))
                .doesNotHaveDuplicates()
                .hasSize(21);
    }

    @Test
    void refusesStepsThatTheColumnCannotHold() {
        assertThatThrownBy(() -> between(0, 1, 0.25).specialize(Drawn.in("decimal(4,1)", 1)))
                .hasMessage(
                        "table 't', column 'c': between(0, 1, 0.25) has numbers of 2 decimals, more than decimal(4,1) holds. To fix: round the step or give the column a larger scale.");
        assertThatThrownBy(() -> between(0, 100_000, 5).specialize(Drawn.in("smallint", 1)))
                .hasMessage(
                        "table 't', column 'c': between(0, 100000, 5) exceeds smallint. To fix: use bounds from -32768 to 32767.");
    }

    @Test
    void monthsFromAThirtyFirstAreEndsOfMonths() {
        LocalDate january = LocalDate.of(2024, 1, 31);
        assertThat(Drawn.unique(between(january, LocalDate.of(2024, 5, 1), Period.ofMonths(1)), Drawn.in("date", 4)))
                .containsExactlyInAnyOrder(
                        january, LocalDate.of(2024, 2, 29), LocalDate.of(2024, 3, 31), LocalDate.of(2024, 4, 30));
    }

    @Test
    void datesInStepsAreMidnightsInAColumnOfTimestamps() {
        assertThat(Drawn.values(between(NEW_YEAR, NEW_YEAR.plusDays(13), Period.ofWeeks(1)), "timestamp", 50))
                .containsOnly(NEW_YEAR.atStartOfDay(), NEW_YEAR.plusDays(7).atStartOfDay());
    }

    @Test
    void timesInStepsAreQuartersOfAnHour() {
        assertThat(Drawn.values(between(LocalTime.of(8, 0), LocalTime.of(8, 50), Duration.ofMinutes(15)), "time", 99))
                .containsOnly(LocalTime.of(8, 0), LocalTime.of(8, 15), LocalTime.of(8, 30), LocalTime.of(8, 45));
        LocalDateTime noon = NEW_YEAR.atTime(12, 0);
        assertThat(Drawn.values(between(noon, noon.plusDays(2), Duration.ofDays(1)), "date", 99))
                .containsOnly(NEW_YEAR, NEW_YEAR.plusDays(1), NEW_YEAR.plusDays(2));
        assertThatThrownBy(() ->
                        between(noon, noon.plusDays(2), Duration.ofHours(1)).specialize(Drawn.in("date", 1)))
                .hasMessage(
                        "table 't', column 'c': between(2024-01-01T12:00, 2024-01-03T12:00, PT1H) has steps of part of a day, not date. To fix: use steps of whole days.");
    }
}
