package dev.dmb.jdbc;

import dev.dmb.DmbException;
import dev.dmb.schema.Column;
import dev.dmb.schema.Table;
import java.util.List;
import java.util.Optional;

/**
 * What a database should know after a load: from where on to give numbers itself, by identities and sequences, and how its
 * rows are spread. Used by one thread.
 *
 * <p>It comes after the commit, because in some databases it commits; where the user may not do it, that is a warning.
 */
record AfterLoad(Session session, ExistingTables existing) {

    /** Returns warnings. */
    List<String> letNumbersGoOn(List<Table> tables) {
        return tables.stream()
                .flatMap(table -> existing.numbered(table).stream().flatMap(column -> letGoOn(table, column).stream()))
                .toList();
    }

    private Optional<String> letGoOn(Table table, Column column) {
        return session.dialect()
                .goingOn(table, column)
                .flatMap(sql -> execute(
                        "letting the numbers of table '" + table.name() + "', column '" + column.name()
                                + "' go on was refused",
                        sql,
                        "the database may give numbers that are taken"));
    }

    /** Returns warnings. */
    List<String> refreshStatistics(List<Table> tables) {
        return tables.stream()
                .flatMap(table -> session.dialect().refreshStatistics(table).stream()
                        .flatMap(sql -> execute(
                                "refreshing the statistics of table '" + table.name() + "' was refused",
                                sql,
                                "queries may be slow until the database does it itself")
                                .stream()))
                .toList();
    }

    /** Returns a warning. */
    private Optional<String> execute(String problem, String sql, String consequence) {
        try {
            session.execute(problem, sql);
            session.commit();
            return Optional.empty();
        } catch (DmbException refused) {
            session.rollback();
            return Optional.of(refused.problems().get(0).text() + "; " + consequence);
        }
    }
}
