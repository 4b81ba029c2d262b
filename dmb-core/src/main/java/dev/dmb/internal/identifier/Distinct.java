package dev.dmb.internal.identifier;

import dev.dmb.DmbException;
import dev.dmb.internal.column.Fit;
import dev.dmb.internal.vector.DistinctByRow;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import java.util.random.RandomGenerator;

/**
 * Texts followed by a space and the number of their row, from 1; so that the longest number fits, the text is cut.
 * Immutable.
 *
 * @param texts what stands before the number
 * @param maxChars most characters
 */
public record Distinct(FieldGenerator<?> texts, int maxChars) implements FieldGenerator<String>, DistinctByRow {

    /** Refuses texts that depend on other columns. */
    public Distinct {
        if (texts instanceof FieldGenerator.Derived) {
            throw new DmbException(
                    "distinct(" + texts + ") reads other columns", "use a generator of texts of their own");
        }
    }

    /**
     * Texts of any length.
     *
     * @param texts what stands before the number
     */
    public Distinct(FieldGenerator<?> texts) {
        this(texts, Integer.MAX_VALUE);
    }

    @Override
    public String generate(long row, RandomGenerator random) {
        Object text = texts.generate(row, random);
        String number = Long.toString(row + 1);
        int room = maxChars - number.length() - 1;
        return text == null || room < 1 ? number : Fit.cut(text.toString(), room) + " " + number;
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        Fit.requireText(context, this);
        int maxChars = Fit.maxChars(context.type());
        if (Long.toString(context.rows()).length() > maxChars) {
            throw Fit.misfit(
                    context,
                    context.type() + " is too short to number " + context.rows() + " rows",
                    "make the column longer or use fewer rows");
        }
        return new Distinct(texts.specialize(context), maxChars);
    }

    @Override
    public String toString() {
        return "distinct(" + texts + ")";
    }
}
