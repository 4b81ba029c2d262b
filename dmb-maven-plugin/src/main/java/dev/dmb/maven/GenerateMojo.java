package dev.dmb.maven;

import dev.dmb.DmbException;
import dev.dmb.excel.ExcelSink;
import dev.dmb.file.CsvSink;
import dev.dmb.jdbc.JdbcSink;
import dev.dmb.plan.Plan;
import dev.dmb.plan.Report;
import dev.dmb.plan.Sink;
import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.sql.DataSource;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Makes the rows of a schema file and writes them to a database, to CSV files, to an Excel workbook, or to several of
 * them at once: the same rows every time, all of them or none.
 *
 * @since 0.1
 */
@Mojo(name = "generate", requiresProject = false, threadSafe = true, configurator = DmbConfigurator.NAME)
public final class GenerateMojo extends DatabaseMojo {

    /** What to do when tables hold rows: {@code failIfNotEmpty}, {@code truncate} to replace or {@code insert} to add. */
    @Parameter(property = "dmb.mode", defaultValue = LoadModes.DEFAULT)
    String mode;

    /** Folder for CSV files, one a table. */
    @Parameter(property = "dmb.csv")
    @Nullable
    File csv;

    /** Excel workbook, a sheet a table; ends in {@code .xlsx}. */
    @Parameter(property = "dmb.xlsx")
    @Nullable
    File xlsx;

    /** Where to write the report, as JSON. */
    @Parameter(property = "dmb.report", defaultValue = "${project.build.directory}/dmb/report.json")
    File report;

    /**
     * Made by Maven.
     *
     * @param decrypter for passwords in settings.xml
     * @param repositories for drivers
     */
    @Inject
    public GenerateMojo(SettingsDecrypter decrypter, RepositorySystem repositories) {
        super(decrypter, repositories);
    }

    @Override
    void run(Optional<DataSource> database) {
        Map<String, Sink> sinks = sinks(database);
        if (sinks.isEmpty()) {
            throw new DmbException(
                    "nowhere to write: neither dmb.url, nor dmb.csv, nor dmb.xlsx is set",
                    "set dmb.url for a database, dmb.csv for a folder of CSV files, dmb.xlsx for a workbook, or several");
        }
        Path schemaFile = schemaFile(database.isPresent());
        Plan plan = plan(schemaFile).check();
        RunLog log = new RunLog(getLog());
        log.before(plan, schemaFile, sinks.keySet());
        Report made = plan.run(new ProgressLog(getLog()::info, System::nanoTime), List.copyOf(sinks.values()));
        log.after(made);
        ReportFile reportFile = ReportFile.of(report);
        reportFile.write(made);
        getLog().info("Report: " + reportFile.path());
    }

    private Map<String, Sink> sinks(Optional<DataSource> database) {
        Map<String, Sink> sinks = new LinkedHashMap<>();
        database.ifPresent(it ->
                sinks.put("database " + it + ", mode " + mode, JdbcSink.into(it).withMode(LoadModes.named(mode))));
        if (csv != null) {
            sinks.put("CSV files in " + csv, CsvSink.to(csv.toPath()));
        }
        if (xlsx != null) {
            sinks.put("workbook " + xlsx, ExcelSink.to(xlsx.toPath()));
        }
        return sinks;
    }
}
