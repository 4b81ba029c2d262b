package dev.dmb.maven;

import dev.dmb.DmbException;
import dev.dmb.plan.Report;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where a run's report is kept for machines. Immutable.
 *
 * @param path replaced when it exists
 */
record ReportFile(Path path) {

    /** The file of a parameter; without a project Maven leaves {@code ${project.basedir}} as it is. */
    static ReportFile of(File parameter) {
        return new ReportFile(Path.of(parameter.getPath().replace("${project.basedir}" + File.separator, "")));
    }

    /** Writes a report; whoever reads the file meanwhile sees the old one or the new one, whole. */
    void write(Report report) {
        try {
            Path folder = Files.createDirectories(path.toAbsolutePath().getParent());
            Path unfinished = Files.createTempFile(folder, path.getFileName().toString(), ".dmb-unfinished");
            Files.writeString(unfinished, report.toJson());
            Files.move(unfinished, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new DmbException(
                    "the rows are written, but report '" + path + "' is not: " + failure.getMessage(),
                    "choose another file with -Ddmb.report",
                    failure);
        }
    }
}
