package dev.dmb.jdbc;

import dev.dmb.DmbException;
import dev.dmb.DmbException.Problem;
import dev.dmb.plan.Batch;
import dev.dmb.plan.Plan;
import dev.dmb.plan.Sink;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Loads rows into a database, in one transaction; tables that do not exist are created first. Immutable.
 *
 * @since 0.1
 */
public final class JdbcSink implements Sink {

    private final DataSource dataSource;
    private final LoadMode mode;

    private JdbcSink(DataSource dataSource, LoadMode mode) {
        this.dataSource = dataSource;
        this.mode = mode;
    }

    /**
     * Loads into a database, and refuses when its tables hold rows already.
     *
     * @param dataSource one connection is taken from it for each run, and given back as it came
     * @return the sink
     */
    public static JdbcSink into(DataSource dataSource) {
        return new JdbcSink(dataSource, LoadMode.FAIL_IF_NOT_EMPTY);
    }

    /**
     * Loads into a database, and refuses when its tables hold rows already.
     *
     * @param url JDBC URL
     * @param user database user; null for none
     * @param password the user's password; null for none
     * @return the sink
     */
    public static JdbcSink into(String url, @Nullable String user, @Nullable String password) {
        return into(UrlDataSource.of(url, user, password));
    }

    /**
     * Says what to do about rows that are there already.
     *
     * @param mode {@link LoadMode#FAIL_IF_NOT_EMPTY} unless told otherwise
     * @return a changed copy
     */
    public JdbcSink withMode(LoadMode mode) {
        return new JdbcSink(dataSource, mode);
    }

    @Override
    public Writer open(Plan plan) {
        Session session = Session.open(dataSource);
        try {
            return new JdbcWriter(session, plan, mode);
        } catch (RuntimeException failure) {
            try (session) {
                throw failure;
            }
        }
    }

    /** Loads one table after another. */
    private static final class JdbcWriter implements Writer {

        private final Session session;
        private final Created created;
        private @Nullable Table table;
        private @Nullable TableLoader loader;
        private long handedOver;

        JdbcWriter(Session session, Plan plan, LoadMode mode) {
            Schema schema = plan.schema();
            this.session = session;
            this.created = new Created(session, schema);
            ExistingTables existing = session.guarded(
                    "the tables cannot be read", () -> ExistingTables.read(session.connection(), session.dialect(), schema));
            List<Problem> problems = new ArrayList<>(existing.missingColumns(schema));
            List<Table> present = plan.tables().stream().filter(existing::has).toList();
            if (mode == LoadMode.FAIL_IF_NOT_EMPTY && problems.isEmpty()) {
                problems.addAll(notEmpty(present));
            }
            if (!problems.isEmpty()) {
                throw new DmbException(problems);
            }
            prepare(plan, existing, present, mode);
        }

        private List<Problem> notEmpty(List<Table> present) {
            List<Problem> problems = new ArrayList<>();
            for (Table candidate : present) {
                long rows = session.count(candidate.name());
                if (rows > 0) {
                    problems.add(new Problem("table '" + candidate.name() + "' in " + session.url() + " holds " + rows + " rows",
                            "use mode TRUNCATE to replace them, or INSERT to add to them"));
                }
            }
            return problems;
        }

        private void prepare(Plan plan, ExistingTables existing, List<Table> present, LoadMode mode) {
            try {
                created.createTables(plan.tables().stream().filter(candidate -> !existing.has(candidate)).toList());
                if (mode == LoadMode.TRUNCATE && !present.isEmpty()) {
                    session.dialect().emptying(present).forEach(session::execute);
                }
            } catch (RuntimeException failure) {
                try (created) {
                    throw failure;
                }
            }
        }

        @Override
        public void begin(Table next) {
            finishTable();
            table = next;
            handedOver = 0;
            loader = guarded(() -> session.dialect().loader(session.connection(), next));
        }

        @Override
        public void write(Batch batch) {
            TableLoader current = loader;
            if (current == null) {
                throw new IllegalStateException("no table was begun");
            }
            guarded(() -> {
                current.load(batch);
                return true;
            });
            handedOver += batch.size();
        }

        private void finishTable() {
            TableLoader current = loader;
            if (current == null) {
                return;
            }
            long arrived = guarded(current::finish);
            if (arrived != handedOver) {
                throw new DmbException("table '" + name() + "' took " + arrived + " of " + handedOver + " rows",
                        "look for triggers or rules of the table that drop rows");
            }
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
        public Written commit() {
            finishTable();
            created.addForeignKeys();
            session.commit();
            created.keep();
            return new Written(List.of(new Output(session.url(), -1, "")), List.of());
        }

        @Override
        public void close() {
            try (session; created) {
                closeLoader();
            }
        }
    }
}
