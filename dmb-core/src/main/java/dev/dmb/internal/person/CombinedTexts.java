package dev.dmb.internal.person;

import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.internal.vector.Cells;
import dev.dmb.internal.vector.TextVector;
import dev.dmb.internal.vector.Vector;
import dev.dmb.internal.vector.VectorGenerator;
import dev.dmb.schema.FieldGenerator;
import java.util.random.RandomGenerator;

/**
 * Texts of a combination, some of which may be the same. Immutable.
 *
 * @param combination where texts come from
 */
record CombinedTexts(Combination combination) implements FieldGenerator<String>, VectorGenerator {

    @Override
    public String generate(long row, RandomGenerator random) {
        Utf8Buffer out = new Utf8Buffer(64);
        combination.draw(random.nextLong(), out);
        return out.text();
    }

    @Override
    public void fill(Cells cells, Vector out) {
        TextVector texts = (TextVector) out;
        Utf8Buffer buffer = texts.useBytes(false);
        for (int i = 0; i < cells.size(); i++) {
            combination.draw(cells.stream().bits(cells.rows()[i]), buffer);
            texts.endValue(i);
        }
    }
}
