package dev.dmb.internal.time;

import dev.dmb.internal.column.Fit;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.FieldType.Kind;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Moments some uniform time after or before another column; NULL where that is. Immutable.
 *
 * @param read the other column
 * @param min shortest time between
 * @param max longest time between, included; at least {@code min}
 * @param isAfter whether after it
 * @param isInBusinessDays whether the time between counts days from Monday to Friday only, and is whole days
 */
public record Shift(Read read, Duration min, Duration max, boolean isAfter, boolean isInBusinessDays)
        implements FieldGenerator.Derived<LocalDateTime> {

    private static final int ISO_LENGTH = 19;
    private static final Set<Kind> DATES = Set.of(Kind.DATE, Kind.TIMESTAMP, Kind.TIMESTAMP_WITH_TIME_ZONE);

    @Override
    public List<Read> reads() {
        return List.of(read);
    }

    @Override
    public @Nullable LocalDateTime derive(List<@Nullable Object> values, long row, RandomGenerator random) {
        return inMoments().derive(values, row, random);
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        requireMoments(context);
        return switch (context.type().kind()) {
            case TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> vector(context, inMoments());
            case DATE -> vector(context, inDays(context));
            case TIME -> {
                if (isInBusinessDays) {
                    throw Fit.wrongType(context, this, "dates and timestamps");
                }
                yield new ShiftInDay(inMoments());
            }
            case CHAR, VARCHAR, TEXT, JSON -> {
                Fit.requireLength(context, this, ISO_LENGTH);
                yield this;
            }
            case ENUM, SMALLINT, INTEGER, BIGINT, DECIMAL, REAL, DOUBLE, BOOLEAN, UUID, BINARY ->
                throw Fit.wrongType(context, this, "dates and timestamps");
        };
    }

    /** Refuses to read a column of the same row that holds nothing to count from. */
    private void requireMoments(ColumnContext context) {
        boolean isTime = context.type().kind() == Kind.TIME;
        Optional<FieldType> type = read.foreignKeyColumn().isPresent()
                ? Optional.empty()
                : context.table().column(read.column()).map(column -> column.type());
        type.filter(known -> !Fit.isText(known.kind()))
                .filter(known -> isTime ? known.kind() != Kind.TIME : !DATES.contains(known.kind()))
                .ifPresent(known -> {
                    throw Fit.misfit(
                            context,
                            this + " reads '" + read + "', which is " + known,
                            isTime ? "read a time" : "read a date or a timestamp");
                });
    }

    private ShiftInSteps inMoments() {
        if (isInBusinessDays) {
            return ShiftInSteps.of(this, ShiftInSteps.DAY, 1);
        }
        boolean isWhole = min.getNano() == 0 && max.getNano() == 0;
        return ShiftInSteps.of(this, isWhole ? ShiftInSteps.SECOND : 1, 1);
    }

    private ShiftInSteps inDays(ColumnContext context) {
        ShiftInSteps days = ShiftInSteps.of(this, ShiftInSteps.DAY, ShiftInSteps.DAY);
        if (days.count() < 1) {
            throw Fit.misfit(
                    context,
                    this + " has no whole day in it, as " + context.type() + " needs",
                    "use a longer time span");
        }
        return days;
    }

    /** The fast form, where the column read is known here: one of the same table. */
    private FieldGenerator<?> vector(ColumnContext context, ShiftInSteps steps) {
        Kind readKind = read.foreignKeyColumn().isPresent()
                ? Kind.TEXT
                : context.table()
                        .column(read.column())
                        .map(column -> column.type().kind())
                        .orElse(Kind.TEXT);
        return switch (readKind) {
            case DATE -> new ShiftVector(steps, ShiftInSteps.DAY);
            case TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> new ShiftVector(steps, 1);
            case CHAR,
                    VARCHAR,
                    TEXT,
                    JSON,
                    ENUM,
                    SMALLINT,
                    INTEGER,
                    BIGINT,
                    DECIMAL,
                    REAL,
                    DOUBLE,
                    BOOLEAN,
                    TIME,
                    UUID,
                    BINARY -> steps;
        };
    }

    @Override
    public String toString() {
        return (isAfter ? "after(" : "before(") + read + ", " + text(min) + " to " + text(max)
                + (isInBusinessDays ? " in business days)" : ")");
    }

    private static String text(Duration duration) {
        return duration.equals(Duration.ofDays(duration.toDays()))
                ? "P" + duration.toDays() + "D"
                : duration.toString();
    }
}
