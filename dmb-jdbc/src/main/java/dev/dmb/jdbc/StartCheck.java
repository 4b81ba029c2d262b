package dev.dmb.jdbc;

import dev.dmb.DmbException;
import dev.dmb.DmbException.Problem;
import dev.dmb.plan.Plan;
import dev.dmb.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** What stands in the way of a load before anything is changed. */
final class StartCheck {

    private StartCheck() {}

    /** Refuses columns that existing tables lack and, if the mode says so, rows that they hold. */
    static void run(Session session, Plan plan, ExistingTables existing, LoadMode mode) {
        List<Problem> problems = new ArrayList<>(existing.missingColumns(plan.schema()));
        if (mode == LoadMode.FAIL_IF_NOT_EMPTY && problems.isEmpty()) {
            plan.tables().stream().filter(existing::has).forEach(table -> addRows(session, table, problems));
        }
        if (!problems.isEmpty()) {
            throw new DmbException(problems);
        }
    }

    private static void addRows(Session session, Table table, List<Problem> problems) {
        long rows = session.count(table.name());
        if (rows > 0) {
            problems.add(new Problem(
                    "table '" + table.name() + "' in " + session.url() + " holds " + rows
                            + (rows == 1 ? " row" : " rows"),
                    "use mode TRUNCATE to replace them, or INSERT to add to them"));
        }
    }
}
