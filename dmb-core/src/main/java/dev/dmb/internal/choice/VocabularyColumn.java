package dev.dmb.internal.choice;

import dev.dmb.DmbException;
import dev.dmb.internal.column.Fit;
import dev.dmb.internal.vector.Values;
import dev.dmb.schema.Column;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A column of a vocabulary in a file; columns of a table that read the same file take the same line of it in a row.
 * Immutable.
 *
 * @param file its name, without folders
 * @param column of the file; empty for the first of a file without names
 * @param weight of the lines, the column that has it; empty for none
 * @param values one for each line
 * @param weights one for each line, above 0; empty when all are equally frequent
 * @param lines where in the file each value is, from 1
 */
public record VocabularyColumn(
        String file, String column, String weight, List<String> values, List<Double> weights, List<Long> lines)
        implements FieldGenerator.OfDomain<String> {

    /** Copies the lists. */
    public VocabularyColumn {
        values = List.copyOf(values);
        weights = List.copyOf(weights);
        lines = List.copyOf(lines);
    }

    @Override
    public long domainSize() {
        return distinct().size();
    }

    @Override
    public String valueAt(long index) {
        return distinct().get((int) index);
    }

    private List<String> distinct() {
        return List.copyOf(new LinkedHashSet<>(values));
    }

    @Override
    public String generate(long row, RandomGenerator random) {
        return values.get(picker().pick(random.nextLong()));
    }

    private Picker picker() {
        return weights.isEmpty() ? Picker.uniform(values.size()) : Picker.weighted(weights);
    }

    /** What the columns that take the same line of a row have in common. */
    private String group() {
        return "vocabulary " + file + " " + weight;
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        requireFit(context);
        Optional<Column> unique = context.table().columns().stream()
                .filter(other -> other.isUnique() || other.isPrimaryKey())
                .filter(other -> sameFile(other).isPresent())
                .findFirst();
        if (unique.isPresent() && !Fit.isUniqueAlone(context)) {
            return SameLine.of(this, unique.get().name(), sameFile(unique.get()).orElseThrow());
        }
        Picked picked = Picked.of(context, this, new ArrayList<>(values), picker());
        return new PickedLine(picked, distinct(), group());
    }

    private Optional<VocabularyColumn> sameFile(Column other) {
        return other.generator()
                .filter(VocabularyColumn.class::isInstance)
                .map(VocabularyColumn.class::cast)
                .filter(vocabulary -> vocabulary.group().equals(group()));
    }

    private void requireFit(ColumnContext context) {
        List<Integer> misfits = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            try {
                Values.toStored(context.type(), values.get(i));
            } catch (IllegalArgumentException misfit) {
                misfits.add(i);
            }
        }
        if (!misfits.isEmpty()) {
            throw misfit(context, misfits);
        }
    }

    private DmbException misfit(ColumnContext context, List<Integer> misfits) {
        int first = misfits.get(0);
        String value = values.get(first);
        return Fit.misfit(
                context,
                this + ": " + misfits.size() + " of " + values.size() + " values do not fit " + context.type()
                        + ", the first is '" + Fit.cut(value, 40) + "' in line " + lines.get(first),
                Fit.isText(context.type().kind())
                        ? "make the column longer or the values shorter"
                        : "change the values or the type");
    }

    @Override
    public String toString() {
        String columns = weight.isEmpty() ? column : column + ", " + weight;
        return "vocabulary(" + file + (columns.isEmpty() ? "" : ", " + columns) + ")";
    }
}
