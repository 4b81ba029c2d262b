package dev.dmb.internal.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermutationTest {

    @Test
    void everySmallSizeIsPermuted() {
        for (int size = 1; size <= 600; size++) {
            for (long key = 0; key < 20; key++) {
                assertPermutes(size, CellStream.mix(key));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {65_536, 65_537, 1_000_000, (1 << 20) - 3, (1 << 20) + 5})
    void largeSizesArePermuted(int size) {
        assertPermutes(size, 42);
    }

    private static void assertPermutes(int size, long key) {
        Permutation permutation = new Permutation(size, key);
        BitSet seen = new BitSet(size);
        for (int i = 0; i < size; i++) {
            long place = permutation.at(i);
            assertThat(place).isBetween(0L, size - 1L);
            seen.set((int) place);
        }
        assertThat(seen.cardinality())
                .as("different places of %d numbers with key %d", size, key)
                .isEqualTo(size);
    }

    @Test
    void hugeSizesStayWithinBounds() {
        Permutation permutation = new Permutation(Long.MAX_VALUE, 7);
        assertThat(LongStream.range(0, 10_000).map(permutation::at).distinct().count())
                .isEqualTo(10_000);
        assertThat(LongStream.range(0, 10_000).map(permutation::at)).allMatch(place -> place >= 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 10, 31, 100})
    void eachPlaceIsEquallyLikelyOverKeys(int size) {
        int keys = 2_000 * size;
        for (int index = 0; index < size; index++) {
            int[] counts = new int[size];
            for (long key = 0; key < keys; key++) {
                counts[(int) Permutation.at(index, size, CellStream.mix(key))]++;
            }
            double chiSquare = Arrays.stream(counts)
                    .mapToDouble(count -> (count - 2_000.0) * (count - 2_000.0) / 2_000)
                    .sum();
            // The mean is size - 1; five deviations above it. The keys are fixed, so that this never changes by chance.
            assertThat(chiSquare)
                    .as("chi-square of index %d", index)
                    .isLessThan(size - 1 + 5 * Math.sqrt(2.0 * (size - 1)));
        }
    }

    @Test
    void neighboursDoNotStayNeighbours() {
        Permutation permutation = new Permutation(100_000, 3);
        long close = LongStream.range(0, 10_000)
                .filter(i -> Math.abs(permutation.at(i + 1) - permutation.at(i)) < 100)
                .count();
        assertThat(close).isLessThan(60);
    }

    @Test
    void nothingCannotBePermuted() {
        assertThatThrownBy(() -> new Permutation(0, 1)).hasMessage("a permutation of 0 numbers");
    }
}
