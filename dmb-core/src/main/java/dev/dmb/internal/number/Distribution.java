package dev.dmb.internal.number;

import dev.dmb.internal.column.Fit;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType;
import java.math.BigDecimal;
import java.util.random.RandomGenerator;

/** Numbers that are each made of one draw. Immutable. */
public interface Distribution extends FieldGenerator.OfDouble {

    /**
     * One number.
     *
     * @param bits 64 random bits
     * @return the number
     */
    double of(long bits);

    @Override
    default double generateDouble(long row, RandomGenerator random) {
        return of(random.nextLong());
    }

    @Override
    default FieldGenerator<?> specialize(ColumnContext context) {
        FieldType type = context.type();
        return switch (type.kind()) {
            case REAL, DOUBLE -> new DrawnDoubles(this, type);
            case SMALLINT, INTEGER, BIGINT -> DrawnWholes.of(this, type);
            case DECIMAL -> type.storage() == FieldType.Storage.LONG ? DrawnWholes.of(this, type) : this;
            case CHAR, VARCHAR, TEXT, JSON -> this;
            case BOOLEAN, DATE, TIME, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE, UUID, BINARY, ENUM ->
                throw Fit.wrongType(context, this, "numbers");
        };
    }

    /** A parameter as a user would write it. */
    static String text(double parameter) {
        return BigDecimal.valueOf(parameter).stripTrailingZeros().toPlainString();
    }
}
