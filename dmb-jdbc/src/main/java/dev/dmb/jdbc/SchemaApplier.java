package dev.dmb.jdbc;

import dev.dmb.DmbException;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Creates the tables of a schema that a database does not have yet: keys, uniques, not-nulls, checks, comments and foreign
 * keys. Tables that exist are left as they are. Immutable.
 *
 * @since 0.1
 */
public final class SchemaApplier {

    private final DataSource dataSource;

    private SchemaApplier(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * An applier for a database.
     *
     * @param dataSource a connection is taken from it for each call, and given back as it came
     * @return the applier
     */
    public static SchemaApplier to(DataSource dataSource) {
        return new SchemaApplier(dataSource);
    }

    /**
     * The statements that {@link #apply} would run now; nothing is changed.
     *
     * @param schema what should exist
     * @return in order; empty when all tables exist
     * @throws DmbException when the schema has mistakes, or the database cannot be reached
     */
    public List<String> statements(Schema schema) {
        schema.check();
        try (Session session = Session.open(dataSource)) {
            return session.guarded("reading the tables was refused", () -> {
                List<Table> missing = missing(session, schema);
                TableSql sql = new TableSql(session.dialect(), schema);
                List<String> statements = new ArrayList<>();
                missing.forEach(table -> statements.addAll(sql.create(table)));
                missing.forEach(
                        table -> table.foreignKeys().forEach(key -> statements.add(sql.addForeignKey(table, key))));
                return statements;
            });
        }
    }

    /**
     * Creates the missing tables.
     *
     * @param schema what should exist
     * @return names of the tables created
     * @throws DmbException when the schema has mistakes, the database cannot be reached, or it refuses a statement; the
     *     tables created until then are removed again
     */
    public List<String> apply(Schema schema) {
        schema.check();
        try (Session session = Session.open(dataSource)) {
            List<Table> missing = session.guarded("reading the tables was refused", () -> missing(session, schema));
            try (Created created = new Created(session, schema)) {
                created.createTables(missing);
                created.addForeignKeys();
                session.commit();
                created.keep();
            }
            return missing.stream().map(Table::name).toList();
        }
    }

    private static List<Table> missing(Session session, Schema schema) throws SQLException {
        ExistingTables existing = ExistingTables.read(session.connection(), session.dialect(), schema);
        return schema.tables().stream().filter(table -> !existing.has(table)).toList();
    }
}
