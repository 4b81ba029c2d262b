package dev.dmb.internal.expression;

import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.internal.vector.CellFailure;
import dev.dmb.internal.vector.Cells;
import dev.dmb.internal.vector.DerivedVectorGenerator;
import dev.dmb.internal.vector.DoubleVector;
import dev.dmb.internal.vector.LongVector;
import dev.dmb.internal.vector.ObjectVector;
import dev.dmb.internal.vector.TextVector;
import dev.dmb.internal.vector.Values;
import dev.dmb.internal.vector.Vector;
import dev.dmb.internal.vector.VectorGenerator;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.FieldType.Kind;
import dev.dmb.schema.FieldType.Storage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Fills a column by cases: the rows of each case together, by its fast form where it has one. Used by one thread, but for
 * {@link #specialize}, which gives each thread its own.
 */
final class ChosenFill implements FieldGenerator.Derived<Object>, DerivedVectorGenerator {

    private final FieldGenerator<?> whole;
    private final ColumnContext context;
    private final FieldType type;
    private final List<Expression> conditions = new ArrayList<>();
    private final List<FieldGenerator<?>> generators = new ArrayList<>();
    private final List<int[]> conditionReads = new ArrayList<>();
    private final List<int[]> generatorReads = new ArrayList<>();
    private final List<Read> reads;
    private int[] chosen = {};
    private int[] position = {};
    private long[] rows = {};
    private Vector[] filled = {};

    ChosenFill(
            FieldGenerator<?> whole, ColumnContext context, List<Case> cases, Optional<FieldGenerator<?>> otherwise) {
        this.whole = whole;
        this.context = context;
        this.type = context.type();
        this.reads = Choosing.reads(cases, otherwise);
        for (Case next : cases) {
            conditions.add(next.condition());
            conditionReads.add(places(next.condition().reads()));
            add(next.generator());
        }
        otherwise.ifPresent(this::add);
    }

    private void add(FieldGenerator<?> generator) {
        generators.add(generator);
        generatorReads.add(places(Choosing.reads(generator)));
    }

    private int[] places(List<Read> some) {
        return some.stream().mapToInt(reads::indexOf).toArray();
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext column) {
        return whole.specialize(column);
    }

    @Override
    public List<Read> reads() {
        return reads;
    }

    @Override
    public @Nullable Object derive(List<@Nullable Object> values, long row, RandomGenerator random) {
        int number = choose(values::get);
        return number == generators.size() ? null : value(number, values::get, row, random);
    }

    /** The number of the generator whose condition holds first; the number of generators for none. */
    private int choose(IntFunction<@Nullable Object> columns) {
        for (int i = 0; i < conditions.size(); i++) {
            int[] places = conditionReads.get(i);
            if (conditions.get(i).holds(read -> columns.apply(places[read]))) {
                return i;
            }
        }
        return conditions.size();
    }

    private @Nullable Object value(
            int number, IntFunction<@Nullable Object> columns, long row, RandomGenerator random) {
        FieldGenerator<?> generator = generators.get(number);
        if (generator instanceof Derived<?> derived) {
            @Nullable Object[] values = new Object[generatorReads.get(number).length];
            for (int i = 0; i < values.length; i++) {
                values[i] = columns.apply(generatorReads.get(number)[i]);
            }
            return derived.derive(Arrays.asList(values), row, random);
        } else if (generator instanceof OfLong longs && type.storage() == Storage.LONG) {
            long stored = longs.generateLong(row, random);
            return type.kind() == Kind.DECIMAL ? (Object) BigDecimal.valueOf(stored, type.scale()) : (Object) stored;
        }
        return generator.generate(row, random);
    }

    @Override
    public void fill(Cells cells, FieldType[] types, Vector[] read, Vector out) {
        makeRoom(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            try {
                chosen[i] = choose(Expression.at(types, read, i));
            } catch (RuntimeException failure) {
                throw new CellFailure(i, failure);
            }
        }
        for (int number = 0; number < generators.size(); number++) {
            fillCase(number, cells, types, read);
        }
        gather(cells.size(), out);
    }

    private void makeRoom(int size) {
        if (chosen.length < size) {
            chosen = new int[size];
            position = new int[size];
            rows = new long[size];
            filled = new Vector[generators.size()];
            Arrays.setAll(filled, number -> Vector.of(type, size));
        }
    }

    private void fillCase(int number, Cells cells, FieldType[] types, Vector[] read) {
        int size = 0;
        for (int i = 0; i < cells.size(); i++) {
            if (chosen[i] == number) {
                rows[size] = cells.rows()[i];
                position[i] = size++;
            }
        }
        Vector values = filled[number];
        values.clear();
        if (generators.get(number) instanceof VectorGenerator vectors && !(generators.get(number) instanceof Derived)) {
            vectors.fill(new Cells(cells.stream()).of(rows, size), values);
            return;
        }
        for (int i = 0; i < cells.size(); i++) {
            if (chosen[i] == number) {
                fillCell(number, cells, i, Expression.at(types, read, i));
            }
        }
    }

    private void fillCell(int number, Cells cells, int place, IntFunction<@Nullable Object> columns) {
        try {
            Object value = value(number, columns, cells.rows()[place], cells.random(place));
            if (value == null) {
                filled[number].setNull(position[place]);
            } else {
                Values.put(type, filled[number], position[place], value);
            }
        } catch (RuntimeException failure) {
            throw new CellFailure(place, failure);
        }
    }

    private void gather(int size, Vector out) {
        byte[][] utf8 = new byte[generators.size()][];
        for (int number = 0; number < utf8.length; number++) {
            utf8[number] = filled[number] instanceof TextVector texts ? texts.utf8(count(number, size)) : new byte[0];
        }
        for (int i = 0; i < size; i++) {
            int number = chosen[i];
            boolean isNull = number == generators.size() || filled[number].isNull(position[i]);
            if (isNull) {
                out.setNull(i);
            }
            if (out instanceof TextVector texts) {
                Utf8Buffer buffer = texts.useBytes(false);
                if (!isNull) {
                    TextVector from = (TextVector) filled[number];
                    int start = from.start(position[i]);
                    buffer.append(utf8[number], start, from.end(position[i]) - start);
                }
                texts.endValue(i);
            } else if (!isNull) {
                copy(filled[number], position[i], out, i);
            }
        }
    }

    private int count(int number, int size) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            count += chosen[i] == number ? 1 : 0;
        }
        return count;
    }

    private static void copy(Vector from, int fromPlace, Vector to, int toPlace) {
        if (to instanceof LongVector longs) {
            longs.values[toPlace] = ((LongVector) from).values[fromPlace];
        } else if (to instanceof DoubleVector doubles) {
            doubles.values[toPlace] = ((DoubleVector) from).values[fromPlace];
        } else {
            ((ObjectVector) to).values[toPlace] = ((ObjectVector) from).values[fromPlace];
        }
    }

    @Override
    public String toString() {
        return whole + " in " + context.column().name();
    }
}
