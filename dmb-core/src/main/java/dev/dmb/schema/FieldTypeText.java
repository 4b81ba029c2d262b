package dev.dmb.schema;

import dev.dmb.DmbException;
import dev.dmb.internal.text.Nearest;
import dev.dmb.schema.FieldType.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text form of field types. */
final class FieldTypeText {

    static final int STRING_LENGTH = 255;
    static final int EMAIL_LENGTH = 254;
    static final int URL_LENGTH = 2048;
    private static final int DECIMAL_DIGITS = 19;
    private static final int DECIMAL_SCALE = 2;
    private static final int BINARY_LENGTH = 255;

    private static final Pattern FORM = Pattern.compile("\\s*([^(]+?)\\s*(?:\\((.*)\\))?\\s*", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\s*(?:'((?:[^']|'')*)'|([^,']*?))\\s*(,|$)");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_.-][\\p{L}\\p{N}_. -]*");

    /** What a word means when nothing follows it in parentheses; also the list of words. */
    private static final Map<String, FieldType> WORDS = words();

    private FieldTypeText() {}

    static Map<String, FieldType> words() {
        Map<String, FieldType> words = new LinkedHashMap<>();
        Arrays.stream(Kind.values()).forEach(kind -> words.put(kind.word(), FieldType.of(kind)));
        words.put("char", FieldType.of(Kind.CHAR, 1));
        words.put("varchar", FieldType.of(Kind.VARCHAR, STRING_LENGTH));
        words.put("decimal", FieldType.decimal(DECIMAL_DIGITS, DECIMAL_SCALE));
        words.put("binary", FieldType.of(Kind.BINARY, BINARY_LENGTH));
        words.put("string", FieldType.of(Kind.VARCHAR, STRING_LENGTH));
        words.put("email", FieldType.of(Kind.VARCHAR, EMAIL_LENGTH));
        words.put("url", FieldType.of(Kind.VARCHAR, URL_LENGTH));
        words.put("int", FieldType.of(Kind.INTEGER));
        words.put("biginteger", FieldType.of(Kind.BIGINT));
        words.put("float", FieldType.of(Kind.DOUBLE));
        words.put("numeric", words.get("decimal"));
        words.put("datetime", FieldType.of(Kind.TIMESTAMP));
        words.put("timestamp with time zone", FieldType.of(Kind.TIMESTAMP_WITH_TIME_ZONE));
        return words;
    }

    static FieldType parse(String text) {
        Matcher form = FORM.matcher(text);
        String word = word(text);
        FieldType type = WORDS.get(word);
        if (type == null) {
            throw new DmbException("no type '" + text.strip() + "'", Nearest.remedy(word, WORDS.keySet()));
        }
        String arguments = form.matches() ? form.group(2) : null;
        if (arguments == null) {
            return withoutArguments(type, text);
        }
        return switch (type.kind()) {
            case CHAR, VARCHAR, BINARY -> FieldType.of(type.kind(), numbers(text, arguments, 1)[0]);
            case DECIMAL -> decimal(text, arguments);
            case ENUM -> FieldType.enumOf(values(text, arguments));
            case TEXT,
                    SMALLINT,
                    INTEGER,
                    BIGINT,
                    REAL,
                    DOUBLE,
                    BOOLEAN,
                    DATE,
                    TIME,
                    TIMESTAMP,
                    TIMESTAMP_WITH_TIME_ZONE,
                    UUID,
                    JSON ->
                throw new DmbException(
                        "type '" + text.strip() + "' takes nothing in parentheses", "write '" + word + "'");
        };
    }

    /** The word before the parentheses. */
    static String word(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? form.group(1).toLowerCase(Locale.ROOT) : text.strip();
    }

    private static FieldType withoutArguments(FieldType type, String text) {
        if (type.kind() == Kind.ENUM) {
            throw new DmbException("type '" + text.strip() + "' lists no values", "write them, as in 'enum(NEW,PAID)'");
        }
        return type;
    }

    private static FieldType decimal(String text, String arguments) {
        int[] digits = numbers(text, arguments, 2);
        return FieldType.decimal(digits[0], digits.length == 2 ? digits[1] : 0);
    }

    private static int[] numbers(String text, String arguments, int most) {
        try {
            int[] numbers = Arrays.stream(arguments.split(",", -1))
                    .map(String::strip)
                    .mapToInt(Integer::parseInt)
                    .toArray();
            if (numbers.length <= most) {
                return numbers;
            }
        } catch (NumberFormatException notNumbers) {
            throw wrongArguments(text);
        }
        throw wrongArguments(text);
    }

    private static DmbException wrongArguments(String text) {
        return new DmbException(
                "type '" + text.strip() + "' does not have whole numbers as it should in parentheses",
                "write it as in 'varchar(50)' or 'decimal(10,2)'");
    }

    private static List<String> values(String text, String arguments) {
        List<String> values = new ArrayList<>();
        Matcher value = VALUE.matcher(arguments);
        int end = 0;
        while (value.find() && value.start() == end) {
            values.add(value.group(1) == null ? value.group(2) : value.group(1).replace("''", "'"));
            end = value.end();
            if (value.group(3).isEmpty()) {
                return values;
            }
        }
        throw new DmbException(
                "type '" + text.strip() + "' has a value list that cannot be read",
                "separate values by commas and put single quotes around those with signs in them");
    }

    static String quote(String value) {
        return PLAIN.matcher(value).matches() && value.equals(value.strip())
                ? value
                : "'" + value.replace("'", "''") + "'";
    }
}
