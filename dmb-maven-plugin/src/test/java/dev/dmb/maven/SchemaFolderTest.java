package dev.dmb.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaFolderTest {

    @TempDir
    Path folder;

    @Test
    void findsTheOnlySchemaFile() throws IOException {
        Files.createFile(folder.resolve("README.md"));
        Path file = Files.createFile(folder.resolve("shop.YAML"));

        assertThat(new SchemaFolder(folder).onlyFile(false)).isEqualTo(file);
    }

    @Test
    void listsTheFilesWhenThereAreSeveral() throws IOException {
        Files.createFile(folder.resolve("shop.yml"));
        Files.createFile(folder.resolve("school.json"));

        assertThatThrownBy(() -> new SchemaFolder(folder).onlyFile(false))
                .hasMessage("2 schema files in " + folder
                        + " (school.json, shop.yml). To fix: name one, as in -Ddmb.schema="
                        + folder.resolve("school.json") + ".");
    }

    @Test
    void tellsWhatToWriteWhenThereIsNone() {
        Path missing = folder.resolve("dmb");

        assertThatThrownBy(() -> new SchemaFolder(missing).onlyFile(false))
                .hasMessage("no schema file: dmb.schema is not set, and " + missing
                        + " has none. To fix: describe the tables " + "in a file such as " + missing.resolve("shop.yml")
                        + ", or name one with -Ddmb.schema.");
    }

    @Test
    void tellsThatADatabaseIsNotReadYet() {
        assertThatThrownBy(() -> new SchemaFolder(folder).onlyFile(true))
                .hasMessageContaining(
                        "; a later version will read the tables of the database itself. To fix: describe the tables");
    }
}
