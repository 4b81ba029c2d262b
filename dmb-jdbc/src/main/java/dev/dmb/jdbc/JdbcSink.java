package dev.dmb.jdbc;

import dev.dmb.plan.Plan;
import dev.dmb.plan.Sink;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Loads rows into a database, in one transaction unless it is {@link #resumable}; tables that do not exist are created
 * first. Immutable.
 *
 * @since 0.1
 */
public final class JdbcSink implements Sink {

    private final DataSource dataSource;
    private final LoadMode mode;
    private final boolean isVerifying;
    private final boolean isResumable;

    private JdbcSink(DataSource dataSource, LoadMode mode, boolean isVerifying, boolean isResumable) {
        this.dataSource = dataSource;
        this.mode = mode;
        this.isVerifying = isVerifying;
        this.isResumable = isResumable;
    }

    /**
     * Loads into a database, and refuses when its tables hold rows already.
     *
     * @param dataSource one connection is taken from it for each run, and given back as it came
     * @return the sink
     */
    public static JdbcSink into(DataSource dataSource) {
        return new JdbcSink(dataSource, LoadMode.FAIL_IF_NOT_EMPTY, true, false);
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
        return new JdbcSink(dataSource, mode, isVerifying, isResumable);
    }

    /**
     * Says whether the rows are looked at by SQL before the run is committed: as many as the report says, no orphan, and
     * unique what the schema says is unique. What the database enforces itself is not looked for again.
     *
     * @param isVerifying true unless told otherwise
     * @return a changed copy
     */
    public JdbcSink withVerification(boolean isVerifying) {
        return new JdbcSink(dataSource, mode, isVerifying, isResumable);
    }

    /**
     * Commits slice by slice, and notes in a table {@code dmb_load_progress} what is finished: a run that fails or is killed
     * goes on, when the same plan is run again, where it stopped, and ends with the same rows as one that was not disturbed.
     *
     * <p>Without it, which is the default, a run is one transaction.
     *
     * @return a changed copy
     */
    public JdbcSink resumable() {
        return new JdbcSink(dataSource, mode, isVerifying, true);
    }

    @Override
    public Writer open(Plan plan) {
        Session session = Session.open(dataSource);
        try {
            return open(plan, session, Turn.take(session));
        } catch (RuntimeException failure) {
            try (session) {
                throw failure;
            }
        }
    }

    private Writer open(Plan plan, Session session, Turn turn) {
        try {
            ExistingTables existing = session.guarded(
                    "reading the tables was refused",
                    () -> ExistingTables.read(session.connection(), session.dialect(), plan.schema()));
            Load load = isResumable
                    ? ResumableLoad.prepare(session, plan, existing, mode)
                    : WholeLoad.prepare(session, plan, existing, mode, isVerifying);
            return new JdbcWriter(session, turn, plan, existing, load, isVerifying);
        } catch (RuntimeException failure) {
            try (turn) {
                throw failure;
            }
        }
    }
}
