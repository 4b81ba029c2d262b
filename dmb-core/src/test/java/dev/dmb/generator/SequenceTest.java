package dev.dmb.generator;

import static dev.dmb.generator.Generators.sequence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.DmbException;
import dev.dmb.internal.vector.DistinctByRow;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SequenceTest {

    @Test
    void beginsAtOne() {
        assertThat(Drawn.values(sequence(), "bigint", 3)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void beginsWhereTold() {
        assertThat(Drawn.values(sequence(1000), "integer", 3)).containsExactly(1000, 1001, 1002);
    }

    @Test
    void goesInSteps() {
        assertThat(Drawn.values(sequence(10, -5), "smallint", 4)).containsExactly(10, 5, 0, -5);
    }

    @Test
    void countsWholeNumbersInADecimalColumn() {
        assertThat(Drawn.values(sequence(), "decimal(10,2)", 2))
                .containsExactly(new BigDecimal("1.00"), new BigDecimal("2.00"));
    }

    @Test
    void countsInAWideDecimalColumn() {
        assertThat(Drawn.values(sequence(), "decimal(30,2)", 2))
                .containsExactly(new BigDecimal("1.00"), new BigDecimal("2.00"));
    }

    @Test
    void countsInATextColumn() {
        assertThat(Drawn.values(sequence(), "varchar(3)", 2)).containsExactly("1", "2");
    }

    @Test
    void countsInADoubleColumn() {
        assertThat(Drawn.values(sequence(), "double", 2)).containsExactly(1.0, 2.0);
    }

    @Test
    void isDistinctInEveryForm() {
        assertThat(sequence()).isInstanceOf(DistinctByRow.class);
        assertThat(sequence().specialize(Drawn.in("bigint", 10))).isInstanceOf(DistinctByRow.class);
    }

    @Test
    void refusesStepZero() {
        assertThatThrownBy(() -> sequence(7, 0))
                .isInstanceOf(DmbException.class)
                .hasMessage("sequence(7, 0) never moves. To fix: use another step, or constant(7).");
    }

    @Test
    void refusesMoreRowsThanTheTypeHolds() {
        assertThatThrownBy(() -> sequence().specialize(Drawn.in("smallint", 40_000)))
                .isInstanceOf(DmbException.class)
                .hasMessage(
                        "table 't', column 'c': sequence() goes from 1 to 40000 in 40000 rows, but smallint holds -32768 to 32767."
                                + " To fix: use a larger type or fewer rows.");
    }

    @Test
    void refusesTextsTooLongForTheColumn() {
        assertThatThrownBy(() -> sequence().specialize(Drawn.in("varchar(2)", 100)))
                .hasMessage(
                        "table 't', column 'c': sequence() makes texts of up to 3 characters, more than varchar(2) holds."
                                + " To fix: make the column longer or the text shorter.");
    }

    @Test
    void refusesDates() {
        assertThatThrownBy(() -> sequence().specialize(Drawn.in("date", 10)))
                .hasMessage("table 't', column 'c': sequence() makes whole numbers, not date."
                        + " To fix: change the type or use another generator.");
    }

    @Test
    void readsLikeItsCall() {
        assertThat(sequence()).hasToString("sequence()");
        assertThat(sequence(5)).hasToString("sequence(5)");
        assertThat(sequence(5, 2)).hasToString("sequence(5, 2)");
    }
}
