package dev.dmb.plan;

import dev.dmb.internal.derived.OfChildren.Kind;
import dev.dmb.internal.vector.DoubleVector;
import dev.dmb.internal.vector.LongVector;
import dev.dmb.internal.vector.Values;
import dev.dmb.internal.vector.Vector;
import dev.dmb.plan.ColumnSource.DerivedValue;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.FieldType.Storage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fills a column with what the children of each row come to. The children are made again, batch by batch, each once for all
 * rows of a batch. Used by one thread.
 */
final class TotalFiller implements ColumnFiller {

    /** Digits behind the point of an average beyond those of its values. */
    private static final int DIGITS_OF_AVERAGE = 20;

    private final ColumnContext context;
    private final ColumnSource.Total source;
    private final long[] childRows = new long[TableFiller.CAPACITY];
    private final int[] places = new int[TableFiller.CAPACITY];
    private final long[] counts = new long[TableFiller.CAPACITY];
    private final long[] longs = new long[TableFiller.CAPACITY];
    private final double[] doubles = new double[TableFiller.CAPACITY];
    private final @Nullable Object[] objects = new Object[TableFiller.CAPACITY];
    private @Nullable TableFiller childFiller;
    private @Nullable Vector derived;
    private int size;

    TotalFiller(ColumnContext context, ColumnSource.Total source) {
        this.context = context;
        this.source = source;
    }

    @Override
    public void fill(TableFiller filler, Vector out) {
        Arrays.fill(counts, 0);
        Arrays.fill(longs, 0);
        Arrays.fill(doubles, 0);
        Arrays.fill(objects, null);
        TableFiller children = children(filler);
        ChildRows lie =
                children.planned().foreignKeys().get(source.foreignKey()).children().orElseThrow();
        long[] rows = filler.rows();
        size = 0;
        for (int i = 0; i < filler.size(); i++) {
            boolean isSame = i > 0 && rows[i] == rows[i - 1];
            long end = isSame ? 0 : lie.firstChild(rows[i] + 1);
            for (long child = isSame ? 0 : lie.firstChild(rows[i]); child < end; child++) {
                childRows[size] = child;
                places[size] = i;
                size++;
                if (size == TableFiller.CAPACITY) {
                    add(filler, children);
                }
            }
        }
        add(filler, children);
        write(filler, out);
    }

    private TableFiller children(TableFiller filler) {
        TableFiller children = childFiller;
        if (children == null) {
            children = filler.another(source.table());
            childFiller = children;
        }
        return children;
    }

    private void add(TableFiller filler, TableFiller children) {
        if (size == 0) {
            return;
        }
        children.moveTo(childRows, size);
        long[] parents = children.parentRows(source.foreignKey());
        if (source.kind() == Kind.COUNT) {
            for (int i = 0; i < size; i++) {
                counts[places[i]] += parents[i] == RowIndex.NONE ? 0 : 1;
            }
        } else {
            Vector values = values(children);
            for (int i = 0; i < size; i++) {
                if (parents[i] != RowIndex.NONE) {
                    add(filler, values, i);
                }
            }
        }
        size = 0;
    }

    private FieldType type() {
        Optional<DerivedValue> value = source.value().derived();
        return value.isPresent()
                ? value.get().context().type()
                : childFillerNow().planned().columns().get(source.value().column()).type();
    }

    private TableFiller childFillerNow() {
        return Objects.requireNonNull(childFiller);
    }

    private Vector values(TableFiller children) {
        Optional<DerivedValue> value = source.value().derived();
        if (value.isEmpty()) {
            return children.vector(source.value().column());
        }
        Vector vector = derived;
        if (vector == null) {
            vector = Vector.of(value.get().context().type(), TableFiller.CAPACITY);
            derived = vector;
        }
        vector.clear();
        ColumnFillers.generated(value.get().context(), value.get().source()).fill(children, vector);
        return vector;
    }

    private void add(TableFiller filler, Vector values, int child) {
        int place = places[child];
        boolean isNull = values.isNull(child);
        switch (source.kind()) {
            case SUM, AVERAGE -> {
                if (!isNull) {
                    addNumber(filler, values, child, place);
                    counts[place]++;
                }
            }
            case FIRST -> {
                if (counts[place]++ == 0) {
                    objects[place] = isNull ? null : Values.get(type(), values, child);
                }
            }
            case LAST -> objects[place] = isNull ? null : Values.get(type(), values, child);
            case LEAST, MOST -> {
                if (!isNull) {
                    keep(Values.get(type(), values, child), place);
                }
            }
            case COUNT -> throw new IllegalStateException("a count reads no value");
        }
    }

    private void addNumber(TableFiller filler, Vector values, int child, int place) {
        if (values instanceof LongVector wholes) {
            try {
                longs[place] = Math.addExact(longs[place], wholes.values[child]);
            } catch (ArithmeticException tooLarge) {
                throw ColumnFillers.failure(
                        filler, context, place, new IllegalArgumentException("a sum beyond 18 digits"));
            }
        } else if (values instanceof DoubleVector floating) {
            doubles[place] += floating.values[child];
        } else {
            BigDecimal before = objects[place] == null ? BigDecimal.ZERO : (BigDecimal) objects[place];
            objects[place] = before.add((BigDecimal) Values.get(type(), values, child));
        }
    }

    @SuppressWarnings("unchecked")
    private void keep(Object value, int place) {
        Object known = objects[place];
        int order = known == null ? 0 : ((Comparable<Object>) value).compareTo(known);
        if (known == null || (source.kind() == Kind.LEAST ? order < 0 : order > 0)) {
            objects[place] = value;
        }
    }

    private void write(TableFiller filler, Vector out) {
        long[] rows = filler.rows();
        for (int i = 0; i < filler.size(); i++) {
            if (i > 0 && rows[i] == rows[i - 1]) {
                counts[i] = counts[i - 1];
                longs[i] = longs[i - 1];
                doubles[i] = doubles[i - 1];
                objects[i] = objects[i - 1];
            }
            ColumnFillers.store(filler, context, out, i, total(i));
        }
    }

    private @Nullable Object total(int place) {
        return switch (source.kind()) {
            case COUNT -> counts[place];
            case SUM -> sum(place);
            case AVERAGE -> counts[place] == 0 ? null : average(place);
            case LEAST, MOST, FIRST, LAST -> objects[place];
        };
    }

    private Object sum(int place) {
        FieldType type = type();
        return switch (type.storage()) {
            case DOUBLE -> doubles[place];
            case LONG -> type.scale() == 0 ? longs[place] : BigDecimal.valueOf(longs[place], type.scale());
            case OBJECT, TEXT -> objects[place] == null ? BigDecimal.ZERO : objects[place];
        };
    }

    private Object average(int place) {
        Object sum = sum(place);
        if (sum instanceof Double floating) {
            return floating / counts[place];
        }
        BigDecimal exact = new BigDecimal(sum.toString());
        int digits = context.type().storage() == Storage.DOUBLE
                ? exact.scale() + DIGITS_OF_AVERAGE
                : context.type().scale();
        return exact.divide(BigDecimal.valueOf(counts[place]), digits, RoundingMode.HALF_UP);
    }
}
