package dev.dmb.internal.number;

import dev.dmb.internal.column.Fit;
import dev.dmb.internal.random.CellStream;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType;
import java.math.BigDecimal;
import java.util.random.RandomGenerator;

/** Numbers that are each made of one draw, by the inverse of their distribution function. Immutable. */
public interface Distribution extends FieldGenerator.OfDouble {

    /**
     * The number below which a share of all numbers lies.
     *
     * @param probability above 0 and below 1
     * @return the number; not smaller for a larger probability
     */
    double at(double probability);

    /**
     * One number.
     *
     * @param bits 64 random bits
     * @return the number
     */
    default double of(long bits) {
        return at(CellStream.openFraction(bits));
    }

    @Override
    default double generateDouble(long row, RandomGenerator random) {
        return of(random.nextLong());
    }

    @Override
    default FieldGenerator<?> specialize(ColumnContext context) {
        FieldType type = context.type();
        return switch (type.kind()) {
            case REAL, DOUBLE -> new DrawnDoubles(this, type);
            case SMALLINT, INTEGER, BIGINT -> DrawnWholes.of(this, context);
            case DECIMAL ->
                type.storage() == FieldType.Storage.LONG
                        ? DrawnWholes.of(this, context)
                        : Truncated.toColumn(this, context);
            case CHAR, VARCHAR, TEXT, JSON -> NumberText.of(this, context);
            case BOOLEAN, DATE, TIME, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE, UUID, BINARY, ENUM ->
                throw Fit.wrongType(context, this, "numbers");
        };
    }

    /** A parameter as a user would write it. */
    static String text(double parameter) {
        return Double.isFinite(parameter)
                ? BigDecimal.valueOf(parameter).stripTrailingZeros().toPlainString()
                : Double.toString(parameter);
    }
}
