package dev.dmb.internal.time;

import dev.dmb.DmbException;
import dev.dmb.internal.column.Fit;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;

/**
 * Uniform moments before or after the plan's clock, in UTC; whole seconds, or whole days for dates. The clock's own second
 * or day is not among them. Immutable.
 *
 * @param nearest how far from the clock at least, not negative
 * @param farthest how far from the clock at most
 * @param isPast whether before it
 */
public record FromNow(TemporalAmount nearest, TemporalAmount farthest, boolean isPast)
        implements FieldGenerator.OfDomain<LocalDateTime> {

    /** The clock where no plan says another. */
    private static final Instant DEFAULT_NOW = Instant.parse("2026-01-01T00:00:00Z");

    /** Checks that there is a second between the bounds. */
    public FromNow {
        LocalDateTime now = now(DEFAULT_NOW);
        if (!now.plus(farthest).isAfter(now.plus(nearest).plusNanos(999_999_999))
                || now.plus(nearest).isBefore(now)) {
            throw new DmbException(
                    text(nearest, farthest, isPast) + " has no moment in it",
                    "use spans that are not negative, the longer one last");
        }
    }

    /**
     * All moments up to a distance from the clock.
     *
     * @param farthest how far at most
     * @param isPast whether before the clock
     */
    public FromNow(TemporalAmount farthest, boolean isPast) {
        this(Period.ZERO, farthest, isPast);
    }

    @Override
    public long domainSize() {
        return moments(DEFAULT_NOW).domainSize();
    }

    @Override
    public LocalDateTime valueAt(long index) {
        return moments(DEFAULT_NOW).valueAt(index);
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        return switch (context.type().kind()) {
            case TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE, CHAR, VARCHAR, TEXT, JSON, ENUM ->
                moments(context.now()).specialize(context);
            case DATE -> days(context).specialize(context);
            case SMALLINT, INTEGER, BIGINT, DECIMAL, REAL, DOUBLE, BOOLEAN, TIME, UUID, BINARY ->
                throw Fit.wrongType(context, this, "dates and timestamps");
        };
    }

    private DateTimeRange moments(Instant clock) {
        LocalDateTime now = now(clock);
        return isPast
                ? new DateTimeRange(now.minus(farthest), now.minus(nearest).minusSeconds(1))
                : new DateTimeRange(now.plus(nearest).plusSeconds(1), now.plus(farthest));
    }

    /** The whole days among the moments. */
    DateRange days(ColumnContext context) {
        LocalDateTime now = now(context.now());
        LocalDate first = isPast
                ? now.minus(farthest).toLocalDate()
                : now.plus(nearest).toLocalDate().plusDays(1);
        LocalDate last = isPast
                ? now.minus(nearest).toLocalDate().minusDays(1)
                : now.plus(farthest).toLocalDate();
        if (first.isAfter(last)) {
            throw Fit.misfit(
                    context, this + " has no whole day in it, as " + context.type() + " needs", "use a longer span");
        }
        return new DateRange(first, last);
    }

    private static LocalDateTime now(Instant clock) {
        return LocalDateTime.ofInstant(clock.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
    }

    @Override
    public String toString() {
        return text(nearest, farthest, isPast);
    }

    private static String text(TemporalAmount nearest, TemporalAmount farthest, boolean isPast) {
        return (isPast ? "past(" : "future(") + (nearest.equals(Period.ZERO) ? "" : nearest + ", ") + farthest + ")";
    }
}
