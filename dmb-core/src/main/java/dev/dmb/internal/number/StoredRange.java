package dev.dmb.internal.number;

import dev.dmb.internal.vector.Cells;
import dev.dmb.internal.vector.LongVector;
import dev.dmb.internal.vector.Vector;
import dev.dmb.internal.vector.VectorGenerator;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.FieldType.Kind;
import java.math.BigDecimal;

/**
 * Equally spaced values in the form in which their column holds them: {@code first}, {@code first + step}, … Immutable.
 *
 * @param type the column's type, of long storage
 * @param first smallest stored value
 * @param step distance, at least 1
 * @param count how many, at least 1
 */
public record StoredRange(FieldType type, long first, long step, long count)
        implements FieldGenerator.OfDomain<Object>, VectorGenerator {

    @Override
    public long domainSize() {
        return count;
    }

    /** The stored form of a value of the domain. */
    public long storedAt(long index) {
        return first + index * step;
    }

    @Override
    public Object valueAt(long index) {
        long stored = storedAt(index);
        return type.kind() == Kind.DECIMAL ? (Object) BigDecimal.valueOf(stored, type.scale()) : stored;
    }

    @Override
    public void fill(Cells cells, Vector out) {
        long[] values = ((LongVector) out).values;
        long[] rows = cells.rows();
        for (int i = 0; i < cells.size(); i++) {
            values[i] = storedAt(cells.stream().below(rows[i], count));
        }
    }
}
