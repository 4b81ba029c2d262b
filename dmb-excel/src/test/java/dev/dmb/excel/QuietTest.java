package dev.dmb.excel;

import static dev.dmb.excel.Workbooks.plan;
import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuietTest {

    /** Runs in a Java machine of its own, since logging starts but once in one. */
    static final class Run {

        public static void main(String... arguments) {
            plan(3, table("t", bigint("id").primaryKey().generatedBy((row, random) -> row)))
                    .run(ExcelSink.to(Path.of(arguments[0])));
        }
    }

    @TempDir
    private Path folder;

    @Test
    void aRunSaysNothingOnTheConsole() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Run.class.getName(),
                folder.resolve("t.xlsx").toString());
        builder.environment()
                .keySet()
                .removeAll(Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS")); // Java would tell of them
        Process run = builder.redirectErrorStream(true).start();
        String console = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(console).isEmpty();
        assertThat(run.waitFor()).isZero();
    }
}
