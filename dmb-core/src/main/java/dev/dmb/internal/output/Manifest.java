package dev.dmb.internal.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dmb.DmbException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The list of files that DMB wrote into a folder, with their digests. Immutable. */
record Manifest(Map<String, Entry> files) {

    static final String FILE_NAME = "dmb-manifest.json";

    private static final JsonMapper MAPPER = new JsonMapper();

    /**
     * What is known of a file.
     *
     * @param content what it holds
     * @param rows how many rows; -1 where a file is more than rows
     */
    record Entry(String sha256, long bytes, long rows, Content content, String schema, long seed) {}

    Manifest {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** Reads a folder's list; an empty one when the folder has none. */
    static Manifest read(Path folder) {
        Path file = folder.resolve(FILE_NAME);
        if (!Files.exists(file)) {
            return new Manifest(Map.of());
        }
        try {
            Map<String, Entry> files = new TreeMap<>();
            MAPPER.readTree(Files.readString(file))
                    .path("files")
                    .properties()
                    .forEach(field -> files.put(field.getKey(), entry(field.getValue())));
            return new Manifest(files);
        } catch (IOException unreadable) {
            throw new DmbException(
                    "'" + file + "' cannot be read as DMB's list of its files",
                    "delete it together with the files DMB wrote there",
                    unreadable);
        }
    }

    private static Entry entry(JsonNode entry) {
        return new Entry(
                entry.path("sha256").asText(),
                entry.path("bytes").asLong(),
                entry.path("rows").asLong(-1),
                new Content(entry.path("table").asText(), entry.path("format").asText()),
                entry.path("schema").asText(),
                entry.path("seed").asLong());
    }

    Optional<Entry> entry(String file) {
        return Optional.ofNullable(files.get(file));
    }

    Manifest with(Map<String, Entry> written) {
        Map<String, Entry> all = new TreeMap<>(files);
        all.putAll(written);
        return new Manifest(all);
    }

    Manifest without(Collection<String> removed) {
        Map<String, Entry> rest = new TreeMap<>(files);
        rest.keySet().removeAll(removed);
        return new Manifest(rest);
    }

    byte[] toJson() {
        ObjectNode root = MAPPER.createObjectNode();
        ObjectNode list = root.putObject("files");
        files.forEach((name, entry) -> describe(entry, list.putObject(name)));
        return (root.toPrettyString().replace(System.lineSeparator(), "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void describe(Entry entry, ObjectNode node) {
        node.put("sha256", entry.sha256()).put("bytes", entry.bytes());
        if (entry.rows() >= 0) {
            node.put("rows", entry.rows());
        }
        if (!entry.content().isMixed()) {
            node.put("table", entry.content().table())
                    .put("format", entry.content().format());
        }
        node.put("schema", entry.schema()).put("seed", entry.seed());
    }
}
