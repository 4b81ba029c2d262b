package dev.dmb.jdbc;

import static java.util.stream.Collectors.joining;

import dev.dmb.DmbException;
import dev.dmb.DmbException.Problem;
import dev.dmb.plan.Plan;
import dev.dmb.schema.ForeignKey;
import dev.dmb.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Looks by SQL whether a load is what the report will say: as many rows, no orphan, and unique what should be. What the
 * database enforces itself is not looked for again. Used by one thread.
 *
 * @param session of the load, before its end
 * @param plan what was loaded
 * @param rowsBefore rows that tables held before
 */
record Verification(Session session, Plan plan, Map<String, Long> rowsBefore) {

    /**
     * Looks.
     *
     * @param created tables of the run's own, whose keys the database checks when they are added
     * @throws DmbException with all that is wrong
     */
    void check(List<Table> created) {
        List<Problem> problems = new ArrayList<>();
        ExistingKeys existing = session.guarded(
                "reading the keys was refused",
                () -> ExistingKeys.read(session.connection(), session.dialect(), plan.schema()));
        for (Table table : plan.tables()) {
            count(table, problems);
            if (!created.contains(table)) {
                table.keys().stream()
                        .filter(key -> !existing.isUnique(table, key))
                        .forEach(key -> duplicates(table, key, problems));
            }
            boolean isProven = session.dialect().isForeignKeyEnforced();
            table.foreignKeys().stream()
                    .filter(key -> !isProven || !created.contains(table) && !existing.has(table, key))
                    .forEach(key -> orphans(table, key, problems));
        }
        if (!problems.isEmpty()) {
            throw new DmbException(problems);
        }
    }

    private void count(Table table, List<Problem> problems) {
        long expected = plan.rowCount(table.name()) + rowsBefore.getOrDefault(table.name(), 0L);
        long found = session.count(table.name());
        if (found != expected) {
            problems.add(new Problem(
                    "table '" + table.name() + "' holds " + found + " rows, not " + expected,
                    "look for triggers of the database, or for others who write at the same time"));
        }
    }

    private void duplicates(Table table, List<String> key, List<Problem> problems) {
        Dialect dialect = session.dialect();
        String columns = dialect.quote(key);
        String notNull = key.stream()
                .map(column -> dialect.quote(column) + " IS NOT NULL")
                .collect(joining(" AND "));
        long found = session.number("SELECT count(*) FROM (SELECT " + columns + " FROM " + dialect.quote(table.name())
                + " WHERE " + notNull + " GROUP BY " + columns + " HAVING count(*) > 1) doubles");
        if (found > 0) {
            problems.add(new Problem(
                    "table '" + table.name() + "': " + found + " values of " + key + " occur more than once",
                    "empty the table first by mode TRUNCATE, or let its keys start behind those that are there"));
        }
    }

    private void orphans(Table table, ForeignKey key, List<Problem> problems) {
        Dialect dialect = session.dialect();
        List<String> parentColumns = plan.schema().referenced(key);
        String notNull = key.columns().stream()
                .map(column -> "c." + dialect.quote(column) + " IS NOT NULL")
                .collect(joining(" AND "));
        String equal = IntStream.range(0, parentColumns.size())
                .mapToObj(i -> "p." + dialect.quote(parentColumns.get(i)) + " = c."
                        + dialect.quote(key.columns().get(i)))
                .collect(joining(" AND "));
        long found = session.number("SELECT count(*) FROM " + dialect.quote(table.name()) + " c WHERE " + notNull
                + " AND NOT EXISTS (SELECT 1 FROM " + dialect.quote(key.parent()) + " p WHERE " + equal + ")");
        if (found > 0) {
            problems.add(new Problem(
                    "table '" + table.name() + "': " + found + " rows refer to no row of '" + key.parent() + "' by "
                            + key.columns(),
                    "mend or remove the rows that were there before"));
        }
    }
}
