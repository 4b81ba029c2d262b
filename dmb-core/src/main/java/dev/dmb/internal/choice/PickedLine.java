package dev.dmb.internal.choice;

import dev.dmb.internal.vector.Cells;
import dev.dmb.internal.vector.DrawnTogether;
import dev.dmb.internal.vector.Vector;
import dev.dmb.internal.vector.VectorGenerator;
import dev.dmb.schema.FieldGenerator;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The values of one column of a vocabulary's lines. Immutable.
 *
 * @param picked one value a line
 * @param distinct the values, each once
 * @param group what columns of the same line have in common
 */
record PickedLine(Picked picked, List<String> distinct, String group)
        implements FieldGenerator.OfDomain<Object>, VectorGenerator, DrawnTogether {

    @Override
    public long domainSize() {
        return distinct.size();
    }

    @Override
    public Object valueAt(long index) {
        return distinct.get((int) index);
    }

    @Override
    public Object generate(long row, RandomGenerator random) {
        return picked.generate(row, random);
    }

    @Override
    public void fill(Cells cells, Vector out) {
        picked.fill(cells, out);
    }
}
