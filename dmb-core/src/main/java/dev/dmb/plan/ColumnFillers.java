package dev.dmb.plan;

import dev.dmb.DmbException;
import dev.dmb.internal.random.CellStream;
import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.internal.vector.CellFailure;
import dev.dmb.internal.vector.Cells;
import dev.dmb.internal.vector.DerivedVectorGenerator;
import dev.dmb.internal.vector.DoubleVector;
import dev.dmb.internal.vector.LongVector;
import dev.dmb.internal.vector.TextDomain;
import dev.dmb.internal.vector.TextVector;
import dev.dmb.internal.vector.Values;
import dev.dmb.internal.vector.Vector;
import dev.dmb.internal.vector.VectorGenerator;
import dev.dmb.plan.ColumnSource.Nulls;
import dev.dmb.plan.ColumnSource.ReadFrom;
import dev.dmb.schema.Column;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldGenerator.Derived;
import dev.dmb.schema.FieldGenerator.OfDouble;
import dev.dmb.schema.FieldGenerator.OfLong;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.FieldType.Kind;
import dev.dmb.schema.FieldType.Storage;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses, once for each column and thread, the loop that fills the column. */
final class ColumnFillers {

    private ColumnFillers() {}

    /** A filler for one column of a table; belongs to one thread. */
    static ColumnFiller of(PlannedTable planned, int column) {
        ColumnContext context = planned.columns().get(column);
        ColumnSource source = planned.sources().get(column);
        if (source instanceof ColumnSource.Generated generated) {
            return withNulls(generated(context, generated), generated.nulls());
        } else if (source instanceof ColumnSource.Chosen chosen) {
            return withNulls(chosen(context, chosen), chosen.nulls());
        } else if (source instanceof ColumnSource.ParentKey key) {
            return parentKey(key);
        } else if (source instanceof ColumnSource.Summed summed) {
            return withNulls(new SummedFiller(context, summed), summed.nulls());
        } else if (source instanceof ColumnSource.Total total) {
            return withNulls(new TotalFiller(context, total), total.nulls());
        }
        ColumnSource.Position position = (ColumnSource.Position) source;
        return withNulls(position(context, position), position.nulls());
    }

    private static ColumnFiller position(ColumnContext context, ColumnSource.Position position) {
        return (filler, out) -> {
            long[] positions = filler.positions(position.foreignKey());
            for (int i = 0; i < filler.size(); i++) {
                store(filler, context, out, i, position.generator().valueAt(positions[i]));
            }
        };
    }

    private static ColumnFiller withNulls(ColumnFiller values, Nulls nulls) {
        if (nulls.rate() <= 0) {
            return values;
        }
        return (filler, out) -> {
            values.fill(filler, out);
            long[] rows = filler.rows();
            for (int i = 0; i < filler.size(); i++) {
                if (CellStream.fraction(nulls.stream().bits(rows[i])) < nulls.rate()) {
                    out.setNull(i);
                }
            }
        };
    }

    private static ColumnFiller parentKey(ColumnSource.ParentKey key) {
        return (filler, out) -> {
            long[] parents = filler.parentRows(key.foreignKey());
            boolean hasParent = false;
            for (int i = 0; i < filler.size(); i++) {
                hasParent |= parents[i] != RowIndex.NONE;
            }
            if (hasParent) {
                out.copy(filler.parent(key.foreignKey()).vector(key.parentColumn()), filler.size());
            }
            for (int i = 0; i < filler.size(); i++) {
                if (parents[i] == RowIndex.NONE) {
                    out.setNull(i);
                }
            }
        };
    }

    private static ColumnFiller chosen(ColumnContext context, ColumnSource.Chosen chosen) {
        long[] places = new long[TableFiller.CAPACITY];
        if (chosen.domain() instanceof TextDomain texts && context.type().storage() == Storage.TEXT) {
            return (filler, out) -> {
                chosen.index().fill(filler, places);
                Utf8Buffer buffer = ((TextVector) out).useBytes(texts.isPlain());
                for (int i = 0; i < filler.size(); i++) {
                    texts.append(places[i], buffer);
                    ((TextVector) out).endValue(i);
                }
            };
        }
        return (filler, out) -> {
            chosen.index().fill(filler, places);
            for (int i = 0; i < filler.size(); i++) {
                store(filler, context, out, i, chosen.domain().valueAt(places[i]));
            }
        };
    }

    static ColumnFiller generated(ColumnContext context, ColumnSource.Generated generated) {
        FieldGenerator<?> generator = generated.generator().specialize(context);
        Cells cells = new Cells(generated.stream());
        FieldType type = context.type();
        if (!generated.reads().isEmpty()) {
            return derived(context, generated, generator, cells);
        } else if (generator instanceof VectorGenerator vectors) {
            return (filler, out) -> {
                try {
                    vectors.fill(cells.of(filler.rows(), filler.size()), out);
                } catch (CellFailure failure) {
                    throw failure(filler, context, failure.place(), failure.reason());
                }
            };
        } else if (generator instanceof OfLong longs && type.storage() == Storage.LONG) {
            return longs(context, longs, cells);
        } else if (generator instanceof OfDouble doubles && type.storage() == Storage.DOUBLE) {
            return doubles(context, doubles, cells);
        }
        return (filler, out) -> {
            cells.of(filler.rows(), filler.size());
            for (int i = 0; i < filler.size(); i++) {
                try {
                    put(context, out, i, generator.generate(filler.rows()[i], cells.random(i)));
                } catch (RuntimeException failure) {
                    throw failure(filler, context, i, failure);
                }
            }
        };
    }

    private static ColumnFiller longs(ColumnContext context, OfLong generator, Cells cells) {
        long min = min(context.type());
        long max = max(context.type());
        return (filler, out) -> {
            long[] rows = filler.rows();
            long[] values = ((LongVector) out).values;
            cells.of(rows, filler.size());
            for (int i = 0; i < filler.size(); i++) {
                long value = generate(filler, context, generator, cells, i);
                if (value < min || value > max) {
                    throw failure(
                            filler,
                            context,
                            i,
                            new IllegalArgumentException("value " + value + " is not within " + min + " to " + max
                                    + ", the range of " + context.type()));
                }
                values[i] = value;
            }
        };
    }

    private static long generate(TableFiller filler, ColumnContext context, OfLong generator, Cells cells, int place) {
        try {
            return generator.generateLong(filler.rows()[place], cells.random(place));
        } catch (RuntimeException failure) {
            throw failure(filler, context, place, failure);
        }
    }

    private static ColumnFiller doubles(ColumnContext context, OfDouble generator, Cells cells) {
        boolean isReal = context.type().kind() == Kind.REAL;
        return (filler, out) -> {
            double[] values = ((DoubleVector) out).values;
            cells.of(filler.rows(), filler.size());
            for (int i = 0; i < filler.size(); i++) {
                try {
                    double value = generator.generateDouble(filler.rows()[i], cells.random(i));
                    values[i] = isReal ? (float) value : value;
                } catch (RuntimeException failure) {
                    throw failure(filler, context, i, failure);
                }
            }
        };
    }

    private static ColumnFiller derived(
            ColumnContext context, ColumnSource.Generated generated, FieldGenerator<?> generator, Cells cells) {
        List<ReadFrom> reads = generated.reads();
        Vector[] vectors = new Vector[reads.size()];
        FieldType[] types = new FieldType[reads.size()];
        if (generator instanceof DerivedVectorGenerator derived) {
            return (filler, out) -> {
                read(filler, reads, types, vectors);
                try {
                    derived.fill(cells.of(filler.rows(), filler.size()), types, vectors, out);
                } catch (CellFailure failure) {
                    throw failure(filler, context, failure.place(), failure.reason());
                }
                refuseNulls(filler, context, out);
            };
        }
        Derived<?> derived = (Derived<?>) generator;
        @Nullable Object[] values = new Object[reads.size()];
        List<@Nullable Object> view = Arrays.asList(values);
        return (filler, out) -> {
            read(filler, reads, types, vectors);
            cells.of(filler.rows(), filler.size());
            for (int i = 0; i < filler.size(); i++) {
                for (int k = 0; k < values.length; k++) {
                    values[k] = vectors[k].isNull(i) ? null : Values.get(types[k], vectors[k], i);
                }
                try {
                    put(context, out, i, derived.derive(view, filler.rows()[i], cells.random(i)));
                } catch (RuntimeException failure) {
                    throw failure(filler, context, i, failure);
                }
            }
        };
    }

    private static void read(TableFiller filler, List<ReadFrom> reads, FieldType[] types, Vector[] vectors) {
        for (int k = 0; k < vectors.length; k++) {
            ReadFrom read = reads.get(k);
            types[k] = typeOf(filler, read);
            vectors[k] = vector(filler, read);
        }
    }

    /** A column of the rows or of their ancestors; NULL where a row has none. */
    static Vector vector(TableFiller filler, ReadFrom read) {
        if (read.path().isEmpty()) {
            return filler.vector(read.column());
        }
        Vector ofAncestors = filler.ancestor(read.path()).vector(read.column());
        long[] ancestors = filler.ancestorRows(read.path());
        Vector withNulls = ofAncestors;
        for (int i = 0; i < filler.size(); i++) {
            if (ancestors[i] == RowIndex.NONE) {
                if (withNulls == ofAncestors) {
                    withNulls = Vector.of(typeOf(filler, read), TableFiller.CAPACITY);
                    withNulls.copy(ofAncestors, filler.size());
                }
                withNulls.setNull(i);
            }
        }
        return withNulls;
    }

    private static void refuseNulls(TableFiller filler, ColumnContext context, Vector out) {
        for (int i = 0; out.hasNulls() && !context.column().isNullable() && i < filler.size(); i++) {
            if (out.isNull(i)) {
                throw failure(filler, context, i, nullRefused());
            }
        }
    }

    private static IllegalArgumentException nullRefused() {
        return new IllegalArgumentException("NULL for a column that is not nullable");
    }

    static FieldType typeOf(TableFiller filler, ReadFrom read) {
        return filler.ancestor(read.path()).planned().columns().get(read.column()).type();
    }

    static void store(
            TableFiller filler, ColumnContext context, Vector out, int place, @Nullable Object value) {
        try {
            put(context, out, place, value);
        } catch (RuntimeException failure) {
            throw failure(filler, context, place, failure);
        }
    }

    private static void put(ColumnContext context, Vector out, int place, @Nullable Object value) {
        if (value == null) {
            setNull(context.column(), out, place);
        } else {
            Values.put(context.type(), out, place, value);
        }
    }

    private static void setNull(Column column, Vector out, int place) {
        if (!column.isNullable()) {
            throw nullRefused();
        }
        out.setNull(place);
    }

    static DmbException failure(TableFiller filler, ColumnContext context, int place, RuntimeException cause) {
        if (cause instanceof DmbException known) {
            return known;
        }
        String reason = cause.getMessage() == null ? cause.getClass().getName() : cause.getMessage();
        return new DmbException(
                "table '" + context.table().name() + "', column '"
                        + context.column().name() + "', row " + filler.rows()[place] + ", seed " + filler.seed() + ": "
                        + reason,
                "change the column's generator or its type",
                cause);
    }

    private static long min(FieldType type) {
        return switch (type.kind()) {
            case SMALLINT -> Short.MIN_VALUE;
            case INTEGER, DATE -> Integer.MIN_VALUE;
            case BOOLEAN, TIME -> 0;
            case DECIMAL -> -Values.maxUnscaled(type);
            case CHAR,
                    VARCHAR,
                    TEXT,
                    BIGINT,
                    REAL,
                    DOUBLE,
                    TIMESTAMP,
                    TIMESTAMP_WITH_TIME_ZONE,
                    UUID,
                    JSON,
                    BINARY,
                    ENUM -> Long.MIN_VALUE;
        };
    }

    private static long max(FieldType type) {
        return switch (type.kind()) {
            case SMALLINT -> Short.MAX_VALUE;
            case INTEGER, DATE -> Integer.MAX_VALUE;
            case BOOLEAN -> 1;
            case TIME -> 86_400_000_000L - 1;
            case DECIMAL -> Values.maxUnscaled(type);
            case CHAR,
                    VARCHAR,
                    TEXT,
                    BIGINT,
                    REAL,
                    DOUBLE,
                    TIMESTAMP,
                    TIMESTAMP_WITH_TIME_ZONE,
                    UUID,
                    JSON,
                    BINARY,
                    ENUM -> Long.MAX_VALUE;
        };
    }
}
