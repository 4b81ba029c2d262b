package dev.dmb.generator;

import static dev.dmb.generator.Generators.constant;
import static dev.dmb.generator.Generators.oneOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.dmb.DmbException;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldGenerator.OfDomain;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OneOfTest {

    private static final FieldGenerator<?> WEIGHTED = oneOf("NEW", 5, "PAID", 3, "SHIPPED", 2);

    @Test
    void takesValues() {
        assertThat(Drawn.values(oneOf("A", "B"), "varchar(1)", 100)).containsOnly("A", "B");
    }

    @Test
    void valuesAreEquallyFrequent() {
        assertThat(share(oneOf("A", "B", "C", "D"), "A")).isCloseTo(0.25, within(0.02));
    }

    @Test
    void takesWeights() {
        assertThat(share(WEIGHTED, "NEW")).isCloseTo(0.5, within(0.02));
        assertThat(share(WEIGHTED, "PAID")).isCloseTo(0.3, within(0.02));
        assertThat(share(WEIGHTED, "SHIPPED")).isCloseTo(0.2, within(0.02));
    }

    @Test
    void takesWeightsWithFractions() {
        assertThat(share(oneOf("A", 0.9, "B", 0.1), "B")).isCloseTo(0.1, within(0.01));
    }

    @Test
    void takesNumbersAsValues() {
        assertThat(Drawn.values(oneOf(10, 20, 50, 100), "integer", 200)).containsOnly(10, 20, 50, 100);
    }

    @Test
    void takesWeightsForNumbersFromAMap() {
        Map<Integer, Integer> weights = new LinkedHashMap<>();
        weights.put(1, 9);
        weights.put(2, 1);
        long ones = Drawn.values(oneOf(weights), "integer", 10_000).stream()
                .filter(value -> value.equals(1))
                .count();
        assertThat(ones).isCloseTo(9000L, within(150L));
    }

    @Test
    void takesBooleansWithWeights() {
        assertThat(Drawn.values(oneOf(true, 1, false, 1), "boolean", 50)).containsOnly(true, false);
    }

    @Test
    void takesEnumConstants() {
        assertThat(Drawn.texts(oneOf((Object) DayOfWeek.values()), "varchar(9)", 500))
                .contains("MONDAY", "SUNDAY");
    }

    @Test
    void takesDates() {
        assertThat(Drawn.values(oneOf(LocalDate.EPOCH, "2024-02-29"), "date", 50))
                .containsOnly(LocalDate.EPOCH, LocalDate.of(2024, 2, 29));
    }

    @Test
    void takesDecimals() {
        assertThat(Drawn.values(oneOf(9.99, 19), "decimal(5,2)", 50))
                .containsOnly(new BigDecimal("9.99"), new BigDecimal("19.00"));
    }

    @Test
    void takesWideDecimals() {
        assertThat(Drawn.values(oneOf(1, 2), "decimal(20,1)", 50))
                .containsOnly(new BigDecimal("1.0"), new BigDecimal("2.0"));
    }

    @Test
    void aValueListedTwiceIsTwiceAsFrequent() {
        assertThat(oneOf(List.of("A", "A", "B"))).isEqualTo(oneOf("A", 2, "B", 1));
    }

    @Test
    void equalWeightsAreNone() {
        assertThat(oneOf("A", 3, "B", 3)).isEqualTo(oneOf("A", "B"));
    }

    @Test
    void canBeCounted() {
        OfDomain<?> domain = (OfDomain<?>) WEIGHTED;
        assertThat(domain.domainSize()).isEqualTo(3);
        assertThat(domain.valueAt(2)).isEqualTo("SHIPPED");
    }

    @Test
    void readsLikeItsCall() {
        assertThat(WEIGHTED).hasToString("oneOf(NEW 5, PAID 3, SHIPPED 2)");
        assertThat(oneOf("A", "B")).hasToString("oneOf(A, B)");
    }

    @Test
    void refusesAMix() {
        assertThatThrownBy(() -> oneOf("A", 1, "B"))
                .isInstanceOf(DmbException.class)
                .hasMessage(
                        "oneOf(A, 1, B) mixes values and numbers. To fix: write a weight after every value, or after none, or use a map.");
    }

    @Test
    void refusesWeightsThatAreNotAboveZero() {
        assertThatThrownBy(() -> oneOf("A", 0, "B", 1))
                .hasMessage("oneOf has weight 0 for 'A'. To fix: use a weight above 0, or leave the value out.");
        assertThatThrownBy(() -> oneOf("A", Double.NaN))
                .hasMessage("oneOf has weight NaN for 'A'. To fix: use a weight above 0, or leave the value out.");
        assertThatThrownBy(() -> oneOf("A", -1, "B", 1)).hasMessageStartingWith("oneOf has weight -1 for 'A'");
    }

    @Test
    void refusesAWeightedValueTwice() {
        assertThatThrownBy(() -> oneOf("A", 1, "A", 2))
                .hasMessage("oneOf(A, 1, A, 2) has 'A' twice. To fix: write it once.");
    }

    @Test
    void refusesNoValues() {
        assertThatThrownBy(() -> oneOf(List.of())).hasMessage("oneOf has no values. To fix: name at least one.");
    }

    @Test
    void refusesAValueThatDoesNotFit() {
        assertThatThrownBy(() -> oneOf("NEW", "SHIPPED").specialize(Drawn.in("varchar(5)", 1)))
                .hasMessage("table 't', column 'c': oneOf(NEW, SHIPPED): value 'SHIPPED' does not fit varchar(5)."
                        + " To fix: change the value or the type.");
    }

    @Test
    void constantIsTheSameEverywhere() {
        assertThat(Drawn.values(constant(7), "smallint", 3)).containsExactly(7, 7, 7);
        assertThat(Drawn.values(constant("x"), "text", 2)).containsExactly("x", "x");
        assertThat(Drawn.values(constant(0.5), "real", 1)).containsExactly(0.5f);
    }

    @Test
    void constantNumbersAreEqualWhateverTheirType() {
        assertThat(constant(7)).isEqualTo(constant(7L)).hasToString("constant(7)");
        assertThat(constant(1.5)).isEqualTo(constant(new BigDecimal("1.5")));
    }

    @Test
    void manyWeightsKeepTheirShares() {
        List<Object> arguments = new ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            Collections.addAll(arguments, "v" + i, i);
        }
        FieldGenerator<?> generator =
                oneOf(arguments.get(0), arguments.subList(1, arguments.size()).toArray());
        assertThat(share(generator, "v50")).isCloseTo(50 / 1275.0, within(0.006));
        assertThat(share(generator, "v1")).isCloseTo(1 / 1275.0, within(0.001));
    }

    private static double share(FieldGenerator<?> generator, String value) {
        int rows = 10_000;
        return (double) Drawn.values(generator, "text", rows).stream()
                        .filter(value::equals)
                        .count()
                / rows;
    }
}
