package dev.dmb.internal.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dmb.DmbException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The list of files that DMB wrote into a folder, with their digests. Immutable. */
record Manifest(Map<String, Entry> files) {

    static final String FILE_NAME = "dmb-manifest.json";

    private static final JsonMapper MAPPER = new JsonMapper();

    /** What is known of a file. */
    record Entry(String sha256, long bytes, String schema, long seed) {}

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
            MAPPER.readTree(Files.readString(file)).path("files").properties().forEach(field -> {
                JsonNode entry = field.getValue();
                files.put(
                        field.getKey(),
                        new Entry(
                                entry.path("sha256").asText(),
                                        entry.path("bytes").asLong(),
                                entry.path("schema").asText(),
                                        entry.path("seed").asLong()));
            });
            return new Manifest(files);
        } catch (IOException unreadable) {
            throw new DmbException(
                    "'" + file + "' cannot be read as DMB's list of its files",
                    "delete it together with the files DMB wrote there",
                    unreadable);
        }
    }

    Optional<Entry> entry(String file) {
        return Optional.ofNullable(files.get(file));
    }

    Manifest with(Map<String, Entry> written) {
        Map<String, Entry> all = new TreeMap<>(files);
        all.putAll(written);
        return new Manifest(all);
    }

    byte[] toJson() {
        ObjectNode root = MAPPER.createObjectNode();
        ObjectNode list = root.putObject("files");
        files.forEach((name, entry) -> list.putObject(name)
                .put("sha256", entry.sha256())
                .put("bytes", entry.bytes())
                .put("schema", entry.schema())
                .put("seed", entry.seed()));
        return (root.toPrettyString().replace(System.lineSeparator(), "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
