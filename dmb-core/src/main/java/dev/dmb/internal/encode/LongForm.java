package dev.dmb.internal.encode;

import dev.dmb.internal.text.Digits;
import dev.dmb.schema.FieldType;
import java.nio.charset.StandardCharsets;

/**
 * How the values of columns held as whole numbers are written. Immutable.
 *
 * @param scale digits behind the point of a decimal
 * @param between what stands between date and time
 * @param utc what stands behind an instant, ASCII
 */
record LongForm(Kind kind, int scale, byte between, byte[] utc) {

    /** Most bytes of a value. */
    static final int LONGEST = DateText.LONGEST;

    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);

    enum Kind {
        WHOLE,
        DECIMAL,
        BOOLEAN,
        DATE,
        TIME,
        DATE_TIME,
        INSTANT
    }

    /** The form of a type of long storage. */
    static LongForm of(FieldType type, char between, String utc) {
        return new LongForm(kind(type), type.scale(), (byte) between, utc.getBytes(StandardCharsets.US_ASCII));
    }

    private static Kind kind(FieldType type) {
        return switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT -> Kind.WHOLE;
            case DECIMAL -> type.scale() == 0 ? Kind.WHOLE : Kind.DECIMAL;
            case BOOLEAN -> Kind.BOOLEAN;
            case DATE -> Kind.DATE;
            case TIME -> Kind.TIME;
            case TIMESTAMP -> Kind.DATE_TIME;
            case TIMESTAMP_WITH_TIME_ZONE -> Kind.INSTANT;
            case REAL, DOUBLE, UUID, BINARY, CHAR, VARCHAR, TEXT, JSON, ENUM ->
                throw new IllegalArgumentException(type + " is not held as a whole number");
        };
    }

    /** Writes a value to its place, as {@link Digits} writes numbers. */
    int write(long value, byte[] target, int at) {
        return switch (kind) {
            case WHOLE -> Digits.write(value, target, at);
            case DECIMAL -> Digits.writeDecimal(value, scale, target, at);
            case BOOLEAN -> value == 0 ? copy(FALSE, target, at) : copy(TRUE, target, at);
            case DATE -> DateText.writeDate(value, target, at);
            case TIME -> DateText.writeTime(value, target, at);
            case DATE_TIME -> DateText.writeDateTime(value, between, target, at);
            case INSTANT -> copy(utc, target, DateText.writeDateTime(value, between, target, at));
        };
    }

    private static int copy(byte[] text, byte[] target, int at) {
        return Digits.copy(text, 0, text.length, target, at);
    }
}
