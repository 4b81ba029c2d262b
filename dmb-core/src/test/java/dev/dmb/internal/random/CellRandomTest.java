package dev.dmb.internal.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CellRandomTest {

    private static final CellStream STREAM = CellStream.of(42, "customer", "age");

    private static CellRandom at(long row) {
        CellRandom random = new CellRandom();
        random.seek(STREAM, row);
        return random;
    }

    @Test
    void sameCellDrawsTheSame() {
        CellRandom one = at(7);
        one.nextLong();
        one.nextGaussian();
        one.seek(STREAM, 9);
        assertThat(one.nextLong()).isEqualTo(at(9).nextLong());
    }

    @Test
    void firstDrawIsTheStreamsBits() {
        assertThat(at(12).nextLong()).isEqualTo(STREAM.bits(12)).isEqualTo(STREAM.bits(12, 0));
    }

    @Test
    void everyAddressHasItsOwnStream() {
        List<CellStream> streams = List.of(
                STREAM,
                CellStream.of(43, "customer", "age"),
                CellStream.of(42, "customer", "ages"),
                CellStream.of(42, "customerage"),
                CellStream.of(42, "customer", "age", "null"),
                CellStream.of(42, "age", "customer"));
        assertThat(streams.stream().map(CellStream::start)).doesNotHaveDuplicates();
        assertThat(streams.stream().map(CellStream::gamma)).doesNotHaveDuplicates();
    }

    /** No default method of {@link RandomGenerator} may decide a value: a later JDK might change it. */
    @Test
    void everyDrawingMethodIsOurOwn() {
        List<String> inherited = Arrays.stream(RandomGenerator.class.getMethods())
                .filter(Method::isDefault)
                .filter(method -> method.getName().startsWith("next"))
                .filter(method -> isInherited(method))
                .map(Method::toString)
                .toList();
        assertThat(inherited).isEmpty();
    }

    private static boolean isInherited(Method method) {
        try {
            return CellRandom.class
                            .getMethod(method.getName(), method.getParameterTypes())
                            .getDeclaringClass()
                    != CellRandom.class;
        } catch (NoSuchMethodException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void boundsHold() {
        for (int row = 0; row < 10_000; row++) {
            assertThat(at(row).nextInt(3, 7)).isBetween(3, 6);
            assertThat(at(row).nextLong(-5, 5)).isBetween(-5L, 4L);
            assertThat(at(row).nextDouble()).isBetween(0.0, Math.nextDown(1.0));
            assertThat(at(row).nextLong(Long.MIN_VALUE, Long.MAX_VALUE)).isLessThan(Long.MAX_VALUE);
        }
    }

    @Test
    void boundedDrawsAreUniform() {
        int[] counts = new int[7];
        IntStream.range(0, 70_000).forEach(row -> counts[at(row).nextInt(7)]++);
        assertThat(Arrays.stream(counts)).allMatch(count -> Math.abs(count - 10_000) < 400);
    }

    @Test
    void gaussianHasMeanZeroAndDeviationOne() {
        double[] values = IntStream.range(0, 100_000)
                .mapToDouble(row -> at(row).nextGaussian())
                .toArray();
        double mean = Arrays.stream(values).average().orElseThrow();
        double variance = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
        assertThat(mean).isBetween(-0.02, 0.02);
        assertThat(variance).isBetween(0.98, 1.02);
    }

    /** Percentage points of the standard normal distribution as tables give them. */
    @Test
    void normalDistributionAgreesWithTables() {
        assertThat(NormalDistribution.inverse(0.5)).isZero();
        assertThat(NormalDistribution.inverse(0.975)).isCloseTo(1.959963984540054, offset(1e-15));
        assertThat(NormalDistribution.inverse(0.001)).isCloseTo(-3.090232306167813, offset(1e-14));
        assertThat(NormalDistribution.inverse(1e-20)).isCloseTo(-9.262340089798408, offset(1e-12));
    }

    @Test
    void nothingToDrawIsRefused() {
        assertThatThrownBy(() -> at(0).nextInt(0)).hasMessage("bound 0 leaves nothing to draw from");
        assertThatThrownBy(() -> at(0).nextLong(5, 5)).hasMessage("bound 5 leaves nothing to draw from");
    }
}
