package dev.dmb.generator;

import static dev.dmb.generator.Generators.exponential;
import static dev.dmb.generator.Generators.lognormal;
import static dev.dmb.generator.Generators.normal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.dmb.DmbException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

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
    void aNumberThatDoesNotFitEndsTheRun() {
        assertThatThrownBy(() -> Drawn.values(normal(40_000, 1), "smallint", 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("value '[0-9.]+' of normal\\(40000, 1\\) does not fit smallint");
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
