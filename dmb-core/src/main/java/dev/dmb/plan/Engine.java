package dev.dmb.plan;

import dev.dmb.DmbException;
import dev.dmb.plan.Report.TableRows;
import dev.dmb.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Fills batches of planned tables and hands them on. Immutable. */
record Engine(List<PlannedTable> tables, long seed, List<String> warnings) {

    void generate(String table, long from, long to, Consumer<Batch> consumer) {
        PlannedTable planned = planned(table);
        if (from < 0 || from > to || to > planned.rows()) {
            throw new DmbException(
                    "rows " + from + " to " + to + " of table '" + table + "', which has " + planned.rows(),
                    "ask for a slice within 0 to " + planned.rows());
        }
        fill(planned, from, to, consumer);
    }

    private void fill(PlannedTable planned, long from, long to, Consumer<Batch> consumer) {
        BatchFiller filler = new BatchFiller(tables, planned, seed);
        for (long first = from; first < to; first += TableFiller.CAPACITY) {
            consumer.accept(filler.fill(first, (int) Math.min(TableFiller.CAPACITY, to - first)));
        }
    }

    Report run(Plan plan, Progress progress, List<Sink> sinks) {
        Stopwatch stopwatch = Stopwatch.start();
        try (Writers writers = Writers.open(plan, sinks)) {
            List<TableRows> made = new ArrayList<>();
            for (Table table : plan.tables()) {
                made.add(write(planned(table.name()), plan.threads(), writers, progress));
            }
            Sink.Written written = writers.commit();
            List<String> told = Stream.concat(warnings.stream(), written.warnings().stream())
                    .toList();
            return new Report(plan.schema().name(), seed, made, stopwatch.elapsed(), written.outputs(), told);
        }
    }

    private TableRows write(PlannedTable planned, int threads, Writers writers, Progress progress) {
        writers.begin(planned.table());
        new OrderedRun(planned, writers, progress).run(threads, () -> new BatchFiller(tables, planned, seed));
        return new TableRows(planned.table().name(), planned.rows());
    }

    private PlannedTable planned(String table) {
        return tables.stream()
                .filter(planned -> planned.table().name().equals(table))
                .findFirst()
                .orElseThrow();
    }
}
