package dev.dmb.internal.derived;

import dev.dmb.internal.column.Fit;
import dev.dmb.internal.number.Sequence;
import dev.dmb.schema.Column;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator.Read;
import dev.dmb.schema.FieldType.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Holds a template against the columns of its row. Immutable. */
record TemplateCheck(Template template, ColumnContext context) {

    private static final Set<Kind> WHOLE = Set.of(Kind.SMALLINT, Kind.INTEGER, Kind.BIGINT);
    private static final Set<Kind> NUMBERS =
            Set.of(Kind.SMALLINT, Kind.INTEGER, Kind.BIGINT, Kind.DECIMAL, Kind.REAL, Kind.DOUBLE);
    private static final Set<Kind> MOMENTS =
            Set.of(Kind.DATE, Kind.TIME, Kind.TIMESTAMP, Kind.TIMESTAMP_WITH_TIME_ZONE);

    /** Refuses formats of numbers and dates for what is none. */
    void requireFormats() {
        for (Placeholder placeholder : template.placeholders()) {
            boolean isRow = placeholder.read() == Placeholder.ROW;
            Optional<Kind> kind = isRow
                    ? Optional.of(Kind.BIGINT)
                    : sibling(placeholder).map(column -> column.type().kind());
            boolean isMisfit = kind.filter(known -> placeholder.isNumeric() && !NUMBERS.contains(known)
                            || placeholder.isDate() && !MOMENTS.contains(known))
                    .isPresent();
            if (isMisfit) {
                throw Fit.misfit(
                        context,
                        template + " writes '" + name(placeholder) + "', which is "
                                + (isRow
                                        ? "a number"
                                        : sibling(placeholder).orElseThrow().type()) + ", as '"
                                + placeholder.format() + "'",
                        placeholder.isNumeric() ? "use digits for numbers" : "use date patterns for dates and times");
            }
        }
    }

    private String name(Placeholder placeholder) {
        return placeholder.read() == Placeholder.ROW
                ? "#"
                : template.reads().get(placeholder.read()).toString();
    }

    private Optional<Column> sibling(Placeholder placeholder) {
        if (placeholder.read() == Placeholder.ROW) {
            return Optional.empty();
        }
        Read read = template.reads().get(placeholder.read());
        return read.foreignKeyColumn().isPresent()
                ? Optional.empty()
                : context.table().column(read.column());
    }

    /**
     * The placeholder that makes every row's text another one: the number of the row or of a unique column, where the text
     * around it shows where it begins or ends; or the only placeholder, if its column is unique.
     */
    Optional<Integer> tellingRows() {
        return IntStream.range(0, template.placeholders().size())
                .boxed()
                .filter(this::isTelling)
                .findFirst();
    }

    private boolean isTelling(int number) {
        Placeholder placeholder = template.placeholders().get(number);
        Optional<Column> sibling = sibling(placeholder);
        boolean isRow = placeholder.read() == Placeholder.ROW;
        boolean isUnique = isRow
                || sibling.filter(column -> column.isUnique() || column.isPrimaryKey())
                        .isPresent();
        boolean isWhole = isRow
                || sibling.filter(column -> WHOLE.contains(column.type().kind()))
                        .isPresent();
        if (!isUnique) {
            return false;
        } else if (template.placeholders().size() == 1) {
            return isWhole
                    ? placeholder.keepsWholeNumbersApart()
                    : placeholder.format().isEmpty();
        }
        return isWhole && placeholder.keepsWholeNumbersApart() && isSetApart(number, isRow || isNeverNegative(sibling));
    }

    /** Whether the digits are the first or the last ones of the text between signs that never change. */
    private boolean isSetApart(int number, boolean isNeverNegative) {
        List<String> literals = template.literals();
        boolean isLast = number == template.placeholders().size() - 1;
        String before = literals.get(number);
        char sign = before.isEmpty() ? '0' : before.charAt(before.length() - 1);
        boolean isBeginSeen = !Character.isDigit(sign) && (isNeverNegative || sign != '-');
        String after = literals.get(number + 1);
        boolean isEndSeen = !after.isEmpty() && !Character.isDigit(after.charAt(0));
        return isLast && isBeginSeen || number == 0 && isEndSeen;
    }

    private static boolean isNeverNegative(Optional<Column> column) {
        return column.map(Column::generator)
                .filter(generator -> generator.isEmpty()
                        || generator.get() instanceof Sequence sequence && sequence.start() >= 0 && sequence.step() > 0)
                .isPresent();
    }
}
