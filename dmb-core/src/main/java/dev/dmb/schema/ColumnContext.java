package dev.dmb.schema;

import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * What a generator may know of its column before the run.
 *
 * @param table the column's table
 * @param column the column
 * @param rows rows of the table in this run, at least 0
 * @param locale language and country of the data
 * @param now the plan's clock; "today" for every generator
 * @param warnings takes what the user should know, see {@link #warn}
 * @since 0.1
 */
public record ColumnContext(
        Table table, Column column, long rows, Locale locale, Instant now, Consumer<String> warnings) {

    /**
     * The column's type.
     *
     * @return never null
     */
    public FieldType type() {
        return column.type();
    }

    /**
     * Tells the user, in the plan's explanation and in the report, what is not quite as asked for.
     *
     * @param warning what it is, without the column; saying the same twice is saying it once
     */
    public void warn(String warning) {
        warnings.accept("table '" + table.name() + "', column '" + column.name() + "': " + warning);
    }
}
