package dev.dmb.junit5;

import dev.dmb.DmbException;
import dev.dmb.internal.text.Nearest;
import dev.dmb.plan.Batch;
import dev.dmb.schema.Column;
import dev.dmb.schema.Table;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns rows into records. Immutable.
 *
 * @param constructor the record's canonical one
 * @param parts one for each component
 * @param place annotation and parameter, for messages
 */
record RecordReader(Constructor<?> constructor, List<Part> parts, String place) implements RowReader {

    private static final Pattern WORD_START = Pattern.compile("_+([a-z0-9])");

    /** A component and the column it takes. */
    private record Part(RecordComponent component, int number, Column column, CellConversion conversion) {

        /** The end of a sentence about something that the component cannot take. */
        String refusal() {
            return ", which component '" + component.getName() + "' of record "
                    + ClassNames.shortName(component.getDeclaringRecord()) + " cannot take as "
                    + component.getType().getSimpleName();
        }

        /** The type that takes every value of the column. */
        String fittingType() {
            return CellConversion.javaType(column.type()).getSimpleName();
        }
    }

    static RecordReader of(Class<?> type, Table table, String place) {
        List<Part> parts = Arrays.stream(type.getRecordComponents())
                .map(component -> part(component, table, place))
                .toList();
        return new RecordReader(canonical(type), parts, place);
    }

    private static Constructor<?> canonical(Class<?> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Part part(RecordComponent component, Table table, String place) {
        Column column = table.column(component.getName())
                .or(() -> table.columns().stream()
                        .filter(candidate -> isSame(component.getName(), candidate.name()))
                        .findFirst())
                .orElseThrow(() -> noColumn(component, table, place));
        CellConversion conversion = CellConversion.between(column.type(), component.getType())
                .orElseThrow(() -> noConversion(component, column, table, place));
        return new Part(component, table.indexOf(column.name()), column, conversion);
    }

    private static boolean isSame(String component, String column) {
        return bare(component).equals(bare(column));
    }

    private static String bare(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static DmbException noColumn(RecordComponent component, Table table, String place) {
        List<String> names =
                table.columns().stream().map(column -> camelCase(column.name())).toList();
        return new DmbException(
                place + ": component '" + component.getName() + "' of record "
                        + ClassNames.shortName(component.getDeclaringRecord()) + " has no column in table '"
                        + table.name() + "'",
                Nearest.remedy(component.getName(), names));
    }

    private static String camelCase(String column) {
        return WORD_START.matcher(column).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }

    private static DmbException noConversion(RecordComponent component, Column column, Table table, String place) {
        Part part = new Part(component, table.indexOf(column.name()), column, value -> value);
        return new DmbException(
                place + ": column '" + column.name() + "' is " + column.type() + part.refusal(),
                "declare it as " + part.fittingType());
    }

    @Override
    public Object read(Batch batch, int row) {
        @Nullable Object[] values = new @Nullable Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(parts.get(i), batch, row);
        }
        return newRecord(values, batch.from() + row);
    }

    private @Nullable Object value(Part part, Batch batch, int row) {
        Object value = batch.value(part.number(), row);
        Class<?> wanted = part.component().getType();
        if (value == null) {
            if (wanted.isPrimitive()) {
                throw new DmbException(
                        cell(part, batch, row) + " is NULL" + part.refusal(),
                        "declare it as " + CellConversion.boxed(wanted).getSimpleName());
            }
            return null;
        }
        try {
            return part.conversion().convert(value);
        } catch (ArithmeticException | IllegalArgumentException unfit) {
            throw new DmbException(
                    cell(part, batch, row) + " is " + value + part.refusal(),
                    "declare it as " + part.fittingType(),
                    unfit);
        }
    }

    private String cell(Part part, Batch batch, int row) {
        return place + ": column '" + part.column().name() + "' of row " + (batch.from() + row);
    }

    private Object newRecord(@Nullable Object[] values, long row) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            Throwable cause = Objects.requireNonNullElse(refused.getCause(), refused);
            throw new DmbException(
                    place + ": record " + ClassNames.shortName(constructor.getDeclaringClass()) + " refuses row " + row
                            + ": " + cause.getMessage(),
                    "let its constructor take such a row",
                    cause);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
