package dev.dmb.internal.time;

import dev.dmb.internal.column.Fit;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType.Kind;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Moments some uniform time after or before another column; NULL where that is. Immutable.
 *
 * @param read the other column
 * @param min shortest time between
 * @param max longest time between, included; at least {@code min}
 * @param isAfter whether after it
 */
public record Shift(Read read, Duration min, Duration max, boolean isAfter)
        implements FieldGenerator.Derived<LocalDateTime> {

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
        return switch (context.type().kind()) {
            case TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> vector(context, inMoments());
            case DATE -> vector(context, inDays(context));
            case CHAR, VARCHAR, TEXT, JSON, ENUM -> this;
            case SMALLINT, INTEGER, BIGINT, DECIMAL, REAL, DOUBLE, BOOLEAN, TIME, UUID, BINARY ->
                throw Fit.wrongType(context, this, "dates and timestamps");
        };
    }

    private ShiftInSteps inMoments() {
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
        return (isAfter ? "after(" : "before(") + read + ", " + text(min) + " to " + text(max) + ")";
    }

    private static String text(Duration duration) {
        return duration.equals(Duration.ofDays(duration.toDays()))
                ? "P" + duration.toDays() + "D"
                : duration.toString();
    }
}
