package dev.dmb.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DigitsTest {

    private final byte[] target = new byte[100 + Digits.SLACK];

    /** Numbers around every power of ten and of two, of both signs. */
    private static LongStream numbers() {
        LongStream tens = LongStream.iterate(1, power -> power * 10).limit(19);
        LongStream twos = LongStream.rangeClosed(0, 63).map(bit -> 1L << bit);
        return LongStream.concat(tens, twos)
                .flatMap(power -> LongStream.rangeClosed(power - 2, power + 2))
                .flatMap(number -> LongStream.of(number, -number));
    }

    private String text(int end) {
        return new String(target, 3, end - 3, StandardCharsets.US_ASCII);
    }

    @Test
    void writesWholeNumbersAsJavaDoes() {
        numbers().forEach(number -> assertThat(text(Digits.write(number, target, 3)))
                .isEqualTo(Long.toString(number)));
    }

    @Test
    void countsDigits() {
        numbers().filter(number -> number >= 0).forEach(number -> assertThat(Digits.count(number))
                .isEqualTo(Long.toString(number).length()));
    }

    @Test
    void writesDecimalsOfEveryScaleAsJavaDoes() {
        for (int scale = 1; scale <= 18; scale++) {
            int places = scale;
            numbers()
                    .filter(number -> Math.abs(number) < 1_000_000_000_000_000_000L)
                    .forEach(unscaled -> assertThat(text(Digits.writeDecimal(unscaled, places, target, 3)))
                            .isEqualTo(BigDecimal.valueOf(unscaled, places).toPlainString()));
        }
    }

    @Test
    void writesZerosInFront() {
        for (int digits = 1; digits <= 19; digits++) {
            assertThat(text(Digits.write(7, digits, target, 3))).isEqualTo("0".repeat(digits - 1) + "7");
        }
    }

    @Test
    void writesNothingBeforeItsPlace() {
        target[2] = '|';
        numbers().forEach(number -> Digits.write(number, target, 3));

        assertThat(target[2]).isEqualTo((byte) '|');
    }

    @Test
    void copiesWithAndWithoutRoomBehindTheSource() {
        byte[] source = "0123456789012345678901234567890123456789".getBytes(StandardCharsets.US_ASCII);
        for (int start = 0; start < source.length; start++) {
            for (int count = 0; count <= source.length - start; count++) {
                assertThat(text(Digits.copy(source, start, count, target, 3)))
                        .isEqualTo(new String(source, start, count, StandardCharsets.US_ASCII));
            }
        }
    }
}
