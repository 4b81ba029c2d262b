package dev.dmb.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateMojoTest {

    @TempDir
    Path folder;

    private final GenerateMojo goal = new GenerateMojo(unused(SettingsDecrypter.class), unused(RepositorySystem.class));

    @BeforeEach
    void setDefaults() throws IOException {
        goal.mode = LoadModes.DEFAULT;
        goal.schemaFolder = folder.toFile();
        goal.report = folder.resolve("report.json").toFile();
        Files.writeString(
                folder.resolve("shop.yml"),
                """
                schema: shop
                seed: 42
                rows: 10
                tables:
                  customer:
                    columns:
                      id: {type: bigint, primaryKey: true}
                  product:
                    rows: 20
                    columns:
                      id: {type: bigint, primaryKey: true}
                """);
    }

    @Test
    void skipsBeforeItLooksAtAnything() {
        goal.skip = true;

        assertThatCode(goal::execute).doesNotThrowAnyException();
    }

    @Test
    void mustBeToldWhereToWrite() {
        assertThatThrownBy(() -> goal.run(Optional.empty()))
                .hasMessage(
                        "nowhere to write: neither dmb.url, nor dmb.csv, nor dmb.xlsx is set. To fix: set dmb.url for a "
                                + "database, dmb.csv for a folder of CSV files, dmb.xlsx for a workbook, or several.");
    }

    @Test
    void followsTheSchemaFile() throws IOException {
        assertThat(generate()).contains("\"seed\" : 42", "\"rows\" : 30");
    }

    @Test
    void parametersGoBeforeTheSchemaFile() throws IOException {
        goal.seed = 7L;
        goal.rows = 100L;
        goal.tableRows = new TableRows(Map.of("product", "50"));
        goal.scale = 2.0;

        assertThat(generate()).contains("\"seed\" : 7", "\"rows\" : 300");
    }

    @Test
    void refusesRowsForATableThatIsNotThere() {
        goal.tableRows = TableRows.parse("custmer=5");

        assertThatThrownBy(this::generate)
                .hasMessageContaining("'custmer'")
                .hasMessageContaining("To fix: write 'customer'");
        assertThat(folder.resolve("csv")).doesNotExist();
    }

    private String generate() throws IOException {
        goal.csv = folder.resolve("csv").toFile();
        goal.run(Optional.empty());
        return Files.readString(folder.resolve("report.json"));
    }

    private static <T> T unused(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                }));
    }
}
