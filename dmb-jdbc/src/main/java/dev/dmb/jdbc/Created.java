package dev.dmb.jdbc;

import dev.dmb.DmbException;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables that a run created; removed again on close unless they are kept. Used by one thread.
 *
 * <p>Foreign keys come after the rows: loading is faster, circles of tables need no care, and the database itself then
 * checks that there is no orphan.
 */
final class Created implements AutoCloseable {

    private final Session session;
    private final TableSql sql;
    private final List<Table> tables = new ArrayList<>();
    private boolean isKept;

    Created(Session session, Schema schema) {
        this.session = session;
        this.sql = new TableSql(session.dialect(), schema);
    }

    void createTables(List<Table> missing) {
        for (Table table : missing) {
            List<String> statements = sql.create(table);
            session.execute(statements.get(0));
            tables.add(table);
            statements.subList(1, statements.size()).forEach(session::execute);
        }
    }

    void addForeignKeys() {
        tables.forEach(table -> sql.foreignKeys(table).forEach(session::execute));
    }

    void keep() {
        isKept = true;
    }

    @Override
    public void close() {
        if (isKept || tables.isEmpty()) {
            return;
        }
        session.rollback();
        if (!session.dialect().isDdlTransactional()) {
            drop();
        }
    }

    /** Drops what was created; foreign keys among the tables may be there or not, so it goes on until none can go. */
    private void drop() {
        List<Table> left = new ArrayList<>(tables);
        DmbException refusal = null;
        boolean isProgress = true;
        while (isProgress && !left.isEmpty()) {
            int before = left.size();
            for (Table table : List.copyOf(left)) {
                try {
                    session.execute(sql.drop(table));
                    left.remove(table);
                } catch (DmbException refused) {
                    refusal = refused;
                }
            }
            isProgress = left.size() < before;
        }
        if (!left.isEmpty()) {
            throw new DmbException("tables " + left.stream().map(Table::name).toList() + ", which this run created, cannot be removed",
                    "drop them by hand", refusal == null ? new IllegalStateException() : refusal);
        }
    }
}
