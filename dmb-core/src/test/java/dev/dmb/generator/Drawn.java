package dev.dmb.generator;

import static dev.dmb.schema.Column.column;
import static dev.dmb.schema.Table.table;

import dev.dmb.internal.random.CellRandom;
import dev.dmb.internal.random.CellStream;
import dev.dmb.internal.random.Permutation;
import dev.dmb.internal.vector.Cells;
import dev.dmb.internal.vector.CyclicDomain;
import dev.dmb.internal.vector.LongVector;
import dev.dmb.internal.vector.Values;
import dev.dmb.internal.vector.Vector;
import dev.dmb.internal.vector.VectorGenerator;
import dev.dmb.schema.Column;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** What a generator makes in a column of a table, without a plan. */
final class Drawn {

    static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");

    private static final CellStream STREAM = CellStream.of(42, "t", "c");
    private static final int BATCH = 1024;

    private Drawn() {}

    /** Column {@code c} of table {@code t}. */
    static ColumnContext in(String type, long rows, Locale locale) {
        return in(column("c", FieldType.parse(type)), rows, locale);
    }

    static ColumnContext in(Column column, long rows, Locale locale) {
        return new ColumnContext(table("t", column), column, rows, locale, NOW, warning -> {});
    }

    static ColumnContext in(String type, long rows) {
        return in(type, rows, Locale.ENGLISH);
    }

    /** The values of rows 0 to {@code rows - 1}. */
    static List<Object> values(FieldGenerator<?> generator, String type, int rows) {
        return values(generator, in(type, rows));
    }

    static List<Object> values(FieldGenerator<?> generator, ColumnContext context) {
        return values(
                generator.specialize(context),
                context.type(),
                LongStream.range(0, context.rows()).toArray());
    }

    static List<String> texts(FieldGenerator<?> generator, String type, int rows) {
        return values(generator, type, rows).stream().map(Object::toString).toList();
    }

    static List<String> texts(FieldGenerator<?> generator, String type, int rows, Locale locale) {
        return values(generator, in(type, rows, locale)).stream()
                .map(Object::toString)
                .toList();
    }

    static List<Double> numbers(FieldGenerator<?> generator, String type, int rows) {
        return values(generator, type, rows).stream()
                .map(value -> ((Number) value).doubleValue())
                .toList();
    }

    /** The values of some rows, by the fast form where there is one. */
    static List<Object> values(FieldGenerator<?> specialized, FieldType type, long[] rows) {
        return specialized instanceof VectorGenerator fast ? filled(fast, type, rows) : called(specialized, type, rows);
    }

    private static List<Object> filled(VectorGenerator generator, FieldType type, long[] rows) {
        List<Object> values = new ArrayList<>();
        Vector vector = Vector.of(type, BATCH);
        Cells cells = new Cells(STREAM);
        for (int start = 0; start < rows.length; start += BATCH) {
            int size = Math.min(BATCH, rows.length - start);
            vector.clear();
            generator.fill(cells.of(Arrays.copyOfRange(rows, start, start + size), size), vector);
            for (int i = 0; i < size; i++) {
                values.add(Values.get(type, vector, i));
            }
        }
        return values;
    }

    /** The values of some rows, by one call for each. */
    static List<Object> called(FieldGenerator<?> generator, FieldType type, long[] rows) {
        List<Object> values = new ArrayList<>();
        Vector vector = Vector.of(type, 1);
        CellRandom random = new CellRandom();
        for (long row : rows) {
            random.seek(STREAM, row);
            put(generator, type, vector, row, random);
            values.add(Values.get(type, vector, 0));
        }
        return values;
    }

    private static void put(FieldGenerator<?> generator, FieldType type, Vector vector, long row, CellRandom random) {
        vector.clear();
        if (generator instanceof FieldGenerator.OfLong numbers && vector instanceof LongVector longs) {
            longs.values[0] = numbers.generateLong(row, random);
        } else {
            Values.put(type, vector, 0, generator.generate(row, random));
        }
    }

    /** The values of a unique column. */
    static List<Object> unique(FieldGenerator<?> generator, ColumnContext context) {
        FieldGenerator<?> specialized = generator.specialize(context);
        if (!(specialized instanceof FieldGenerator.OfDomain<?> domain)) {
            return called(
                    specialized,
                    context.type(),
                    LongStream.range(0, context.rows()).toArray());
        }
        List<Object> values = new ArrayList<>();
        Vector vector = Vector.of(context.type(), 1);
        for (long row = 0; row < context.rows(); row++) {
            vector.clear();
            Values.put(context.type(), vector, 0, domain.valueAt(index(domain, row)));
            values.add(Values.get(context.type(), vector, 0));
        }
        return values;
    }

    private static long index(FieldGenerator.OfDomain<?> domain, long row) {
        if (row >= domain.domainSize()) {
            throw new IllegalStateException("only " + domain.domainSize() + " values");
        }
        long cycle = domain instanceof CyclicDomain cyclic ? cyclic.cycleSize() : domain.domainSize();
        return Permutation.at(row % cycle, cycle, 7) + row / cycle * cycle;
    }

    /** The value of a derived generator at a row. */
    static @Nullable Object derived(FieldGenerator<?> generator, String type, long row, @Nullable Object... read) {
        return derived(generator, in(type, 1000), row, read);
    }

    static @Nullable Object derived(
            FieldGenerator<?> generator, ColumnContext context, long row, @Nullable Object... read) {
        CellRandom random = new CellRandom();
        random.seek(STREAM, row);
        List<@Nullable Object> values = new ArrayList<>();
        Collections.addAll(values, read);
        Object value = ((FieldGenerator.Derived<?>) generator.specialize(context)).derive(values, row, random);
        if (value == null) {
            return null;
        }
        Vector vector = Vector.of(context.type(), 1);
        Values.put(context.type(), vector, 0, value);
        return Values.get(context.type(), vector, 0);
    }

    static CellRandom random(long row) {
        CellRandom random = new CellRandom();
        random.seek(STREAM, row);
        return random;
    }

    static Cells cells(int size) {
        return new Cells(STREAM).of(LongStream.range(0, size).toArray(), size);
    }
}
