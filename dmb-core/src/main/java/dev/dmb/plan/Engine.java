package dev.dmb.plan;

import dev.dmb.DmbException;
import dev.dmb.DmbException.Problem;
import dev.dmb.internal.version.Version;
import dev.dmb.plan.Lock.LockedColumn;
import dev.dmb.plan.Lock.LockedTable;
import dev.dmb.plan.Report.TableRows;
import dev.dmb.schema.Column;
import dev.dmb.schema.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Fills batches of planned tables and hands them on. Immutable. */
record Engine(Plan plan, Planner.Planned planned) {

    private List<PlannedTable> tables() {
        return planned.tables();
    }

    Explanation explain() {
        return new Explainer(plan, planned).explain();
    }

    /** Fingerprints of all columns. */
    Lock lock() {
        Explainer explainer = new Explainer(plan, planned);
        Map<String, LockedTable> locked = new LinkedHashMap<>();
        for (PlannedTable table : tables()) {
            Fingerprints fingerprints = new Fingerprints(tables(), table, plan.seed());
            Map<String, LockedColumn> columns = new LinkedHashMap<>();
            for (Column column : table.table().columns()) {
                columns.put(
                        column.name(),
                        new LockedColumn(
                                column.type().toString(),
                                explainer.line(table.table(), column).source(),
                                column.nullRate(),
                                fingerprints.of(columns.size())));
            }
            locked.put(table.table().name(), new LockedTable(table.rows(), columns));
        }
        return new Lock(Version.CURRENT, plan.seed(), plan.locale(), plan.now(), locked);
    }

    /** What moved since a lock was written. */
    List<Problem> moved(Lock lock) {
        return new LockCheck(lock, lock(), tables()).problems();
    }

    void generate(String name, long from, long to, Consumer<Batch> consumer) {
        PlannedTable table = planned(name);
        if (from < 0 || from > to || to > table.rows()) {
            throw new DmbException(
                    "rows " + from + " to " + to + " of table '" + name + "', which has " + table.rows(),
                    "ask for a slice within 0 to " + table.rows());
        }
        fill(table, from, to, consumer);
    }

    private void fill(PlannedTable table, long from, long to, Consumer<Batch> consumer) {
        BatchFiller filler = new BatchFiller(tables(), table, plan.seed());
        for (long first = from; first < to; first += TableFiller.CAPACITY) {
            consumer.accept(filler.fill(first, (int) Math.min(TableFiller.CAPACITY, to - first)));
        }
    }

    Report run(Progress progress, List<Sink> sinks) {
        Stopwatch stopwatch = Stopwatch.start();
        try (Writers writers = Writers.open(plan, sinks)) {
            for (Table table : plan.tables()) {
                write(planned(table.name()), writers, progress);
            }
            Sink.Written written = writers.commit();
            List<TableRows> made = plan.tables().stream()
                    .map(table -> new TableRows(
                            table.name(),
                            planned(table.name()).rows(),
                            written.verified().contains(table.name())))
                    .toList();
            List<String> told = Stream.concat(planned.warnings().stream(), written.warnings().stream())
                    .toList();
            return new Report(
                    plan.schema().name(), plan.seed(), made, lock(), stopwatch.elapsed(), written.outputs(), told);
        }
    }

    private void write(PlannedTable table, Writers writers, Progress progress) {
        writers.begin(table.table());
        new OrderedRun(table, writers, progress)
                .run(plan.threads(), () -> new BatchFiller(tables(), table, plan.seed()));
    }

    private PlannedTable planned(String table) {
        return tables().stream()
                .filter(planned -> planned.table().name().equals(table))
                .findFirst()
                .orElseThrow();
    }
}
