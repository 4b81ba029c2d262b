package dev.dmb.jdbc;

import static java.util.stream.Collectors.toMap;

import dev.dmb.plan.Plan;
import dev.dmb.schema.Table;
import java.util.List;
import java.util.Map;

/** A load that shows as a whole or not at all. Used by one thread at a time. */
final class WholeLoad implements Load {

    /** Rows between the commits of databases that are fast in small transactions only. */
    private static final int SMALL_COMMIT_ROWS = 1_024;

    private final Session session;
    private final Plan plan;
    private final List<Table> present;
    private final Created created;
    private final Map<String, Long> rowsBefore;
    private final boolean isCommittingEarly;

    private WholeLoad(Session session, Plan plan, ExistingTables existing, boolean isAdding) {
        this.session = session;
        this.plan = plan;
        this.created = new Created(session, plan.schema());
        this.present = plan.tables().stream().filter(existing::has).toList();
        this.isCommittingEarly = present.isEmpty() && session.dialect().isFasterInSmallCommits();
        this.rowsBefore = isAdding
                ? present.stream().collect(toMap(Table::name, table -> session.count(table.name())))
                : Map.of();
    }

    /** Checks, creates and empties tables; when that fails, nothing of it is left, and the session is open still. */
    static WholeLoad prepare(Session session, Plan plan, ExistingTables existing, LoadMode mode, boolean isVerifying) {
        StartCheck.run(session, plan, existing, mode);
        WholeLoad load = new WholeLoad(session, plan, existing, isVerifying && mode == LoadMode.INSERT);
        try {
            load.prepare(mode);
            return load;
        } catch (RuntimeException failure) {
            try (load) {
                throw failure;
            }
        }
    }

    private void prepare(LoadMode mode) {
        List<Table> missing = created();
        if (session.dialect().isKeyAddedLater()) {
            created.createTablesWithoutKeys(missing);
        } else {
            created.createTables(missing);
        }
        if (!present.isEmpty() && !session.dialect().isDdlTransactional()) {
            addForeignKeysToEarlierTables();
        }
        session.dialect().opening().forEach(session::execute);
        if (!present.isEmpty() && mode == LoadMode.TRUNCATE) {
            session.dialect().emptying(present).forEach(session::execute);
        }
    }

    /** Later they would commit the rows of tables that existed, before it is known that nothing else goes wrong. */
    private void addForeignKeysToEarlierTables() {
        List<String> order = plan.tables().stream().map(Table::name).toList();
        created.addForeignKeys((child, key) -> order.indexOf(key.parent()) <= order.indexOf(child.name()));
    }

    @Override
    public LateReferences lateReferences() {
        return new LateReferences(present);
    }

    @Override
    public Map<String, Long> rowsBefore() {
        return rowsBefore;
    }

    @Override
    public List<Table> created() {
        return plan.tables().stream().filter(table -> !present.contains(table)).toList();
    }

    @Override
    public long firstRow(Table table) {
        return 0;
    }

    @Override
    public boolean isSliceFull(long rows) {
        return isCommittingEarly && rows >= SMALL_COMMIT_ROWS;
    }

    @Override
    public void sliceArrived(Table table, long endRow) {
        session.commit();
        created.hasCommittedRows();
    }

    @Override
    public void tableArrived(Table table, long endRow) {
        created.addKeys(table);
    }

    @Override
    public void commit() {
        created.addForeignKeys();
        session.commit();
        created.keep();
    }

    @Override
    public void close() {
        created.close();
    }
}
