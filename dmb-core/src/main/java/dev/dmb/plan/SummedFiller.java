package dev.dmb.plan;

import dev.dmb.internal.vector.LongVector;
import dev.dmb.internal.vector.Vector;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldType.Kind;

/** Fills a column that grows from child to child: the start, and the steps of all children up to the row. Used by one thread. */
final class SummedFiller implements ColumnFiller {

    private static final long MICROS_PER_DAY = 86_400_000_000L;

    private final ColumnContext context;
    private final ColumnSource.Summed source;

    SummedFiller(ColumnContext context, ColumnSource.Summed source) {
        this.context = context;
        this.source = source;
    }

    @Override
    public void fill(TableFiller filler, Vector out) {
        Vector starts = ColumnFillers.vector(filler, source.start());
        long unit = ColumnFillers.typeOf(filler, source.start()).kind() == Kind.DATE ? MICROS_PER_DAY : 1;
        long[] values = ((LongVector) out).values;
        long[] positions = filler.positions(source.start().path().get(0));
        long[] rows = filler.rows();
        long sum = 0;
        for (int i = 0; i < filler.size(); i++) {
            boolean isNext = i > 0 && positions[i] > 0 && rows[i] == rows[i - 1] + 1;
            sum = isNext ? sum + step(rows[i]) : sum(rows[i], positions[i]);
            if (!starts.isNull(i)) {
                values[i] = source.generator().startOf(((LongVector) starts).values[i] * unit) + sum;
            } else if (context.column().isNullable()) {
                out.setNull(i);
            } else {
                throw ColumnFillers.failure(
                        filler,
                        context,
                        i,
                        new IllegalArgumentException("NULL for a column that is not nullable"));
            }
        }
    }

    private long sum(long row, long position) {
        long sum = 0;
        for (long i = 0; i <= position; i++) {
            sum += step(row - i);
        }
        return sum;
    }

    private long step(long row) {
        return source.generator().step(source.stream().bits(row));
    }
}
