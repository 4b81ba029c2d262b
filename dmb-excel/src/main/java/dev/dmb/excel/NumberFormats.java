package dev.dmb.excel;

import dev.dmb.schema.Column;
import dev.dmb.schema.Table;
import java.util.regex.Pattern;

/** How Excel shows the values of a column. */
final class NumberFormats {

    /** Text that stays text when it is edited, even if it looks like a number or a formula. */
    static final String TEXT = "@";

    static final String GENERAL = "General";
    static final String MILLIS = ".000";

    private static final String KEY = "0";
    private static final String WHOLE = "#,##0";
    private static final String DATE = "yyyy-mm-dd";
    private static final String TIME = "hh:mm:ss";

    /** More digits behind the point cannot be shown. */
    private static final int MAX_SCALE = 30;

    private static final Pattern ID = Pattern.compile("(?i:id|.*_id)|.*[a-z]I[dD]");

    private NumberFormats() {}

    /** The number format of a column. */
    static String of(Table table, Column column) {
        return switch (column.type().kind()) {
            case SMALLINT, INTEGER, BIGINT -> whole(table, column);
            case DECIMAL -> decimal(table, column);
            case REAL, DOUBLE, BOOLEAN -> GENERAL;
            case DATE -> DATE;
            case TIME -> TIME;
            case TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> DATE + " " + TIME;
            case CHAR, VARCHAR, TEXT, UUID, JSON, BINARY, ENUM -> TEXT;
        };
    }

    private static String decimal(Table table, Column column) {
        int scale = column.type().scale();
        if (scale > MAX_SCALE) {
            return GENERAL;
        }
        return scale == 0 ? whole(table, column) : WHOLE + "." + "0".repeat(scale);
    }

    private static String whole(Table table, Column column) {
        return isIdentifier(table, column.name()) ? KEY : WHOLE;
    }

    private static boolean isIdentifier(Table table, String column) {
        return ID.matcher(column).matches()
                || table.keys().stream().anyMatch(key -> key.contains(column))
                || table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column));
    }
}
