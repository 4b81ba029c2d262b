package dev.dmb.jdbc;

import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.bool;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.table;

import dev.dmb.DmbException;
import dev.dmb.schema.Column;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a load has finished, in a table of DMB's own beside the loaded ones: it changes in the same transaction as they, so that
 * a run that was killed finds out where to go on. Used by one thread.
 */
final class LoadProgress {

    /** The table's name. */
    static final String TABLE = "dmb_load_progress";

    private static final int FINGERPRINT_LENGTH = 64;
    private static final int NAME_LENGTH = 255;

    private static final Schema SCHEMA = schema(
            "dmb",
            table(
                    TABLE,
                    varchar("table_name", NAME_LENGTH).primaryKey(),
                    varchar("fingerprint", FINGERPRINT_LENGTH).notNull(),
                    bool("is_created").notNull(),
                    bigint("rows_before").notNull(),
                    bigint("rows_loaded").notNull()));

    /**
     * Where one table stands.
     *
     * @param isCreated whether the load created it
     * @param rowsBefore rows that it held before the load
     * @param rowsLoaded rows of finished slices
     */
    record Entry(boolean isCreated, long rowsBefore, long rowsLoaded) {}

    private final Session session;
    private final String fingerprint;
    private final Map<String, Entry> entries;

    private LoadProgress(Session session, String fingerprint, Map<String, Entry> entries) {
        this.session = session;
        this.fingerprint = fingerprint;
        this.entries = entries;
    }

    /**
     * Reads what an earlier run of a plan left.
     *
     * @return without entries when no load is under way
     * @throws DmbException when the load of another plan is
     */
    static LoadProgress read(Session session, String fingerprint) {
        return session.guarded("reading the progress was refused", () -> {
            Map<String, Entry> entries = new LinkedHashMap<>();
            boolean isUnderWay = ExistingTables.read(session.connection(), session.dialect(), SCHEMA)
                    .has(SCHEMA.tables().get(0));
            if (isUnderWay) {
                readInto(entries, session, fingerprint);
            }
            return new LoadProgress(session, fingerprint, entries);
        });
    }

    private static void readInto(Map<String, Entry> entries, Session session, String fingerprint) throws SQLException {
        Dialect dialect = session.dialect();
        try (Statement statement = session.connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT "
                        + dialect.quote(SCHEMA.tables().get(0).columns().stream()
                                .map(Column::name)
                                .toList())
                        + " FROM " + dialect.quote(TABLE))) {
            while (rows.next()) {
                if (!rows.getString(2).equals(fingerprint)) {
                    throw new DmbException(
                            "the load of another plan into " + session.url() + " is not finished",
                            "run that plan again to finish it, or give it up by DROP TABLE " + TABLE);
                }
                entries.put(rows.getString(1), new Entry(rows.getBoolean(3), rows.getLong(4), rows.getLong(5)));
            }
        }
    }

    /** Whether an earlier run is to be gone on with. */
    boolean isUnderWay() {
        return !entries.isEmpty();
    }

    Entry of(Table table) {
        return entries.getOrDefault(table.name(), new Entry(false, 0, 0));
    }

    /** Notes where all tables stand before the first row; not committed yet where the database allows that. */
    void start(Map<Table, Entry> first) {
        new TableSql(session.dialect(), SCHEMA).create(SCHEMA.tables().get(0)).forEach(session::execute);
        Dialect dialect = session.dialect();
        session.guarded("noting the progress was refused", () -> {
            try (PreparedStatement insert = session.connection()
                    .prepareStatement("INSERT INTO " + dialect.quote(TABLE) + " VALUES (?, ?, ?, ?, ?)")) {
                for (Map.Entry<Table, Entry> entry : first.entrySet()) {
                    insert.setString(1, entry.getKey().name());
                    insert.setString(2, fingerprint);
                    insert.setBoolean(3, entry.getValue().isCreated());
                    insert.setLong(4, entry.getValue().rowsBefore());
                    insert.setLong(5, 0);
                    insert.executeUpdate();
                    entries.put(entry.getKey().name(), entry.getValue());
                }
            }
            return true;
        });
    }

    /** Notes how many rows of a table have been loaded, and commits them. */
    void note(Table table, long rowsLoaded) {
        Dialect dialect = session.dialect();
        session.guarded("noting the progress of table '" + table.name() + "' was refused", () -> {
            try (PreparedStatement update = session.connection()
                    .prepareStatement("UPDATE " + dialect.quote(TABLE) + " SET " + dialect.quote("rows_loaded")
                            + " = ? WHERE " + dialect.quote("table_name") + " = ?")) {
                update.setLong(1, rowsLoaded);
                update.setString(2, table.name());
                return update.executeUpdate();
            }
        });
        session.commit();
    }

    /** Forgets the load, which is finished. */
    void end() {
        session.execute("DROP TABLE " + session.dialect().quote(TABLE));
    }
}
