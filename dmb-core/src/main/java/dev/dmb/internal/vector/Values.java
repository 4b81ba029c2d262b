package dev.dmb.internal.vector;

import dev.dmb.schema.FieldType;
import dev.dmb.schema.FieldType.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns Java values into what a vector holds, and back. */
public final class Values {

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long NANOS_PER_MICRO = 1_000;

    private Values() {}

    /**
     * Puts a value into a vector.
     *
     * @param type the column's type
     * @param out the column's vector
     * @param place where
     * @param value a Java value that fits the type
     * @throws IllegalArgumentException when it does not fit, with the value and the type
     */
    public static void put(FieldType type, Vector out, int place, Object value) {
        Object stored = toStored(type, value);
        if (out instanceof LongVector longs) {
            longs.values[place] = (Long) stored;
        } else if (out instanceof DoubleVector doubles) {
            doubles.values[place] = (Double) stored;
        } else if (out instanceof TextVector texts) {
            texts.set(place, (String) stored);
        } else {
            ((ObjectVector) out).values[place] = stored;
        }
    }

    /**
     * The form in which a vector holds a value: {@code Long}, {@code Double}, {@code String}, or the object itself.
     *
     * @param type the column's type
     * @param value a Java value that fits the type
     * @return its stored form
     * @throws IllegalArgumentException when it does not fit, with the value and the type
     */
    public static Object toStored(FieldType type, Object value) {
        try {
            return switch (type.kind()) {
                case SMALLINT -> inRange(type, wholeNumber(value), Short.MIN_VALUE, Short.MAX_VALUE);
                case INTEGER -> inRange(type, wholeNumber(value), Integer.MIN_VALUE, Integer.MAX_VALUE);
                case BIGINT -> wholeNumber(value);
                case DECIMAL -> decimal(type, value);
                case REAL -> (double) Float.parseFloat(value.toString());
                case DOUBLE -> Double.parseDouble(value.toString());
                case BOOLEAN -> truth(value);
                case DATE -> date(value).toEpochDay();
                case TIME -> time(value).toNanoOfDay() / NANOS_PER_MICRO;
                case TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> micros(dateTime(value));
                case UUID -> value instanceof UUID ? value : UUID.fromString(value.toString());
                case BINARY -> bytes(type, value);
                case CHAR, VARCHAR, TEXT, JSON, ENUM -> checkedText(type, value);
            };
        } catch (NumberFormatException | ArithmeticException | DateTimeParseException | ClassCastException wrong) {
            throw doesNotFit(type, value, wrong);
        }
    }

    /**
     * The Java value of a place that is not NULL: {@code Integer} for smallint and integer, {@code Long},
     * {@code BigDecimal}, {@code Float}, {@code Double}, {@code Boolean}, {@code LocalDate}, {@code LocalTime},
     * {@code LocalDateTime}, {@code OffsetDateTime} in UTC, {@code UUID}, {@code byte[]} or {@code String}.
     *
     * @param type the column's type
     * @param vector the column's vector
     * @param place where
     * @return the value
     */
    public static Object get(FieldType type, Vector vector, int place) {
        return switch (type.kind()) {
            case SMALLINT, INTEGER -> (int) longAt(vector, place);
            case BIGINT -> longAt(vector, place);
            case DECIMAL ->
                vector instanceof LongVector longs
                        ? BigDecimal.valueOf(longs.values[place], type.scale())
                        : ((ObjectVector) vector).values[place];
            case REAL -> (float) ((DoubleVector) vector).values[place];
            case DOUBLE -> ((DoubleVector) vector).values[place];
            case BOOLEAN -> longAt(vector, place) != 0;
            case DATE -> LocalDate.ofEpochDay(longAt(vector, place));
            case TIME -> LocalTime.ofNanoOfDay(longAt(vector, place) * NANOS_PER_MICRO);
            case TIMESTAMP -> dateTime(longAt(vector, place));
            case TIMESTAMP_WITH_TIME_ZONE -> dateTime(longAt(vector, place)).atOffset(ZoneOffset.UTC);
            case UUID, BINARY -> ((ObjectVector) vector).values[place];
            case CHAR, VARCHAR, TEXT, JSON, ENUM -> ((TextVector) vector).text(place);
        };
    }

    /** Date and time of microseconds since 1970-01-01T00:00. */
    public static LocalDateTime dateTime(long micros) {
        return LocalDateTime.ofEpochSecond(
                Math.floorDiv(micros, MICROS_PER_SECOND),
                (int) (Math.floorMod(micros, MICROS_PER_SECOND) * NANOS_PER_MICRO),
                ZoneOffset.UTC);
    }

    /** Microseconds since 1970-01-01T00:00 of a date and time. */
    public static long micros(LocalDateTime dateTime) {
        return Math.addExact(
                Math.multiplyExact(dateTime.toEpochSecond(ZoneOffset.UTC), MICROS_PER_SECOND),
                dateTime.getNano() / NANOS_PER_MICRO);
    }

    /** Date and time of any value that has both, or a date. */
    public static LocalDateTime dateTime(Object value) {
        if (value instanceof LocalDateTime dateTime) {
            return dateTime;
        } else if (value instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        } else if (value instanceof OffsetDateTime offset) {
            return offset.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
        } else if (value instanceof ZonedDateTime zoned) {
            return zoned.withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
        } else if (value instanceof LocalDate date) {
            return date.atStartOfDay();
        } else if (value instanceof Number number) {
            return dateTime(number.longValue());
        }
        String text = value.toString().replace(' ', 'T');
        return text.endsWith("Z")
                ? dateTime(Instant.parse(text))
                : text.length() > 10
                        ? LocalDateTime.parse(text)
                        : LocalDate.parse(text).atStartOfDay();
    }

    private static LocalDate date(Object value) {
        return value instanceof Number days
                ? LocalDate.ofEpochDay(days.longValue())
                : dateTime(value).toLocalDate();
    }

    private static LocalTime time(Object value) {
        if (value instanceof LocalTime time) {
            return time;
        } else if (value instanceof LocalDateTime dateTime) {
            return dateTime.toLocalTime();
        } else if (value instanceof Number micros) {
            return LocalTime.ofNanoOfDay(micros.longValue() * NANOS_PER_MICRO);
        }
        return LocalTime.parse(value.toString());
    }

    private static long truth(Object value) {
        String text = value.toString();
        if (text.equals("true") || text.equals("1")) {
            return 1;
        } else if (text.equals("false") || text.equals("0")) {
            return 0;
        }
        throw new NumberFormatException();
    }

    /** A floating-point number is rounded half up, as the contract of {@code OfDouble} says. */
    private static long wholeNumber(Object value) {
        if (value instanceof Double number && Double.isFinite(number)) {
            return BigDecimal.valueOf(number).setScale(0, RoundingMode.HALF_UP).longValueExact();
        }
        return value instanceof Long || value instanceof Integer || value instanceof Short
                ? ((Number) value).longValue()
                : new BigDecimal(value.toString()).longValueExact();
    }

    private static long inRange(FieldType type, long number, long min, long max) {
        if (number < min || number > max) {
            throw doesNotFit(type, number, null);
        }
        return number;
    }

    private static Object decimal(FieldType type, Object value) {
        BigDecimal number = new BigDecimal(value.toString()).setScale(type.scale(), RoundingMode.HALF_UP);
        if (number.precision() > type.length()) {
            throw doesNotFit(type, value, null);
        }
        return type.length() <= FieldType.MAX_LONG_DIGITS
                ? (Object) number.unscaledValue().longValueExact()
                : number;
    }

    private static byte[] bytes(FieldType type, Object value) {
        byte[] bytes = value instanceof byte[] given ? given : value.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > type.length()) {
            throw new IllegalArgumentException(bytes.length + " bytes do not fit " + type);
        }
        return bytes;
    }

    private static String checkedText(FieldType type, Object value) {
        String text = value.toString();
        boolean isLimited = type.kind() == Kind.CHAR || type.kind() == Kind.VARCHAR;
        if (isLimited && text.length() > type.length() && text.codePointCount(0, text.length()) > type.length()) {
            throw doesNotFit(type, value, null);
        }
        if (type.kind() == Kind.ENUM && !type.values().contains(text)) {
            throw doesNotFit(type, value, null);
        }
        return text;
    }

    private static long longAt(Vector vector, int place) {
        return ((LongVector) vector).values[place];
    }

    private static IllegalArgumentException doesNotFit(FieldType type, Object value, @Nullable Throwable cause) {
        Class<?> javaType = value.getClass();
        return new IllegalArgumentException(
                "value '" + abbreviated(value.toString()) + "' (" + javaType.getSimpleName() + ") does not fit " + type,
                cause);
    }

    private static String abbreviated(String text) {
        int most = 40;
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }

    /** The largest unscaled value of a decimal that is held as a {@code long}. */
    public static long maxUnscaled(FieldType decimal) {
        return BigInteger.TEN
                        .pow(Math.min(decimal.length(), FieldType.MAX_LONG_DIGITS))
                        .longValueExact()
                - 1;
    }

    /** Microseconds since 1970-01-01T00:00Z of an instant. */
    public static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
