package dev.dmb.jdbc;

import dev.dmb.DmbException;
import dev.dmb.DmbException.Problem;
import dev.dmb.plan.Batch;
import dev.dmb.plan.Plan;
import dev.dmb.plan.Sink;
import dev.dmb.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loads one table after another. */
final class JdbcWriter implements Sink.Writer {

    private final Session session;
    private final Plan plan;
    private final ExistingTables existing;
    private final Created created;
    private final LateReferences lateReferences;
    private @Nullable Table table;
    private @Nullable TableLoader loader;
    private long handedOver;

    /** Checks, creates and empties tables; when that fails, nothing of it is left, and the session is open still. */
    JdbcWriter(Session session, Plan plan, LoadMode mode) {
        this.session = session;
        this.plan = plan;
        this.created = new Created(session, plan.schema());
        this.existing = session.guarded(
                "reading the tables was refused",
                () -> ExistingTables.read(session.connection(), session.dialect(), plan.schema()));
        List<Table> present = plan.tables().stream().filter(existing::has).toList();
        this.lateReferences = new LateReferences(present);
        List<Problem> problems = new ArrayList<>(existing.missingColumns(plan.schema()));
        if (mode == LoadMode.FAIL_IF_NOT_EMPTY && problems.isEmpty()) {
            problems.addAll(notEmpty(present));
        }
        if (!problems.isEmpty()) {
            throw new DmbException(problems);
        }
        prepare(present, mode);
    }

    private List<Problem> notEmpty(List<Table> present) {
        List<Problem> problems = new ArrayList<>();
        for (Table candidate : present) {
            long rows = session.count(candidate.name());
            if (rows > 0) {
                problems.add(new Problem(
                        "table '" + candidate.name() + "' in " + session.url() + " holds " + rows
                                + (rows == 1 ? " row" : " rows"),
                        "use mode TRUNCATE to replace them, or INSERT to add to them"));
            }
        }
        return problems;
    }

    private void prepare(List<Table> present, LoadMode mode) {
        try {
            created.createTables(plan.tables().stream()
                    .filter(candidate -> !present.contains(candidate))
                    .toList());
            if (!present.isEmpty() && !session.dialect().isDdlTransactional()) {
                addForeignKeysToEarlierTables();
            }
            if (!present.isEmpty() && mode == LoadMode.TRUNCATE) {
                session.dialect().emptying(present).forEach(session::execute);
            }
        } catch (RuntimeException failure) {
            try (created) {
                throw failure;
            }
        }
    }

    /** Later they would commit the rows of tables that existed, before it is known that nothing else goes wrong. */
    private void addForeignKeysToEarlierTables() {
        List<String> order = plan.tables().stream().map(Table::name).toList();
        created.addForeignKeys((child, key) -> order.indexOf(key.parent()) <= order.indexOf(child.name()));
    }

    @Override
    public void begin(Table next) {
        finishTable();
        table = next;
        handedOver = 0;
        loader = guarded(() -> session.dialect().loader(session.connection(), next, lateReferences.loadedAtOnce(next)));
    }

    @Override
    public void write(Batch batch) {
        TableLoader current = loader;
        if (current == null) {
            throw new IllegalStateException("no table was begun");
        }
        guarded(() -> {
            current.load(batch);
            return true;
        });
        handedOver += batch.size();
    }

    private void finishTable() {
        TableLoader current = loader;
        if (current == null) {
            return;
        }
        long arrived = guarded(current::finish);
        if (arrived != handedOver) {
            throw new DmbException(
                    "table '" + name() + "' took " + arrived + " of " + handedOver + " rows",
                    "look for triggers or rules of the table that drop rows");
        }
        closeLoader();
    }

    private void closeLoader() {
        TableLoader current = loader;
        loader = null;
        if (current != null) {
            guarded(() -> {
                current.close();
                return true;
            });
        }
    }

    private <T> T guarded(Session.Work<T> work) {
        return session.guarded("loading table '" + name() + "' was refused", work);
    }

    private String name() {
        return table == null ? "" : table.name();
    }

    @Override
    public Sink.Written commit() {
        finishTable();
        lateReferences.set(plan, session);
        created.addForeignKeys();
        session.commit();
        created.keep();
        List<String> warnings = new OwnNumbers(session, existing).goOn(plan.tables());
        return new Sink.Written(List.of(new Sink.Output(session.url(), -1, "")), warnings);
    }

    @Override
    public void close() {
        try (session;
                created) {
            closeLoader();
        }
    }
}
