package dev.dmb.plan;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * What a run would do, and why: order, rows, sizes, where values come from, how keys hold. Immutable.
 *
 * @param schema schema name
 * @param seed the plan's seed
 * @param tables in the order of filling
 * @param notes whole sentences: foreign keys in circles, and what {@link Report#warnings()} would say
 * @since 0.1
 */
public record Explanation(String schema, long seed, List<TableLine> tables, List<String> notes) {

    private static final int JSON_VERSION = 1;

    /** Copies the lists. */
    public Explanation {
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
    }

    /**
     * A table.
     *
     * @param table its name
     * @param rows how many
     * @param reason why so many
     * @param bytes what all rows would take as text, estimated from a sample
     * @param columns in the table's order
     * @param keys the primary key and the unique keys
     */
    public record TableLine(
            String table, long rows, String reason, long bytes, List<ColumnLine> columns, List<KeyLine> keys) {

        /** Copies the lists. */
        public TableLine {
            columns = List.copyOf(columns);
            keys = List.copyOf(keys);
        }
    }

    /**
     * A column.
     *
     * @param column its name
     * @param type its type, as in schema files
     * @param source where its values come from
     * @param reason why from there
     */
    public record ColumnLine(String column, String type, String source, String reason) {}

    /**
     * A key.
     *
     * @param columns its columns
     * @param available how many different values there are; {@code Long.MAX_VALUE} for as many as rows
     */
    public record KeyLine(List<String> columns, long available) {

        /** Copies the list. */
        public KeyLine {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Rows of all tables.
     *
     * @return at least 0
     */
    public long rows() {
        return tables.stream().mapToLong(TableLine::rows).sum();
    }

    /**
     * The explanation as JSON, for machines.
     *
     * @return indented, with a final line break
     */
    public String toJson() {
        ObjectNode json = new JsonMapper().createObjectNode();
        json.put("version", JSON_VERSION)
                .put("schema", schema)
                .put("seed", seed)
                .put("rows", rows());
        ArrayNode tableList = json.putArray("tables");
        tables.forEach(line -> addTo(tableList.addObject(), line));
        ArrayNode noteList = json.putArray("notes");
        notes.forEach(noteList::add);
        return json.toPrettyString() + "\n";
    }

    private static void addTo(ObjectNode json, TableLine line) {
        json.put("table", line.table())
                .put("rows", line.rows())
                .put("reason", line.reason())
                .put("bytes", line.bytes());
        ArrayNode columnList = json.putArray("columns");
        line.columns().forEach(column -> columnList
                .addObject()
                .put("column", column.column())
                .put("type", column.type())
                .put("source", column.source())
                .put("reason", column.reason()));
        ArrayNode keyList = json.putArray("keys");
        line.keys().forEach(key -> {
            ObjectNode node = keyList.addObject();
            key.columns().forEach(node.withArray("columns")::add);
            node.put("available", key.available());
        });
    }

    /**
     * The explanation for people.
     *
     * @return several lines without a final line break
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "Schema '%s', seed %d, %,d rows", schema, seed, rows()));
        for (int i = 0; i < tables.size(); i++) {
            append(text, i + 1, tables.get(i));
        }
        notes.forEach(note -> text.append(String.format("%n  note: %s", note)));
        return text.toString();
    }

    private static void append(StringBuilder text, int number, TableLine line) {
        text.append(String.format(
                Locale.ROOT,
                "%n%3d. %s: %,d rows (%s), about %s",
                number,
                line.table(),
                line.rows(),
                line.reason(),
                size(line.bytes())));
        int nameWidth = line.columns().stream()
                .mapToInt(column -> column.column().length())
                .max()
                .orElse(1);
        int typeWidth = Math.min(
                24,
                line.columns().stream()
                        .mapToInt(column -> column.type().length())
                        .max()
                        .orElse(1));
        for (ColumnLine column : line.columns()) {
            text.append(String.format(
                    "%n       %-" + nameWidth + "s  %-" + typeWidth + "s  %s (%s)",
                    column.column(),
                    column.type(),
                    column.source(),
                    column.reason()));
        }
        for (KeyLine key : line.keys()) {
            text.append(String.format(Locale.ROOT, "%n       unique %s: %s", key.columns(), room(key, line.rows())));
        }
    }

    private static String room(KeyLine key, long rows) {
        return key.available() == Long.MAX_VALUE
                ? "another value for every row"
                : String.format(Locale.ROOT, "%,d values for %,d rows", key.available(), rows);
    }

    private static String size(long bytes) {
        return bytes < 10_000 ? bytes + " B" : bytes < 10_000_000 ? bytes / 1_000 + " kB" : bytes / 1_000_000 + " MB";
    }
}
