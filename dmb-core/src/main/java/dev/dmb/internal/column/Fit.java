package dev.dmb.internal.column;

import dev.dmb.DmbException;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.FieldType.Kind;
import java.util.List;
import java.util.stream.LongStream;

/** What fits a column, and the errors about what does not. */
public final class Fit {

    private static final long MOST_TRIED = 1_000;

    private Fit() {}

    /**
     * An error about a column.
     *
     * @param context the column
     * @param problem what is wrong
     * @param remedy the fix
     * @return to be thrown
     */
    public static DmbException misfit(ColumnContext context, String problem, String remedy) {
        return new DmbException(
                "table '" + context.table().name() + "', column '"
                        + context.column().name() + "': " + problem,
                remedy);
    }

    /**
     * An error about a generator whose values are of another sort than the column's type.
     *
     * @param context the column
     * @param generator the generator
     * @param made what it makes, such as {@code numbers}
     * @return to be thrown
     */
    public static DmbException wrongType(ColumnContext context, FieldGenerator<?> generator, String made) {
        return misfit(
                context,
                generator + " makes " + made + ", not " + context.type(),
                "change the type or use another generator");
    }

    /** Refuses a column that cannot hold texts, or not all of a generator that reads no other column. */
    public static void requireText(ColumnContext context, FieldGenerator<?> generator) {
        if (!isText(context.type().kind())) {
            throw wrongType(context, generator, "texts");
        } else if (context.type().kind() == Kind.ENUM
                && !(generator instanceof FieldGenerator.Derived)
                && !isWithin(context.type().values(), generator)) {
            throw misfit(
                    context,
                    generator + " makes texts that " + context.type() + " does not have",
                    "use oneOf with values of the type, or no generator");
        }
    }

    private static boolean isWithin(List<String> values, FieldGenerator<?> generator) {
        return generator instanceof FieldGenerator.OfDomain<?> domain
                && domain.domainSize() <= MOST_TRIED
                && LongStream.range(0, domain.domainSize())
                        .allMatch(index -> values.contains(domain.valueAt(index).toString()));
    }

    /**
     * Refuses a column that cannot hold the longest text of a generator.
     *
     * @param context the column
     * @param generator the generator
     * @param longest characters of its longest text
     */
    public static void requireLength(ColumnContext context, FieldGenerator<?> generator, int longest) {
        requireText(context, generator);
        if (longest > maxChars(context.type())) {
            throw misfit(
                    context,
                    generator + " makes texts of up to " + longest + " characters, more than " + context.type()
                            + " holds",
                    "make the column longer or the text shorter");
        }
    }

    /** Whether a kind's values are texts. */
    public static boolean isText(Kind kind) {
        return switch (kind) {
            case CHAR, VARCHAR, TEXT, JSON, ENUM -> true;
            case SMALLINT,
                    INTEGER,
                    BIGINT,
                    DECIMAL,
                    REAL,
                    DOUBLE,
                    BOOLEAN,
                    DATE,
                    TIME,
                    TIMESTAMP,
                    TIMESTAMP_WITH_TIME_ZONE,
                    UUID,
                    BINARY -> false;
        };
    }

    /** Most characters of a text; {@code Integer.MAX_VALUE} where the type states none. */
    public static int maxChars(FieldType type) {
        return switch (type.kind()) {
            case CHAR, VARCHAR -> type.length();
            case TEXT,
                    JSON,
                    ENUM,
                    SMALLINT,
                    INTEGER,
                    BIGINT,
                    DECIMAL,
                    REAL,
                    DOUBLE,
                    BOOLEAN,
                    DATE,
                    TIME,
                    TIMESTAMP,
                    TIMESTAMP_WITH_TIME_ZONE,
                    UUID,
                    BINARY -> Integer.MAX_VALUE;
        };
    }

    /**
     * Shortens a text to a number of characters, without half a character or a space at the end.
     *
     * @param text any
     * @param maxChars most characters, counted as code points
     * @return the text, or its beginning
     */
    public static String cut(String text, int maxChars) {
        if (text.length() <= maxChars || text.codePointCount(0, text.length()) <= maxChars) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, maxChars)).stripTrailing();
    }

    /**
     * The texts of a list that a column holds.
     *
     * @param texts at least one
     * @param maxChars most characters of each
     * @return those that are short enough; all of them cut, without repetition, when none is
     */
    public static List<String> fitting(List<String> texts, int maxChars) {
        List<String> fitting = texts.stream()
                .filter(text -> text.codePointCount(0, text.length()) <= maxChars)
                .toList();
        return fitting.isEmpty()
                ? texts.stream().map(text -> cut(text, maxChars)).distinct().toList()
                : fitting;
    }

    /**
     * Whether a column's values occur at most once, taken alone.
     *
     * @param context the column
     * @return true for a unique column and for a primary key of one column
     */
    public static boolean isUniqueAlone(ColumnContext context) {
        return context.column().isUnique() || context.column().isPrimaryKey();
    }
}
