package dev.dmb.internal.derived;

import dev.dmb.DmbException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * What stands in a template for a value: which one, and how it is written. Immutable.
 *
 * @param read its place among the columns read; -1 for the number of the row, from 1
 * @param format {@code upper}, {@code lower}, digits such as {@code 000} or {@code 0.00}, a date pattern such as
 *     {@code yyyy-MM}; empty for the value as it is
 */
record Placeholder(int read, String format) {

    static final int ROW = -1;

    private static final String NUMBER = "[0#,.]*[0#][0#,.]*";

    /** Refuses a format that nothing can be written in. */
    Placeholder {
        try {
            if (isNumeric(format)) {
                number(format);
            } else if (isDate(format)) {
                new DateTimeFormatterBuilder().appendPattern(format);
            }
        } catch (IllegalArgumentException wrong) {
            throw new DmbException(
                    "'" + format + "' is no format",
                    "use upper, lower, digits such as '000' or '0.00', or a date pattern such as 'yyyy-MM'",
                    wrong);
        }
    }

    private static boolean isNumeric(String format) {
        return format.matches(NUMBER);
    }

    private static boolean isDate(String format) {
        return !format.isEmpty() && !format.equals("upper") && !format.equals("lower") && !isNumeric(format);
    }

    boolean isNumeric() {
        return isNumeric(format);
    }

    boolean isDate() {
        return isDate(format);
    }

    /** Whether different whole numbers are written differently. */
    boolean keepsWholeNumbersApart() {
        return format.isEmpty() || format.matches("0+");
    }

    private static DecimalFormat number(String format) {
        DecimalFormat number = new DecimalFormat(format, DecimalFormatSymbols.getInstance(Locale.ROOT));
        number.setRoundingMode(RoundingMode.HALF_UP);
        return number;
    }

    String text(Object value) {
        if (format.isEmpty()) {
            return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        } else if (format.equals("upper")) {
            return value.toString().toUpperCase(Locale.ROOT);
        } else if (format.equals("lower")) {
            return value.toString().toLowerCase(Locale.ROOT);
        } else if (isNumeric()) {
            return number(format).format(new BigDecimal(value.toString()));
        } else if (value instanceof TemporalAccessor moment) {
            try {
                return DateTimeFormatter.ofPattern(format, Locale.ROOT).format(moment);
            } catch (DateTimeException lacking) {
                throw new IllegalArgumentException("'" + value + "' cannot be written as '" + format + "'", lacking);
            }
        }
        throw new IllegalArgumentException("'" + value + "' is no date to be written as '" + format + "'");
    }
}
