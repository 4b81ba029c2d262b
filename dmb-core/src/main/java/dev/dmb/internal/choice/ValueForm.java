package dev.dmb.internal.choice;

import java.math.BigDecimal;

/** One form for values that mean the same, so that a schema file and Java code give equal generators. */
final class ValueForm {

    private ValueForm() {}

    /** Whole numbers as {@code Long}, other finite numbers as {@code BigDecimal}, enum constants as their names. */
    static Object of(Object value) {
        if (value instanceof Byte || value instanceof Short || value instanceof Integer) {
            return ((Number) value).longValue();
        } else if (value instanceof Float || value instanceof Double) {
            return Double.isFinite(((Number) value).doubleValue()) ? new BigDecimal(value.toString()) : value;
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
