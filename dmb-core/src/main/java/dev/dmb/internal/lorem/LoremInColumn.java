package dev.dmb.internal.lorem;

import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.internal.vector.Cells;
import dev.dmb.internal.vector.TextVector;
import dev.dmb.internal.vector.Vector;
import dev.dmb.internal.vector.VectorGenerator;
import dev.dmb.schema.FieldGenerator;
import java.util.random.RandomGenerator;

/**
 * Running text no longer than its column. Immutable.
 *
 * @param lorem what is written
 * @param maxChars most characters
 */
record LoremInColumn(Lorem lorem, int maxChars) implements FieldGenerator<String>, VectorGenerator {

    @Override
    public String generate(long row, RandomGenerator random) {
        Utf8Buffer out = new Utf8Buffer(256);
        lorem.append(random, out, maxChars);
        return out.text();
    }

    @Override
    public void fill(Cells cells, Vector out) {
        TextVector texts = (TextVector) out;
        Utf8Buffer buffer = texts.useBytes(lorem.min() > 0);
        for (int i = 0; i < cells.size(); i++) {
            lorem.append(cells.random(i), buffer, maxChars);
            texts.endValue(i);
        }
    }
}
