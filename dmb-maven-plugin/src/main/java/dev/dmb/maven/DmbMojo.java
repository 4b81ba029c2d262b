package dev.dmb.maven;

import dev.dmb.DmbException;
import dev.dmb.plan.Plan;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals share: the plan and its parameters, and how problems are told. Used by one thread. */
abstract class DmbMojo extends AbstractMojo {

    /** Does nothing when true. */
    @Parameter(property = "dmb.skip", defaultValue = "false")
    boolean skip;

    /** The schema file, YAML or JSON; by default the only one in {@code src/main/dmb}. */
    @Parameter(property = "dmb.schema")
    @Nullable
    File schema;

    /** Which data; any whole number. By default the schema file's seed, else 1. */
    @Parameter(property = "dmb.seed")
    @Nullable
    Long seed;

    /** Rows of each table of which nothing else is said. By default as in the schema file, else 100. */
    @Parameter(property = "dmb.rows")
    @Nullable
    Long rows;

    /**
     * Rows by table, which go before those of the schema file: {@code <tableRows><customer>10000</customer></tableRows>}
     * in a pom, {@code -Ddmb.tableRows=customer=10000,product=50} on the command line.
     */
    @Parameter(property = "dmb.tableRows")
    @Nullable
    TableRows tableRows;

    /** Factor on all stated rows, such as 0.01 for a small copy; above 0, by default 1. */
    @Parameter(property = "dmb.scale")
    @Nullable
    Double scale;

    /** Language and country of the data, as a tag such as {@code de-CH}. By default as in the schema file, else English. */
    @Parameter(property = "dmb.locale")
    @Nullable
    String locale;

    @Parameter(defaultValue = "${basedir}/src/main/dmb", readonly = true, required = true)
    File schemaFolder;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    MojoExecution execution;

    final Masking masking = new Masking();

    /** Does what the goal is for. */
    abstract void run();

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped, as dmb.skip says");
            return;
        }
        UnknownProperties.newWarnings(session, execution).forEach(getLog()::warn);
        try {
            run();
        } catch (DmbException problem) {
            String told = masking.masked(String.valueOf(problem.getMessage()));
            throw new MojoFailureException(told, masking.told(problem).orElse(null));
        } catch (RuntimeException mistake) {
            String told = masking.masked("DMB made a mistake: " + mistake);
            throw new MojoExecutionException(told, masking.told(mistake).orElse(null));
        }
    }

    /**
     * The schema file asked for, or the project's only one.
     *
     * @param isDatabaseNamed whether the tables of a database might be meant
     * @throws DmbException when there is none, or one of several
     */
    Path schemaFile(boolean isDatabaseNamed) {
        return schema == null ? new SchemaFolder(schemaFolder.toPath()).onlyFile(isDatabaseNamed) : schema.toPath();
    }

    /** The plan that the file and the parameters make, parameters first. */
    Plan plan(Path file) {
        Plan plan = Plan.read(file);
        plan = seed == null ? plan : plan.withSeed(seed);
        plan = rows == null ? plan : plan.withDefaultRows(rows);
        plan = scale == null ? plan : plan.withScale(scale);
        plan = locale == null ? plan : plan.withLocale(LocaleTag.read(locale));
        Map<String, Long> rowsByTable = tableRows == null ? Map.of() : tableRows.rows();
        for (Map.Entry<String, Long> table : rowsByTable.entrySet()) {
            plan = plan.withRows(table.getKey(), table.getValue());
        }
        return plan;
    }
}
