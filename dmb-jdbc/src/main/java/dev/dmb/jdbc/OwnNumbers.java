package dev.dmb.jdbc;

import dev.dmb.DmbException;
import dev.dmb.schema.Column;
import dev.dmb.schema.Table;
import java.util.List;
import java.util.Optional;

/**
 * Numbers that a database gives to rows itself, by identities and sequences: after a load they go on behind its rows. Used by
 * one thread.
 *
 * <p>It comes after the commit, because in some databases it commits; where the user may not do it, that is a warning.
 */
record OwnNumbers(Session session, ExistingTables existing) {

    /** Returns warnings. */
    List<String> goOn(List<Table> tables) {
        return tables.stream()
                .flatMap(table -> existing.numbered(table).stream().flatMap(column -> goOn(table, column).stream()))
                .toList();
    }

    private Optional<String> goOn(Table table, Column column) {
        Optional<String> statement = session.dialect().goingOn(table, column);
        String problem =
                "letting the numbers of table '" + table.name() + "', column '" + column.name() + "' go on was refused";
        try {
            statement.ifPresent(sql -> session.execute(problem, sql));
            session.commit();
            return Optional.empty();
        } catch (DmbException refused) {
            session.rollback();
            return Optional.of(refused.problems().get(0).text() + "; the database may give numbers that are taken");
        }
    }
}
