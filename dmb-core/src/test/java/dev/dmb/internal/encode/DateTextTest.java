package dev.dmb.internal.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import org.junit.jupiter.api.Test;

class DateTextTest {

    private final byte[] target = new byte[128];

    private String text(int end) {
        return new String(target, 0, end, StandardCharsets.US_ASCII);
    }

    @Test
    void writesDatesOfFourHundredYearsAsJavaDoes() {
        long last = LocalDate.of(2200, 12, 31).toEpochDay();
        for (long day = LocalDate.of(1800, 1, 1).toEpochDay(); day <= last; day++) {
            assertThat(text(DateText.writeDate(day, target, 0)))
                    .isEqualTo(LocalDate.ofEpochDay(day).toString());
        }
    }

    @Test
    void writesTheFirstAndTheLastDayOfAnInteger() {
        assertThat(text(DateText.writeDate(Integer.MIN_VALUE, target, 0))).isEqualTo("-5877641-06-23");
        assertThat(text(DateText.writeDate(Integer.MAX_VALUE, target, 0))).isEqualTo("5881580-07-11");
    }

    @Test
    void writesYearsBeforeTheFirstWithoutMoreZeros() {
        assertThat(text(DateText.writeDate(LocalDate.of(0, 2, 29).toEpochDay(), target, 0)))
                .isEqualTo("0000-02-29");
        assertThat(text(DateText.writeDate(LocalDate.of(-1, 12, 31).toEpochDay(), target, 0)))
                .isEqualTo("-1-12-31");
    }

    @Test
    void writesTimesWithTheirFraction() {
        for (long micros = 0; micros < 86_400_000_000L; micros += 7_777_777) {
            LocalTime time = LocalTime.ofNanoOfDay(micros * 1_000);
            String fraction = micros % 1_000_000 == 0 ? "" : ".%06d".formatted(time.get(ChronoField.MICRO_OF_SECOND));
            assertThat(text(DateText.writeTime(micros, target, 0)))
                    .isEqualTo(
                            "%02d:%02d:%02d%s".formatted(time.getHour(), time.getMinute(), time.getSecond(), fraction));
        }
    }

    @Test
    void writesMomentsBeforeTheEpoch() {
        long micros = LocalDateTime.of(1969, 12, 31, 23, 59, 58).toEpochSecond(ZoneOffset.UTC) * 1_000_000 + 5;

        assertThat(text(DateText.writeDateTime(micros, (byte) ' ', target, 0))).isEqualTo("1969-12-31 23:59:58.000005");
    }
}
