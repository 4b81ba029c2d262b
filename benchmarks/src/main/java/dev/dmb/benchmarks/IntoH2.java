package dev.dmb.benchmarks;

import dev.dmb.jdbc.JdbcSink;
import dev.dmb.plan.Plan;
import dev.dmb.plan.Report;

/** Loads the person table into an H2 database in memory and prints how many rows it holds. */
public final class IntoH2 {

    private IntoH2() {}

    /**
     * Loads.
     *
     * @param arguments how many rows
     */
    public static void main(String[] arguments) {
        Plan plan = PersonTable.plan(Long.parseLong(arguments[0]));
        Report report = plan.run(JdbcSink.into("jdbc:h2:mem:people;DB_CLOSE_DELAY=-1", "sa", ""));
        System.out.println(report.tables().get(0).rows());
    }
}
