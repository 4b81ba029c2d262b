package dev.dmb.maven;

import dev.dmb.plan.Plan;
import dev.dmb.plan.Report;
import dev.dmb.schema.Table;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.logging.Log;

/**
 * Tells people what a run will do and has done. Immutable.
 *
 * @param log Maven's
 */
record RunLog(Log log) {

    /** What comes now, while it can still be stopped. */
    void before(Plan plan, Path file, Collection<String> places) {
        List<Table> tables = plan.tables();
        long rows =
                tables.stream().mapToLong(table -> plan.rowCount(table.name())).sum();
        log.info(String.format(
                Locale.ROOT,
                "Schema '%s' of %s, seed %d: %,d rows in %d %s",
                plan.schema().name(),
                file,
                plan.seed(),
                rows,
                tables.size(),
                tables.size() == 1 ? "table" : "tables"));
        places.forEach(place -> log.info("  -> " + place));
    }

    /** What was made, and what the user should know about it. */
    void after(Report report) {
        new Report(
                        report.schema(),
                        report.seed(),
                        report.tables(),
                        report.lock(),
                        report.elapsed(),
                        report.outputs(),
                        List.of())
                .toString()
                .lines()
                .forEach(log::info);
        report.warnings().forEach(log::warn);
    }
}
