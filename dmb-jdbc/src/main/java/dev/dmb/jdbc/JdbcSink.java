package dev.dmb.jdbc;

import dev.dmb.plan.Plan;
import dev.dmb.plan.Sink;
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
}
