package dev.dmb.junit5;

import dev.dmb.schema.FieldType;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Turns the value of a cell into another Java type that holds it without loss. */
@FunctionalInterface
interface CellConversion {

    /** Numbers, by what they are turned into. */
    Map<Class<?>, CellConversion> OF_NUMBER = Map.of(
            Byte.class, value -> decimal(value).byteValueExact(),
            Short.class, value -> decimal(value).shortValueExact(),
            Integer.class, value -> decimal(value).intValueExact(),
            Long.class, value -> decimal(value).longValueExact(),
            BigInteger.class, value -> decimal(value).toBigIntegerExact(),
            BigDecimal.class, CellConversion::decimal,
            Float.class, value -> ((Number) value).floatValue(),
            Double.class, value -> ((Number) value).doubleValue());

    /** Dates and times without a zone, which are taken for UTC where one is needed. */
    Map<Class<?>, CellConversion> OF_TIMESTAMP = Map.of(
            Instant.class, value -> ((LocalDateTime) value).toInstant(ZoneOffset.UTC),
            OffsetDateTime.class, value -> ((LocalDateTime) value).atOffset(ZoneOffset.UTC));

    /** Instants, which come in UTC. */
    Map<Class<?>, CellConversion> OF_INSTANT = Map.of(
            Instant.class, value -> ((OffsetDateTime) value).toInstant(),
            ZonedDateTime.class, value -> ((OffsetDateTime) value).toZonedDateTime(),
            LocalDateTime.class, value -> ((OffsetDateTime) value).toLocalDateTime());

    /** Texts. */
    Map<Class<?>, CellConversion> OF_TEXT = Map.of(UUID.class, value -> UUID.fromString((String) value));

    /** Identifiers. */
    Map<Class<?>, CellConversion> OF_UUID = Map.of(String.class, Object::toString);

    /**
     * Converts.
     *
     * @param value not null
     * @return never null
     * @throws ArithmeticException or IllegalArgumentException when the value does not fit
     */
    Object convert(Object value);

    /** A conversion from the cells of a type, if there is one. */
    static Optional<CellConversion> between(FieldType from, Class<?> to) {
        Class<?> given = javaType(from);
        Class<?> wanted = boxed(to);
        if (wanted.isAssignableFrom(given)) {
            return Optional.of(value -> value);
        }
        if (Number.class.isAssignableFrom(given)) {
            return Optional.ofNullable(OF_NUMBER.get(wanted));
        }
        if (given == String.class && wanted.isEnum()) {
            return Optional.of(value -> constant(wanted, (String) value));
        }
        Map<Class<?>, CellConversion> known = given == LocalDateTime.class
                ? OF_TIMESTAMP
                : given == OffsetDateTime.class
                        ? OF_INSTANT
                        : given == String.class ? OF_TEXT : given == UUID.class ? OF_UUID : Map.of();
        return Optional.ofNullable(known.get(wanted));
    }

    /** The class of a type's values, as batches give them. */
    static Class<?> javaType(FieldType type) {
        return switch (type.kind()) {
            case CHAR, VARCHAR, TEXT, JSON, ENUM -> String.class;
            case SMALLINT, INTEGER -> Integer.class;
            case BIGINT -> Long.class;
            case DECIMAL -> BigDecimal.class;
            case REAL -> Float.class;
            case DOUBLE -> Double.class;
            case BOOLEAN -> Boolean.class;
            case DATE -> LocalDate.class;
            case TIME -> LocalTime.class;
            case TIMESTAMP -> LocalDateTime.class;
            case TIMESTAMP_WITH_TIME_ZONE -> OffsetDateTime.class;
            case UUID -> UUID.class;
            case BINARY -> byte[].class;
        };
    }

    /** The class of objects that a primitive type is boxed into; any other class itself. */
    static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    private static BigDecimal decimal(Object number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    }

    /** The constant of that name, in any case. */
    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }
}
