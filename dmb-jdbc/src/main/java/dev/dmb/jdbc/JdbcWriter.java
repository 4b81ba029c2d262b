package dev.dmb.jdbc;

import dev.dmb.DmbException;
import dev.dmb.plan.Batch;
import dev.dmb.plan.Plan;
import dev.dmb.plan.Sink;
import dev.dmb.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Loads one table after another. */
final class JdbcWriter implements Sink.Writer {

    private final Session session;
    private final Turn turn;
    private final Plan plan;
    private final ExistingTables existing;
    private final Load load;
    private final LateReferences lateReferences;
    private final boolean isVerifying;
    private @Nullable Table table;
    private @Nullable TableLoader loader;

    /** Rows of the table that have arrived with the slices before. */
    private long endOfSlice;

    /** Rows handed over to the loader. */
    private long handedOver;

    JdbcWriter(Session session, Turn turn, Plan plan, ExistingTables existing, Load load, boolean isVerifying) {
        this.session = session;
        this.turn = turn;
        this.plan = plan;
        this.existing = existing;
        this.load = load;
        this.lateReferences = load.lateReferences();
        this.isVerifying = isVerifying;
    }

    @Override
    public void begin(Table next) {
        finishTable();
        table = next;
        endOfSlice = load.firstRow(next);
        openLoader(next);
    }

    private void openLoader(Table next) {
        handedOver = 0;
        loader = guarded(() -> session.dialect().loader(session.connection(), next, lateReferences.loadedAtOnce(next)));
    }

    @Override
    public void write(Batch batch) {
        if (isNew(batch)) {
            load(batch.size(), () -> {
                current().load(batch);
                return true;
            });
        }
    }

    @Override
    public Optional<Sink.Encoder> encoder() {
        return current().encoder().map(LoadEncoder::new);
    }

    private boolean isNew(Batch batch) {
        return batch.from() >= load.firstRow(batch.table());
    }

    private TableLoader current() {
        TableLoader current = loader;
        if (current == null) {
            throw new IllegalStateException("no table was begun");
        }
        return current;
    }

    private void load(long rows, Session.Work<Boolean> work) {
        guarded(work);
        handedOver += rows;
        if (load.isSliceFull(handedOver) && table != null) {
            finishLoader();
            load.sliceArrived(table, endOfSlice);
            openLoader(table);
        }
    }

    private void finishTable() {
        Table current = table;
        if (loader != null && current != null) {
            finishLoader();
            load.tableArrived(current, endOfSlice);
        }
    }

    private void finishLoader() {
        TableLoader current = current();
        long arrived = guarded(current::finish);
        if (arrived != handedOver) {
            throw new DmbException(
                    "table '" + name() + "' took " + arrived + " of " + handedOver + " rows",
                    "look for triggers or rules of the table that drop rows");
        }
        endOfSlice += arrived;
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
        if (isVerifying) {
            new Verification(session, plan, load.rowsBefore()).check(load.created());
        }
        load.commit();
        AfterLoad after = new AfterLoad(session, existing);
        List<String> warnings = Stream.concat(
                        after.letNumbersGoOn(plan.tables()).stream(), after.refreshStatistics(plan.tables()).stream())
                .toList();
        Set<String> verified =
                isVerifying ? plan.tables().stream().map(Table::name).collect(Collectors.toSet()) : Set.of();
        return new Sink.Written(List.of(new Sink.Output(session.url(), -1, "")), warnings, verified);
    }

    @Override
    public void close() {
        try (session;
                turn;
                load) {
            closeLoader();
        }
    }

    /** Encodes rows on a worker's thread; the connection gets their bytes when it is their turn. */
    private final class LoadEncoder implements Sink.Encoder {

        private final TableLoader.Encoder encoder;
        private long rows;

        LoadEncoder(TableLoader.Encoder encoder) {
            this.encoder = encoder;
        }

        @Override
        public void encode(Batch batch) {
            if (isNew(batch)) {
                encoder.encode(batch);
                rows += batch.size();
            }
        }

        @Override
        public void deliver() {
            if (rows > 0) {
                load(rows, () -> {
                    current().load(encoder);
                    return true;
                });
                rows = 0;
            }
        }
    }
}
