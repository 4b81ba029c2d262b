package dev.dmb.schema;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers as people write them in a schema file. */
final class FileNumber {

    private static final Pattern DECIMAL = Pattern.compile("[-+]?(0|[1-9][0-9_]*)?(\\.[0-9]*)?([eE][-+]?[0-9]{1,9})?");
    private static final int MAX_DIGITS = 1000;

    private FileNumber() {}

    /**
     * Reads a number.
     *
     * @param text what the file says, {@code 10_000} included
     * @return an Integer, Long or BigDecimal with all its digits; the text itself for 007, hexadecimals and the like
     */
    static Object of(String text) {
        if (text.length() > MAX_DIGITS || !DECIMAL.matcher(text).matches()) {
            return text;
        }
        try {
            return narrow(new BigDecimal(text.replace("_", "")), text);
        } catch (NumberFormatException noDigits) {
            return text;
        }
    }

    private static Object narrow(BigDecimal number, String text) {
        boolean isWhole = text.chars().noneMatch(sign -> sign == '.' || sign == 'e' || sign == 'E');
        if (!isWhole || number.toBigInteger().bitLength() >= Long.SIZE) {
            return number;
        }
        long value = number.longValueExact();
        return value == (int) value ? (Object) (int) value : (Object) value;
    }
}
