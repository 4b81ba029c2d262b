package dev.dmb.schema;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * A logical SQL type. Immutable.
 *
 * @param kind which type
 * @param length characters of {@code char} and {@code varchar}, bytes of {@code binary}, digits in all of
 *     {@code decimal}; 0 where the kind has none
 * @param scale digits after the point of {@code decimal}, 0 to {@code length}; else 0
 * @param values the values of an {@code enum} in order; else empty
 * @since 0.1
 */
public record FieldType(Kind kind, int length, int scale, List<String> values) {

    /** How the values of a kind are held in a batch. */
    public enum Storage {
        /** A {@code long}: whole numbers, 0/1, unscaled decimals, epoch days, microseconds. */
        LONG,
        /** A {@code double}. */
        DOUBLE,
        /** UTF-8 text. */
        TEXT,
        /** An object: {@code BigDecimal} of more than 18 digits, {@code UUID}, {@code byte[]}. */
        OBJECT
    }

    /** The kinds of types, with the word each has in schema files. */
    public enum Kind {
        /** Text of exactly {@code length} characters. */
        CHAR("char"),
        /** Text of at most {@code length} characters. */
        VARCHAR("varchar"),
        /** Text without a stated limit. */
        TEXT("text"),
        /** 16-bit whole number. */
        SMALLINT("smallint"),
        /** 32-bit whole number. */
        INTEGER("integer"),
        /** 64-bit whole number. */
        BIGINT("bigint"),
        /** Exact number of {@code length} digits, {@code scale} of them after the point. */
        DECIMAL("decimal"),
        /** 32-bit floating point. */
        REAL("real"),
        /** 64-bit floating point. */
        DOUBLE("double"),
        /** True or false. */
        BOOLEAN("boolean"),
        /** Calendar date, held as days since 1970-01-01. */
        DATE("date"),
        /** Time of day, held as microseconds since midnight. */
        TIME("time"),
        /** Date and time without a zone, held as microseconds since 1970-01-01T00:00. */
        TIMESTAMP("timestamp"),
        /** Instant, held as microseconds since 1970-01-01T00:00Z. */
        TIMESTAMP_WITH_TIME_ZONE("timestamptz"),
        /** 128-bit identifier. */
        UUID("uuid"),
        /** JSON text. */
        JSON("json"),
        /** Bytes, at most {@code length}. */
        BINARY("binary"),
        /** One of a fixed list of texts. */
        ENUM("enum");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /**
         * The word in schema files.
         *
         * @return lower case, never null
         */
        public String word() {
            return word;
        }
    }

    /** Most digits a {@code decimal} can have and still be held as an unscaled {@code long}. */
    public static final int MAX_LONG_DIGITS = 18;

    /** Copies the values; what is wrong with a type is found by {@link Schema#problems()}. */
    public FieldType {
        values = List.copyOf(values);
    }

    /**
     * A kind without length, scale or values.
     *
     * @param kind which type
     * @return the type
     */
    public static FieldType of(Kind kind) {
        return new FieldType(kind, 0, 0, List.of());
    }

    /**
     * A kind with a length.
     *
     * @param kind {@code CHAR}, {@code VARCHAR} or {@code BINARY}
     * @param length characters or bytes, at least 1
     * @return the type
     */
    public static FieldType of(Kind kind, int length) {
        return new FieldType(kind, length, 0, List.of());
    }

    /**
     * An exact number.
     *
     * @param precision digits in all, 1 to 1000
     * @param scale digits after the point, 0 to {@code precision}
     * @return the type
     */
    public static FieldType decimal(int precision, int scale) {
        return new FieldType(Kind.DECIMAL, precision, scale, List.of());
    }

    /**
     * One of a list of texts.
     *
     * @param values at least one, all different
     * @return the type
     */
    public static FieldType enumOf(List<String> values) {
        return new FieldType(Kind.ENUM, 0, 0, values);
    }

    /**
     * Reads the text form: a word, with length, digits or values in parentheses, such as {@code varchar(50)},
     * {@code decimal(10,2)} or {@code enum(NEW,PAID)}.
     *
     * <p>One-word short forms: {@code string} is {@code varchar(255)}, {@code float} is {@code double},
     * {@code datetime} is {@code timestamp}, {@code decimal} is {@code decimal(19,2)}, {@code email} is
     * {@code varchar(254)}, {@code url} is {@code varchar(2048)}.
     *
     * @param text the text form, in any case
     * @return the type
     * @throws dev.dmb.DmbException when the text is not a type; names the nearest word
     */
    public static FieldType parse(String text) {
        return FieldTypeText.parse(text);
    }

    /**
     * How values of this type are held in a batch.
     *
     * @return never null
     */
    public Storage storage() {
        return switch (kind) {
            case CHAR, VARCHAR, TEXT, JSON, ENUM -> Storage.TEXT;
            case SMALLINT, INTEGER, BIGINT, BOOLEAN, DATE, TIME, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> Storage.LONG;
            case DECIMAL -> length <= MAX_LONG_DIGITS ? Storage.LONG : Storage.OBJECT;
            case REAL, DOUBLE -> Storage.DOUBLE;
            case UUID, BINARY -> Storage.OBJECT;
        };
    }

    /**
     * The text form that {@link #parse} reads.
     *
     * @return such as {@code varchar(50)}
     */
    @Override
    public String toString() {
        return switch (kind) {
            case CHAR, VARCHAR, BINARY -> kind.word + "(" + length + ")";
            case DECIMAL -> kind.word + "(" + length + "," + scale + ")";
            case ENUM -> values.stream().map(FieldTypeText::quote).collect(joining(",", kind.word + "(", ")"));
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
                    JSON -> kind.word;
        };
    }
}
