package dev.dmb.junit5;

import dev.dmb.plan.Plan;
import dev.dmb.plan.Report;
import dev.dmb.plan.Report.TableRows;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was generated for a test. Immutable.
 *
 * @param plan the tables filled, with seed and row counts; makes the same rows again
 * @param report the run that loaded them
 * @since 0.1
 */
public record SyntheticData(Plan plan, Report report) {

    /**
     * The seed.
     *
     * @return any number
     */
    public long seed() {
        return plan.seed();
    }

    /**
     * Rows by table.
     *
     * @return the tables in the order of filling, parents first; immutable
     */
    public Map<String, Long> rows() {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (TableRows made : report.tables()) {
            rows.put(made.table(), made.rows());
        }
        return Collections.unmodifiableMap(rows);
    }

    /**
     * Rows of one table.
     *
     * @param table table name
     * @return at least 0
     * @throws java.util.NoSuchElementException when the table was not filled for the test
     */
    public long rows(String table) {
        return report.rows(table);
    }
}
