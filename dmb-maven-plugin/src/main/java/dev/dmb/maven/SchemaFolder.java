package dev.dmb.maven;

import static java.util.stream.Collectors.joining;

import dev.dmb.DmbException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The folder in which a project keeps its schema file. Immutable.
 *
 * @param folder need not exist
 */
record SchemaFolder(Path folder) {

    /**
     * The folder's schema file.
     *
     * @param isDatabaseNamed whether the tables of a database might be meant
     * @throws DmbException when there is none, or several
     */
    Path onlyFile(boolean isDatabaseNamed) {
        List<Path> files = files();
        if (files.size() > 1) {
            String names =
                    files.stream().map(file -> file.getFileName().toString()).collect(joining(", "));
            throw new DmbException(
                    files.size() + " schema files in " + folder + " (" + names + ")",
                    "name one, as in -Ddmb.schema=" + files.get(0));
        }
        return files.stream()
                .findFirst()
                .orElseThrow(() -> new DmbException(
                        "no schema file: dmb.schema is not set, and " + folder + " has none"
                                + (isDatabaseNamed
                                        ? "; a later version will read the tables of the database itself"
                                        : ""),
                        "describe the tables in a file such as " + folder.resolve("shop.yml")
                                + ", or name one with -Ddmb.schema"));
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(SchemaFolder::isSchema).sorted().toList();
        } catch (IOException unreadable) {
            throw new DmbException(
                    "folder " + folder + " cannot be read", "name the schema file with -Ddmb.schema", unreadable);
        }
    }

    private static boolean isSchema(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yml") || name.endsWith(".yaml") || name.endsWith(".json");
    }
}
