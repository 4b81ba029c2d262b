package dev.dmb.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.dmb.DmbException;
import dev.dmb.plan.Lock.LockedColumn;
import dev.dmb.plan.Lock.LockedTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Locks as YAML files: one line a column, in the schema's order, so that a change of data is a readable change of a file. */
final class LockFile {

    private static final int VERSION = 1;

    private static final String HEAD =
            "# What DMB's data are. Commit it; a run that is held against it fails when data move.\n";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .build();

    private LockFile() {}

    static void write(Lock lock, Path file) {
        try {
            Files.writeString(file, HEAD + YAML.writeValueAsString(json(lock)));
        } catch (IOException refused) {
            throw new DmbException("lock '" + file + "' cannot be written", "choose a file you may write to", refused);
        }
    }

    private static ObjectNode json(Lock lock) {
        ObjectNode root = YAML.createObjectNode();
        root.put("version", VERSION)
                .put("dmb", lock.version())
                .put("seed", lock.seed())
                .put("locale", lock.locale().toLanguageTag())
                .put("now", lock.now().toString());
        ObjectNode tables = root.putObject("tables");
        lock.tables().forEach((name, table) -> {
            ObjectNode columns =
                    tables.putObject(name).put("rows", table.rows()).putObject("columns");
            table.columns().forEach((column, data) -> {
                ObjectNode node = columns.putObject(column)
                        .put("data", data.fingerprint())
                        .put("type", data.type())
                        .put("from", data.source());
                if (data.nullRate() > 0) {
                    node.put("nullRate", data.nullRate());
                }
            });
        });
        return root;
    }

    static Lock read(Path file) {
        try {
            JsonNode root = YAML.readTree(Files.readString(file));
            if (root.path("version").asInt() != VERSION) {
                throw new IOException("it has no 'version: " + VERSION + "'");
            }
            return new Lock(
                    root.path("dmb").asText(),
                    root.path("seed").asLong(),
                    Locale.forLanguageTag(root.path("locale").asText()),
                    Instant.parse(root.path("now").asText()),
                    tables(root.path("tables")));
        } catch (IOException | DateTimeException refused) {
            String reason = String.valueOf(refused.getMessage()).split("\\R", 2)[0];
            throw new DmbException("lock '" + file + "' cannot be read: " + reason, "let DMB write it anew", refused);
        }
    }

    private static Map<String, LockedTable> tables(JsonNode node) {
        Map<String, LockedTable> tables = new LinkedHashMap<>();
        node.properties().forEach(table -> {
            Map<String, LockedColumn> columns = new LinkedHashMap<>();
            table.getValue()
                    .path("columns")
                    .properties()
                    .forEach(column -> columns.put(column.getKey(), column(column.getValue())));
            tables.put(
                    table.getKey(),
                    new LockedTable(table.getValue().path("rows").asLong(), columns));
        });
        return tables;
    }

    private static LockedColumn column(JsonNode node) {
        return new LockedColumn(
                node.path("type").asText(),
                node.path("from").asText(),
                node.path("nullRate").asDouble(),
                node.path("data").asText());
    }
}
