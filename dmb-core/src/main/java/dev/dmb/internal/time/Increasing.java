package dev.dmb.internal.time;

import dev.dmb.DmbException;
import dev.dmb.internal.column.Fit;
import dev.dmb.internal.vector.SummedInParent;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldGenerator.Read;
import dev.dmb.schema.FieldType.Kind;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Moments that grow from child to child of one parent; filled in by the engine. Immutable.
 *
 * @param start the parent's column behind which the first child lies
 * @param min shortest time from one child to the next, at least 0
 * @param max longest time, included
 */
public record Increasing(Read start, Duration min, Duration max) implements FieldGenerator<Object> {

    /** Checks the parameters. */
    public Increasing {
        if (start.foreignKeyColumn().isEmpty()) {
            throw new DmbException(
                    "increasing from '" + start + "', which is no column of a parent",
                    "write the foreign key column in front, as in 'order_id." + start + "'");
        } else if (min.isNegative()) {
            throw new DmbException("increasing by " + min, "use times of at least 0");
        }
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        return switch (context.type().kind()) {
            case TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE, DATE -> {
                boolean isDate = context.type().kind() == Kind.DATE;
                boolean isWhole = min.getNano() == 0 && max.getNano() == 0;
                long unit = isDate ? ShiftInSteps.DAY : 1;
                long step = isDate ? ShiftInSteps.DAY : isWhole ? ShiftInSteps.SECOND : 1;
                ShiftInSteps steps = ShiftInSteps.of(new Shift(start, min, max, true, false), step, unit);
                if (steps.count() < 1) {
                    throw Fit.misfit(
                            context,
                            this + " has no whole day in it, as " + context.type() + " needs",
                            "use a longer time span");
                }
                yield new Prepared(this, steps);
            }
            case CHAR,
                    VARCHAR,
                    TEXT,
                    SMALLINT,
                    INTEGER,
                    BIGINT,
                    DECIMAL,
                    REAL,
                    DOUBLE,
                    BOOLEAN,
                    TIME,
                    UUID,
                    JSON,
                    BINARY,
                    ENUM -> throw Fit.wrongType(context, this, "dates and timestamps");
        };
    }

    @Override
    public @Nullable Object generate(long row, RandomGenerator random) {
        throw new UnsupportedOperationException(this + " is known to a plan only");
    }

    @Override
    public String toString() {
        return "increasing(" + start + ", " + min + " to " + max + ")";
    }

    /** The steps in the unit of the column. */
    private record Prepared(Increasing told, ShiftInSteps steps) implements SummedInParent {

        @Override
        public Read start() {
            return told.start();
        }

        @Override
        public long startOf(long micros) {
            return Math.floorDiv(micros, steps.unit());
        }

        @Override
        public long step(long bits) {
            return steps.moved(0, bits) / steps.unit();
        }

        @Override
        public @Nullable Object generate(long row, RandomGenerator random) {
            return told.generate(row, random);
        }

        @Override
        public String toString() {
            return told.toString();
        }
    }
}
