package dev.dmb.benchmarks;

import com.sun.management.ThreadMXBean;
import dev.dmb.plan.Plan;
import java.lang.management.ManagementFactory;

/** What cells leave on the heap. */
final class Allocation {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long FEW = 100_000;
    private static final long MANY = 2_100_000;

    private Allocation() {}

    /**
     * Bytes each further row costs: what a long slice allocates more than a short one, so that what is made once a run does not
     * count.
     */
    static double bytesPerRow(Plan plan, String table) {
        for (int warmUp = 0; warmUp < 3; warmUp++) {
            bytes(plan, table, MANY);
        }
        return Math.max(0, bytes(plan, table, MANY) - bytes(plan, table, FEW)) / (double) (MANY - FEW);
    }

    private static long bytes(Plan plan, String table, long rows) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        plan.generate(table, 0, rows, batch -> {});
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
