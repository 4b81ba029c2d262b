package dev.dmb.jdbc;

import dev.dmb.DmbException;
import dev.dmb.DmbException.Problem;
import dev.dmb.jdbc.LoadProgress.Entry;
import dev.dmb.plan.Plan;
import dev.dmb.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A load that is committed slice by slice, and goes on where an earlier run of it stopped. Used by one thread at a time. */
final class ResumableLoad implements Load {

    /** What is lost at most when a run is killed. */
    private static final int SLICE_ROWS = 16_384;

    /** Where small commits are faster; H2 does not recover from a kill in the middle of a large transaction. */
    private static final int SMALL_SLICE_ROWS = 1_024;

    private final Session session;
    private final Plan plan;
    private final LoadProgress progress;
    private final Created created;

    private ResumableLoad(Session session, Plan plan) {
        this.session = session;
        this.plan = plan;
        this.progress = LoadProgress.read(session, PlanFingerprint.of(plan));
        this.created = new Created(session, plan.schema());
        created.keep();
    }

    /** Checks, and begins or goes on; the session is open still when that fails. */
    static ResumableLoad prepare(Session session, Plan plan, ExistingTables existing, LoadMode mode) {
        ResumableLoad load = new ResumableLoad(session, plan);
        if (load.progress.isUnderWay()) {
            load.goOn(existing);
        } else {
            load.begin(existing, mode);
        }
        session.setRemedy(
                "mend what the database names and run the same plan again: it goes on behind the rows that are"
                        + " finished; or give it up by DROP TABLE " + LoadProgress.TABLE);
        return load;
    }

    /** Notes what will be created before it is, so that a run that is killed in between leaves no unknown table. */
    private void begin(ExistingTables existing, LoadMode mode) {
        StartCheck.run(session, plan, existing, mode);
        List<Table> present = plan.tables().stream().filter(existing::has).toList();
        List<Table> missing =
                plan.tables().stream().filter(table -> !existing.has(table)).toList();
        if (mode == LoadMode.TRUNCATE && !present.isEmpty()) {
            session.dialect().emptying(present).forEach(session::execute);
        }
        Map<Table, Entry> entries = new LinkedHashMap<>();
        for (Table table : plan.tables()) {
            boolean isCreated = missing.contains(table);
            long before = !isCreated && mode == LoadMode.INSERT ? session.count(table.name()) : 0;
            entries.put(table, new Entry(isCreated, before, 0));
        }
        progress.start(entries);
        if (!session.dialect().isDdlTransactional()) {
            session.commit();
        }
        created.createTables(missing);
        session.commit();
    }

    private void goOn(ExistingTables existing) {
        List<Problem> problems = new ArrayList<>();
        for (Table table : plan.tables()) {
            if (existing.has(table)) {
                checkRows(table, problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new DmbException(problems);
        }
        ExistingKeys keys = session.guarded(
                "reading the keys was refused",
                () -> ExistingKeys.read(session.connection(), session.dialect(), plan.schema()));
        created().stream().filter(existing::has).forEach(table -> created.goOn(table, keys));
        created.createTables(
                plan.tables().stream().filter(table -> !existing.has(table)).toList());
        session.commit();
    }

    private void checkRows(Table table, List<Problem> problems) {
        Entry entry = progress.of(table);
        long expected = entry.rowsBefore() + entry.rowsLoaded();
        long found = session.count(table.name());
        if (found != expected) {
            problems.add(new Problem(
                    "table '" + table.name() + "' holds " + found
                            + " rows, and the load that is to be gone on with left " + expected,
                    "put the rows back as they were, or give the load up by DROP TABLE " + LoadProgress.TABLE));
        }
    }

    /** Those too that were created, where their foreign keys came with them. */
    @Override
    public LateReferences lateReferences() {
        return new LateReferences(plan.tables().stream()
                .filter(table -> !created().contains(table))
                .toList());
    }

    @Override
    public Map<String, Long> rowsBefore() {
        return plan.tables().stream().collect(Collectors.toMap(Table::name, table -> progress.of(table)
                .rowsBefore()));
    }

    @Override
    public List<Table> created() {
        return session.dialect().isForeignKeyAddedLater()
                ? plan.tables().stream()
                        .filter(table -> progress.of(table).isCreated())
                        .toList()
                : List.of();
    }

    @Override
    public long firstRow(Table table) {
        return progress.of(table).rowsLoaded();
    }

    @Override
    public boolean isSliceFull(long rows) {
        return rows >= (session.dialect().isFasterInSmallCommits() ? SMALL_SLICE_ROWS : SLICE_ROWS);
    }

    @Override
    public void sliceArrived(Table table, long endRow) {
        progress.note(table, endRow);
    }

    @Override
    public void tableArrived(Table table, long endRow) {
        progress.note(table, endRow);
    }

    @Override
    public void commit() {
        created.addForeignKeys();
        progress.end();
        session.commit();
    }

    @Override
    public void close() {
        created.close();
    }
}
