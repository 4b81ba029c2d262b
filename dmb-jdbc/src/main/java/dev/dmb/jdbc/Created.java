package dev.dmb.jdbc;

import dev.dmb.DmbException;
import dev.dmb.schema.ForeignKey;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
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
    private final Set<Table> withoutKeys = new HashSet<>();
    private final List<Table> tables = new ArrayList<>();
    private boolean hasCommittedRows;
    private boolean isKept;

    Created(Session session, Schema schema) {
        this.session = session;
        this.sql = new TableSql(session.dialect(), schema);
    }

    /** Creates tables with their keys. */
    void createTables(List<Table> missing) {
        create(missing, sql::create);
    }

    /** Creates tables whose keys come by {@link #addKeys}. */
    void createTablesWithoutKeys(List<Table> missing) {
        create(missing, sql::createWithoutKeys);
        withoutKeys.addAll(missing);
    }

    private void create(List<Table> missing, Function<Table, List<String>> creation) {
        for (Table table : missing) {
            List<String> statements = creation.apply(table);
            session.execute(statements.get(0));
            undoing.push(sql.drop(table));
            tables.add(table);
            statements.subList(1, statements.size()).forEach(session::execute);
            if (session.dialect().isForeignKeyAddedLater()) {
                table.foreignKeys().forEach(key -> foreignKeys.add(new Missing(table, key)));
            }
        }
    }

    /** Adds the keys of a table that was created without. */
    void addKeys(Table table) {
        if (withoutKeys.remove(table)) {
            sql.addKeys(table)
                    .forEach(statement ->
                            session.execute("adding a key to table '" + table.name() + "' was refused", statement));
        }
    }

    /** Takes over tables that an earlier run created without foreign keys, some of which it may have added. */
    void goOn(Table table, ExistingKeys existing) {
        if (session.dialect().isForeignKeyAddedLater()) {
            table.foreignKeys().stream()
                    .filter(key -> !existing.has(table, key))
                    .forEach(key -> foreignKeys.add(new Missing(table, key)));
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

    /** Says that rows of the tables have been committed already, so that whatever they hold is of this run. */
    void hasCommittedRows() {
        hasCommittedRows = true;
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
            checkRowsOfOthers();
            undo();
        }
    }

    /** Another run may have found the tables empty and filled them. */
    private void checkRowsOfOthers() {
        List<String> filled = hasCommittedRows
                ? List.of()
                : tables.stream()
                        .map(Table::name)
                        .filter(name -> session.count(name) > 0)
                        .toList();
        if (!filled.isEmpty()) {
            throw new DmbException(
                    "tables that this run created in " + session.url() + " hold rows of others and were left: "
                            + filled,
                    "let one run at a time fill a database");
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
