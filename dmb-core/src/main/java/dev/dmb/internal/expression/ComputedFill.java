package dev.dmb.internal.expression;

import dev.dmb.internal.vector.CellFailure;
import dev.dmb.internal.vector.Cells;
import dev.dmb.internal.vector.DerivedVectorGenerator;
import dev.dmb.internal.vector.LongVector;
import dev.dmb.internal.vector.Values;
import dev.dmb.internal.vector.Vector;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.FieldType.Kind;
import dev.dmb.schema.FieldType.Storage;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * An expression for a column: in whole numbers of 64 bits where they do, else in fractions of any length. Immutable.
 *
 * @param computed as the user wrote it
 * @param type the column's
 */
record ComputedFill(Computed computed, FieldType type)
        implements FieldGenerator.Derived<Object>, DerivedVectorGenerator {

    private static final int DOUBLE_SCALE = 20;

    @Override
    public List<Read> reads() {
        return computed.reads();
    }

    @Override
    public @Nullable Object derive(List<@Nullable Object> values, long row, RandomGenerator random) {
        return computed.expression().value(scale(), values::get);
    }

    private int scale() {
        return type.storage() == Storage.DOUBLE ? DOUBLE_SCALE : type.scale();
    }

    @Override
    public void fill(Cells cells, FieldType[] types, Vector[] read, Vector out) {
        boolean isWhole = type.storage() == Storage.LONG && type.kind() != Kind.BOOLEAN;
        Optional<ExactNumber> exact =
                isWhole ? ExactNumber.of(computed.expression().root(), types, read) : Optional.empty();
        for (int i = 0; i < cells.size(); i++) {
            try {
                if (exact.isEmpty() || !isStored(exact.get(), read, (LongVector) out, i)) {
                    slowly(types, read, out, i);
                }
            } catch (RuntimeException failure) {
                throw new CellFailure(i, failure);
            }
        }
    }

    /** Stores the number of a place, if it needs no more than 64 bits and fits the column. */
    private boolean isStored(ExactNumber exact, Vector[] read, LongVector out, int place) {
        for (Vector vector : read) {
            if (vector.isNull(place)) {
                out.setNull(place);
                return true;
            }
        }
        try {
            long stored = exact.rounded(place, ExactNumber.powerOfTen(type.scale()));
            out.values[place] = stored;
            return Math.abs(stored) <= most();
        } catch (ArithmeticException tooLong) {
            return false;
        }
    }

    private long most() {
        return switch (type.kind()) {
            case SMALLINT -> Short.MAX_VALUE;
            case INTEGER -> Integer.MAX_VALUE;
            case BIGINT -> Long.MAX_VALUE;
            case DECIMAL -> Values.maxUnscaled(type);
            case CHAR,
                    VARCHAR,
                    TEXT,
                    REAL,
                    DOUBLE,
                    BOOLEAN,
                    DATE,
                    TIME,
                    TIMESTAMP,
                    TIMESTAMP_WITH_TIME_ZONE,
                    UUID,
                    JSON,
                    BINARY,
                    ENUM -> 0;
        };
    }

    private void slowly(FieldType[] types, Vector[] read, Vector out, int place) {
        Object value = computed.expression().value(scale(), Expression.at(types, read, place));
        if (value == null) {
            out.setNull(place);
        } else {
            Values.put(type, out, place, value);
        }
    }

    @Override
    public String toString() {
        return computed.toString();
    }
}
