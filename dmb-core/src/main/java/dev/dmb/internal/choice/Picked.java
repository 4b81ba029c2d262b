package dev.dmb.internal.choice;

import dev.dmb.internal.column.Fit;
import dev.dmb.internal.vector.Cells;
import dev.dmb.internal.vector.DoubleVector;
import dev.dmb.internal.vector.LongVector;
import dev.dmb.internal.vector.ObjectVector;
import dev.dmb.internal.vector.TextVector;
import dev.dmb.internal.vector.Values;
import dev.dmb.internal.vector.Vector;
import dev.dmb.internal.vector.VectorGenerator;
import dev.dmb.internal.vector.Vocabulary;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType;
import java.util.List;
import java.util.random.RandomGenerator;

/** Fixed values in the form in which their column holds them. Immutable. */
public final class Picked implements FieldGenerator.OfDomain<Object>, VectorGenerator {

    private final List<Object> values;
    private final Picker picker;
    private final Object[] stored;
    private final Vocabulary vocabulary;

    private Picked(List<Object> values, Picker picker, Object[] stored, Vocabulary vocabulary) {
        this.values = values;
        this.picker = picker;
        this.stored = stored;
        this.vocabulary = vocabulary;
    }

    /**
     * Equally frequent texts in a column of texts.
     *
     * @param texts at least one, all different
     * @return the generator
     */
    public static Picked ofTexts(List<String> texts) {
        return new Picked(List.copyOf(texts), Picker.uniform(texts.size()), new Object[0], new Vocabulary(texts));
    }

    /**
     * Texts in a column of texts.
     *
     * @param texts at least one, all different
     * @param picker picks one of them
     * @return the generator
     */
    public static Picked ofTexts(List<String> texts, Picker picker) {
        return new Picked(List.copyOf(texts), picker, new Object[0], new Vocabulary(texts));
    }

    static Picked of(ColumnContext context, FieldGenerator<?> generator, List<Object> values, Picker picker) {
        Object[] stored =
                values.stream().map(value -> stored(context, generator, value)).toArray();
        List<String> texts = Fit.isText(context.type().kind())
                ? values.stream().map(Object::toString).toList()
                : List.of();
        return new Picked(values, picker, stored, new Vocabulary(texts));
    }

    private static Object stored(ColumnContext context, FieldGenerator<?> generator, Object value) {
        FieldType type = context.type();
        try {
            return Values.toStored(type, value);
        } catch (IllegalArgumentException misfit) {
            throw Fit.misfit(
                    context,
                    generator + ": value '" + value + "' does not fit " + type,
                    "change the value or the type");
        }
    }

    @Override
    public long domainSize() {
        return values.size();
    }

    @Override
    public Object valueAt(long index) {
        return values.get((int) index);
    }

    @Override
    public Object generate(long row, RandomGenerator random) {
        return values.get(picker.pick(random.nextLong()));
    }

    @Override
    public void fill(Cells cells, Vector out) {
        if (out instanceof TextVector texts) {
            fill(cells, texts.useVocabulary(vocabulary));
        } else if (out instanceof LongVector longs) {
            fill(cells, longs.values);
        } else if (out instanceof DoubleVector doubles) {
            fill(cells, doubles.values);
        } else {
            fill(cells, ((ObjectVector) out).values);
        }
    }

    private void fill(Cells cells, int[] out) {
        for (int i = 0; i < cells.size(); i++) {
            out[i] = pick(cells, i);
        }
    }

    private void fill(Cells cells, long[] out) {
        for (int i = 0; i < cells.size(); i++) {
            out[i] = (Long) stored[pick(cells, i)];
        }
    }

    private void fill(Cells cells, double[] out) {
        for (int i = 0; i < cells.size(); i++) {
            out[i] = (Double) stored[pick(cells, i)];
        }
    }

    private void fill(Cells cells, Object[] out) {
        for (int i = 0; i < cells.size(); i++) {
            out[i] = stored[pick(cells, i)];
        }
    }

    private int pick(Cells cells, int place) {
        return picker.pick(cells.stream().bits(cells.rows()[place]));
    }
}
