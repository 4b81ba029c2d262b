package dev.dmb.jdbc;

import dev.dmb.DmbException;
import dev.dmb.schema.ForeignKey;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Tables that a run created; removed again on close unless they are kept. Used by one thread.
 *
 * <p>Foreign keys come after the rows wherever they can: loading is faster, circles of tables need no care, and the database
 * itself then checks that there is no orphan.
 */
final class Created implements AutoCloseable {

    private record Missing(Table table, ForeignKey key) {}

    private final Session session;
    private final TableSql sql;
    private final List<Missing> foreignKeys = new ArrayList<>();
    private final Deque<String> undoing = new ArrayDeque<>();
    private boolean isKept;

    Created(Session session, Schema schema) {
        this.session = session;
        this.sql = new TableSql(session.dialect(), schema);
    }

    void createTables(List<Table> missing) {
        for (Table table : missing) {
            List<String> statements = sql.create(table);
            session.execute(statements.get(0));
            undoing.push(sql.drop(table));
            statements.subList(1, statements.size()).forEach(session::execute);
            table.foreignKeys().forEach(key -> foreignKeys.add(new Missing(table, key)));
        }
    }

    /** Adds all foreign keys that are still missing. */
    void addForeignKeys() {
        addForeignKeys((table, key) -> true);
    }

    /** Adds those that are still missing and wanted now. */
    void addForeignKeys(BiPredicate<Table, ForeignKey> isWanted) {
        for (Missing missing : List.copyOf(foreignKeys)) {
            if (isWanted.test(missing.table, missing.key)) {
                session.execute(sql.addForeignKey(missing.table, missing.key));
                undoing.push(sql.dropForeignKey(missing.table, missing.key));
                foreignKeys.remove(missing);
            }
        }
    }

    void keep() {
        isKept = true;
    }

    @Override
    public void close() {
        if (isKept || undoing.isEmpty()) {
            return;
        }
        session.rollback();
        if (!session.dialect().isDdlTransactional()) {
            undo();
        }
    }

    /** Takes everything back, the last first, and tells what cannot be taken back. */
    private void undo() {
        List<String> left = new ArrayList<>();
        DmbException reason = null;
        while (!undoing.isEmpty()) {
            reason = undo(undoing.pop(), left, reason);
        }
        if (reason != null) {
            throw new DmbException(
                    "not all that this run created in " + session.url() + " could be removed again",
                    "run " + left,
                    reason);
        }
    }

    private @Nullable DmbException undo(String statement, List<String> left, @Nullable DmbException reason) {
        try {
            session.execute(statement);
            return reason;
        } catch (DmbException refused) {
            left.add(statement);
            return refused;
        }
    }
}
