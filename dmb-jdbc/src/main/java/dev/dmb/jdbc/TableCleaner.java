package dev.dmb.jdbc;

import dev.dmb.plan.Plan;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Removes the rows of tables, in one transaction, together with the rows that refer to them. Immutable.
 *
 * @since 0.1
 */
public final class TableCleaner {

    private final DataSource dataSource;

    private TableCleaner(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * A cleaner for a database.
     *
     * @param dataSource a connection is taken from it for each call, and given back as it came
     * @return the cleaner
     */
    public static TableCleaner of(DataSource dataSource) {
        return new TableCleaner(dataSource);
    }

    /**
     * Empties tables, and the tables of the schema that refer to them, directly or through others. Tables that the
     * database does not have are passed over.
     *
     * @param schema a schema without mistakes
     * @param tables names of tables of the schema
     * @return names of the tables emptied, parents first
     * @throws dev.dmb.DmbException when the database cannot be reached, or refuses; nothing is changed then
     */
    public List<String> clean(Schema schema, Collection<String> tables) {
        Set<String> names = withChildren(schema, tables);
        List<Table> candidates = Plan.of(schema).tables().stream()
                .filter(table -> names.contains(table.name()))
                .toList();
        try (Session session = Session.open(dataSource)) {
            List<Table> present = session.guarded("reading the tables was refused", () -> present(session, candidates));
            if (!present.isEmpty()) {
                session.dialect().emptying(present).forEach(session::execute);
                session.commit();
            }
            return present.stream().map(Table::name).toList();
        }
    }

    private static Set<String> withChildren(Schema schema, Collection<String> tables) {
        Set<String> names = new HashSet<>(tables);
        boolean isGrowing = true;
        while (isGrowing) {
            isGrowing = names.addAll(schema.tables().stream()
                    .filter(table -> table.foreignKeys().stream().anyMatch(key -> names.contains(key.parent())))
                    .map(Table::name)
                    .toList());
        }
        return names;
    }

    private static List<Table> present(Session session, List<Table> candidates) throws SQLException {
        Schema asked = new Schema("asked", candidates);
        ExistingTables existing = ExistingTables.read(session.connection(), session.dialect(), asked);
        return candidates.stream().filter(existing::has).toList();
    }
}
