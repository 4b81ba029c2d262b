package dev.dmb.plan;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What a run made: enough to repeat it and to trust it. Immutable.
 *
 * @param schema schema name
 * @param seed the plan's seed
 * @param tables rows by table, in the order of filling
 * @param lock fingerprints of all columns, to hold later runs against
 * @param elapsed from the first preparation to the last commit
 * @param outputs what was written
 * @param warnings whole sentences for the user; empty when all went as asked
 * @since 0.1
 */
public record Report(
        String schema,
        long seed,
        List<TableRows> tables,
        Lock lock,
        Duration elapsed,
        List<Sink.Output> outputs,
        List<String> warnings) {

    /** Version of the JSON form; raised when a reader of the old form would stumble. */
    private static final int JSON_VERSION = 1;

    /**
     * Rows of a table.
     *
     * @param table table name
     * @param rows at least 0
     * @param isVerified whether the rows were looked at again where they arrived: as many as here, no orphan, and unique
     *     what should be; false where no sink does that
     */
    public record TableRows(String table, long rows, boolean isVerified) {}

    /** Copies the lists. */
    public Report {
        tables = List.copyOf(tables);
        outputs = List.copyOf(outputs);
        warnings = List.copyOf(warnings);
    }

    /**
     * Rows of all tables.
     *
     * @return at least 0
     */
    public long rows() {
        return tables.stream().mapToLong(TableRows::rows).sum();
    }

    /**
     * Rows of one table.
     *
     * @param table table name
     * @return at least 0
     * @throws java.util.NoSuchElementException when the run had no such table
     */
    public long rows(String table) {
        return tables.stream()
                .filter(made -> made.table().equals(table))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    /**
     * The report as JSON, for machines.
     *
     * @return indented, with a final line break
     */
    public String toJson() {
        JsonMapper mapper = new JsonMapper();
        ObjectNode json = mapper.createObjectNode();
        json.put("version", JSON_VERSION)
                .put("schema", schema)
                .put("seed", seed)
                .put("rows", rows());
        json.put("elapsedMillis", elapsed.toMillis());
        ArrayNode tableList = json.putArray("tables");
        tables.forEach(made -> {
            ObjectNode node = tableList
                    .addObject()
                    .put("table", made.table())
                    .put("rows", made.rows())
                    .put("verified", made.isVerified());
            ObjectNode fingerprints = node.putObject("fingerprints");
            lock.columns(made.table()).forEach((column, data) -> fingerprints.put(column, data.fingerprint()));
        });
        ArrayNode outputList = json.putArray("outputs");
        outputs.forEach(output -> {
            ObjectNode node = outputList.addObject().put("location", output.location());
            if (output.bytes() >= 0) {
                node.put("bytes", output.bytes());
            }
            if (!output.sha256().isEmpty()) {
                node.put("sha256", output.sha256());
            }
        });
        ArrayNode warningList = json.putArray("warnings");
        warnings.forEach(warningList::add);
        return json.toPrettyString() + "\n";
    }

    /**
     * The report as a table for people.
     *
     * @return several lines without a final line break
     */
    @Override
    public String toString() {
        int width =
                tables.stream().mapToInt(made -> made.table().length()).max().orElse(0);
        String counts = tables.stream()
                .map(made -> String.format(
                        Locale.ROOT, "  %-" + Math.max(8, width) + "s %,12d rows%n", made.table(), made.rows()))
                .collect(joining());
        double seconds = Math.max(0.001, elapsed.toMillis() / 1000.0);
        String written = outputs.stream()
                .map(output -> String.format("%n  -> %s", output.location()))
                .collect(joining());
        String told = warnings.stream()
                .map(warning -> String.format("%n  warning: %s", warning))
                .collect(joining());
        return String.format(
                        Locale.ROOT,
                        "Schema '%s', seed %d%n%s  %,d rows in %.2f s, %,.0f rows/s",
                        schema,
                        seed,
                        counts,
                        rows(),
                        seconds,
                        rows() / seconds)
                + written
                + told;
    }
}
