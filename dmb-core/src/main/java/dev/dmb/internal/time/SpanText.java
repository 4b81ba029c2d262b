package dev.dmb.internal.time;

import dev.dmb.DmbException;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAmount;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads spans of time: {@code P2Y}, {@code PT36H}, {@code 2 years}, {@code 30 days}. */
public final class SpanText {

    private static final Pattern WORDS =
            Pattern.compile("(\\d{1,9}) *(year|month|week|day|hour|minute|second)s?", Pattern.CASE_INSENSITIVE);

    private SpanText() {}

    /**
     * Reads a span.
     *
     * @param text an ISO 8601 period or duration, or a number and a unit
     * @return a {@code Period} for units of a day and longer, else a {@code Duration}
     * @throws DmbException when the text is neither
     */
    public static TemporalAmount parse(String text) {
        String trimmed = text.strip();
        Matcher words = WORDS.matcher(trimmed);
        try {
            if (words.matches()) {
                return span(Integer.parseInt(words.group(1)), words.group(2).toLowerCase(Locale.ROOT));
            }
            return trimmed.toUpperCase(Locale.ROOT).startsWith("PT") ? Duration.parse(trimmed) : Period.parse(trimmed);
        } catch (DateTimeParseException notASpan) {
            throw new DmbException(
                    "no span of time '" + text + "'",
                    "write one as in 'P2Y', 'PT36H', '2 years' or '30 days'",
                    notASpan);
        }
    }

    private static TemporalAmount span(int count, String unit) {
        return switch (unit) {
            case "year" -> Period.ofYears(count);
            case "month" -> Period.ofMonths(count);
            case "week" -> Period.ofWeeks(count);
            case "day" -> Period.ofDays(count);
            case "hour" -> Duration.ofHours(count);
            case "minute" -> Duration.ofMinutes(count);
            default -> Duration.ofSeconds(count);
        };
    }
}
