package dev.dmb.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.plan.Lock;
import dev.dmb.plan.Report;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {

    private static final Report REPORT = new Report(
            "shop",
            42,
            List.of(),
            new Lock("1.0", 42, Locale.ENGLISH, Instant.EPOCH, Map.of()),
            Duration.ZERO,
            List.of(),
            List.of());

    @TempDir
    Path folder;

    @Test
    void makesItsFolderAndReplacesTheFileBefore() throws IOException {
        Path path = folder.resolve("dmb/report.json");
        Files.createDirectories(path.getParent());
        Files.writeString(path, "old");

        new ReportFile(path).write(REPORT);

        assertThat(path).hasContent(REPORT.toJson());
        assertThat(path.getParent())
                .isDirectoryContaining("glob:**/report.json")
                .isDirectoryNotContaining("glob:**/*unfinished*");
    }

    @Test
    void saysThatTheRowsAreThereWhenTheReportIsNot() throws IOException {
        Path inTheWay = Files.createFile(folder.resolve("dmb"));

        assertThatThrownBy(() -> new ReportFile(inTheWay.resolve("report.json")).write(REPORT))
                .hasMessageStartingWith(
                        "the rows are written, but report '" + inTheWay.resolve("report.json") + "' is not: ")
                .hasMessageEndingWith(". To fix: choose another file with -Ddmb.report.");
    }

    @Test
    void liesInTheCurrentFolderWithoutAProject() {
        assertThat(ReportFile.of(new File("/here/${project.basedir}/target/dmb/report.json"))
                        .path())
                .isEqualTo(Path.of("/here/target/dmb/report.json"));
    }
}
