package dev.dmb.internal.vector;

import dev.dmb.internal.random.CellStream;
import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.schema.FieldGenerator;
import java.util.random.RandomGenerator;

/** A domain of texts that are written as bytes, without an object each; for columns of texts only. Immutable. */
public interface TextDomain extends FieldGenerator.OfDomain<String>, VectorGenerator {

    /**
     * Appends one text.
     *
     * @param index 0 to {@code domainSize() - 1}
     * @param out where
     */
    void append(long index, Utf8Buffer out);

    /**
     * Appends a text for a cell that need not be unique; of a cyclic domain one of its base.
     *
     * @param bits the cell's 64 random bits
     * @param out where
     */
    default void draw(long bits, Utf8Buffer out) {
        append(CellStream.below(bits, this instanceof CyclicDomain cyclic ? cyclic.cycleSize() : domainSize(), 0), out);
    }

    /** Whether no text has to be quoted or escaped in any format; false when that is not known. */
    boolean isPlain();

    @Override
    default String valueAt(long index) {
        Utf8Buffer out = new Utf8Buffer(64);
        append(index, out);
        return out.text();
    }

    @Override
    default String generate(long row, RandomGenerator random) {
        Utf8Buffer out = new Utf8Buffer(64);
        draw(random.nextLong(), out);
        return out.text();
    }

    @Override
    default void fill(Cells cells, Vector out) {
        TextVector texts = (TextVector) out;
        Utf8Buffer buffer = texts.useBytes(isPlain());
        long[] rows = cells.rows();
        for (int i = 0; i < cells.size(); i++) {
            draw(cells.stream().bits(rows[i]), buffer);
            texts.endValue(i);
        }
    }
}
