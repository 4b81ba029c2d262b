package dev.dmb.plan;

import dev.dmb.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How many rows each table has in the plan, in its first tenth, its first hundredth, and so on: the steps by which tables
 * grow together. A row refers to rows of its own step or of a smaller one, so that every step is closed under foreign keys.
 */
final class Growth {

    private static final int MOST_STEPS = 18;

    private final RowCounts counts;
    private final Map<String, long[]> rows = new HashMap<>();

    /**
     * The growth of a plan's tables.
     *
     * @param counts the whole plan's rows
     */
    Growth(Plan plan, RowCounts counts) {
        this.counts = counts;
        List<Table> tables = plan.schema().tables();
        List<long[]> steps = new ArrayList<>();
        long[] whole = tables.stream().mapToLong(counts::of).toArray();
        steps.add(whole);
        for (int tenths = 1; tenths <= MOST_STEPS; tenths++) {
            RowCounts part = counts.ofTenths(tenths);
            long[] next = tables.stream().mapToLong(part::of).toArray();
            if (Arrays.equals(next, steps.get(steps.size() - 1))) {
                break;
            }
            steps.add(next);
        }
        for (int i = 0; i < tables.size(); i++) {
            int number = i;
            rows.put(
                    tables.get(i).name(),
                    steps.stream().mapToLong(step -> step[number]).toArray());
        }
    }

    RowCounts counts() {
        return counts;
    }

    /** Rows of a table by step, the whole plan first; not to be changed. */
    long[] of(Table table) {
        return Objects.requireNonNull(rows.get(table.name()));
    }

    /**
     * The smallest step that has a row.
     *
     * @param rows rows by step, the largest first
     * @param row below the largest
     */
    static int step(long[] rows, long row) {
        int step = 0;
        while (step + 1 < rows.length && row < rows[step + 1]) {
            step++;
        }
        return step;
    }
}
