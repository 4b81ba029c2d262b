package dev.dmb.generator;

import static dev.dmb.generator.Generators.exponential;
import static dev.dmb.generator.Generators.lognormal;
import static dev.dmb.generator.Generators.normal;
import static dev.dmb.generator.Generators.pareto;
import static dev.dmb.generator.Generators.poisson;
import static dev.dmb.generator.Generators.rounded;
import static dev.dmb.generator.Generators.triangular;
import static dev.dmb.generator.Generators.truncated;
import static dev.dmb.generator.Generators.zipf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.dmb.DmbException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionTest {

    private static final int ROWS = 10_000;

    @Test
    void normalHasItsMean() {
        assertThat(average(Drawn.numbers(normal(500, 150), "double", ROWS))).isCloseTo(500, within(5.0));
    }

    @Test
    void normalHasItsDeviation() {
        List<Double> squares = Drawn.numbers(normal(500, 150), "double", ROWS).stream()
                .map(x -> (x - 500) * (x - 500))
                .toList();
        assertThat(Math.sqrt(average(squares))).isCloseTo(150, within(3.0));
    }

    @Test
    void normalIsRoundedToTheScale() {
        assertThat(Drawn.values(normal(500, 150), "decimal(10,2)", 10))
                .allSatisfy(value -> assertThat(((BigDecimal) value).scale()).isEqualTo(2));
    }

    @Test
    void normalIsRoundedToWholeNumbers() {
        assertThat(Drawn.values(normal(0, 0.4), "integer", 100)).containsOnly(-1, 0, 1);
    }

    @Test
    void normalFillsAWideDecimalColumn() {
        assertThat(Drawn.values(normal(500, 150), "decimal(30,3)", 1))
                .allSatisfy(value -> assertThat(((BigDecimal) value).scale()).isEqualTo(3));
    }

    @Test
    void normalWithoutDeviationIsConstant() {
        assertThat(Drawn.values(normal(7, 0), "integer", 3)).containsOnly(7);
    }

    @Test
    void lognormalHasItsMedian() {
        List<Double> values = Drawn.numbers(lognormal(100, 0.5), "double", ROWS);
        assertThat(values.stream().filter(value -> value < 100).count()).isCloseTo(ROWS / 2, within(150L));
    }

    @Test
    void exponentialHasItsMean() {
        assertThat(average(Drawn.numbers(exponential(20), "double", ROWS))).isCloseTo(20, within(0.6));
    }

    @Test
    void exponentialIsNeverNegative() {
        assertThat(Drawn.numbers(exponential(20), "double", ROWS)).allMatch(value -> value >= 0);
    }

    @Test
    void aColumnThatHoldsFewOfTheNumbersIsRefused() {
        assertThatThrownBy(() -> Drawn.values(normal(40_000, 1), "smallint", 10))
                .isInstanceOf(DmbException.class)
                .hasMessage(
                        "table 't', column 'c': smallint holds less than half of the numbers of normal(40000, 1). To fix: use a larger type or smaller numbers.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"smallint", "integer", "decimal(5,2)", "decimal(20,18)", "real"})
    void whatTheColumnCannotHoldIsNotMade(String type) {
        assertThat(Drawn.values(lognormal(2, 3), type, ROWS)).hasSize(ROWS);
    }

    @Test
    void theColumnsBoundsGatherNoHeaps() {
        List<Double> values = Drawn.numbers(normal(500, 300), "decimal(5,2)", ROWS);
        assertThat(values).allMatch(value -> value <= 999.99);
        assertThat(values.stream().filter(value -> value > 999).count()).isLessThan(20);
    }

    @Test
    void truncatedKeepsTheFormBetweenTheBounds() {
        List<Double> values = Drawn.numbers(truncated(normal(0, 1), 0, 1), "double", ROWS);
        // Between 0 and 1 the standard normal has 0.3413 of its numbers, 0.1915 of them below 0.5.
        assertThat(values).allMatch(value -> value >= 0 && value <= 1);
        assertThat(values.stream().filter(value -> value < 0.5).count() / (double) ROWS)
                .isCloseTo(0.1915 / 0.3413, within(0.015));
        assertThat(values.stream().distinct().count()).isEqualTo(ROWS);
    }

    @Test
    void roundedMakesMultiplesOfTheStep() {
        assertThat(Drawn.values(rounded(normal(36.8, 0.4), 0.1), "double", ROWS))
                .allMatch(value -> value.toString().matches("\\d+\\.\\d"));
        assertThat(Drawn.values(rounded(lognormal(30_000, 0.4), 100), "integer", ROWS))
                .allMatch(value -> (Integer) value % 100 == 0);
        assertThat(Drawn.texts(rounded(normal(5, 1), 0.25), "varchar(5)", 100))
                .allMatch(text -> text.matches("-?\\d+\\.(00|25|50|75)"));
    }

    @Test
    void triangularHasItsMeanAndBounds() {
        List<Double> values = Drawn.numbers(triangular(1, 2, 9), "double", ROWS);
        assertThat(average(values)).isCloseTo(4, within(0.05));
        assertThat(values).allMatch(value -> value >= 1 && value <= 9);
        assertThat(values.stream().filter(value -> value < 2).count()).isCloseTo(ROWS / 8, within(100L));
    }

    @Test
    void paretoGivesMostToFew() {
        List<Double> values =
                Drawn.numbers(pareto(1, 1.16), "double", ROWS).stream().sorted().toList();
        double all = values.stream().mapToDouble(value -> value).sum();
        double richest = values.subList(ROWS * 4 / 5, ROWS).stream()
                .mapToDouble(value -> value)
                .sum();
        assertThat(richest / all).isBetween(0.65, 0.95);
        assertThat(values.get(0)).isGreaterThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 4, 250, 100_000})
    void poissonHasItsMeanAndVariance(double mean) {
        List<Double> values = Drawn.numbers(poisson(mean), "integer", ROWS);
        double spread =
                average(values.stream().map(x -> (x - mean) * (x - mean)).toList());
        assertThat(average(values)).isCloseTo(mean, within(4 * Math.sqrt(mean / ROWS)));
        assertThat(spread / mean).isCloseTo(1, within(0.1));
    }

    @ParameterizedTest
    @CsvSource({"10, 1", "1000, 0.8", "1000, 1", "1000, 1.5", "1000000000, 2"})
    void zipfHasTheSharesOfItsLaw(long size, double exponent) {
        List<Double> ranks = Drawn.numbers(zipf(size, exponent), "bigint", ROWS);
        double all = 0;
        for (long rank = Math.min(size, 2_000_000); rank >= 1; rank--) {
            all += Math.pow(rank, -exponent);
        }
        for (int rank = 1; rank <= 4; rank++) {
            double share = Math.pow(rank, -exponent) / all;
            double seen = rank;
            assertThat(ranks.stream().filter(value -> value == seen).count() / (double) ROWS)
                    .as("rank " + rank)
                    .isCloseTo(share, within(4 * Math.sqrt(share / ROWS)));
        }
        assertThat(ranks).allMatch(rank -> rank >= 1 && rank <= size);
    }

    @Test
    void zipfFillsEveryNumberAndText() {
        assertThat(Drawn.values(zipf(9, 1), "decimal(10,2)", 100))
                .allMatch(value -> ((BigDecimal) value).stripTrailingZeros().scale() <= 0);
        assertThat(Drawn.numbers(zipf(9, 1), "double", 100)).allMatch(value -> value >= 1 && value <= 9);
        assertThat(Drawn.texts(zipf(9, 1), "char(1)", 100)).allMatch(text -> text.matches("[1-9]"));
        assertThatThrownBy(() -> zipf(100_000, 1).specialize(Drawn.in("smallint", 1)))
                .hasMessage(
                        "table 't', column 'c': zipf(100000, 1) has ranks up to 100000, but smallint holds -32768 to 32767. To fix: use a larger type or a smaller size.");
    }

    @Test
    void readsLikeItsCall() {
        assertThat(normal(500, 150.5)).hasToString("normal(500, 150.5)");
        assertThat(lognormal(100, 0.5)).hasToString("lognormal(100, 0.5)");
        assertThat(exponential(20)).hasToString("exponential(20)");
    }

    @Test
    void refusesWrongParameters() {
        assertThatThrownBy(() -> normal(1, -1))
                .isInstanceOf(DmbException.class)
                .hasMessage("normal has a deviation of -1.0. To fix: use a finite number of at least 0.");
        assertThatThrownBy(() -> lognormal(0, 1))
                .hasMessage("lognormal has a median of 0.0. To fix: use a finite number above 0.");
        assertThatThrownBy(() -> exponential(0))
                .hasMessage("exponential has a mean of 0.0. To fix: use a finite number above 0.");
    }

    @Test
    void refusesDates() {
        assertThatThrownBy(() -> normal(1, 1).specialize(Drawn.in("date", 1)))
                .hasMessage(
                        "table 't', column 'c': normal(1, 1) makes numbers, not date. To fix: change the type or use another generator.");
    }

    private static double average(List<Double> values) {
        return values.stream().mapToDouble(value -> value).average().orElseThrow();
    }
}
