package dev.dmb.schema;

import java.time.Instant;
import java.util.Locale;

/**
 * What a generator may know of its column before the run.
 *
 * @param table the column's table
 * @param column the column
 * @param rows rows of the table in this run, at least 0
 * @param locale language and country of the data
 * @param now the plan's clock; "today" for every generator
 * @since 0.1
 */
public record ColumnContext(Table table, Column column, long rows, Locale locale, Instant now) {

    /**
     * The column's type.
     *
     * @return never null
     */
    public FieldType type() {
        return column.type();
    }
}
