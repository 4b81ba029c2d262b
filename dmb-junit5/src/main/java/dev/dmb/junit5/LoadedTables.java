package dev.dmb.junit5;

import dev.dmb.DmbException;
import dev.dmb.jdbc.JdbcSink;
import dev.dmb.jdbc.TableCleaner;
import dev.dmb.plan.Plan;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What the tests of a class find in their database. Thread-safe. */
final class LoadedTables {

    /**
     * What a test wants to find.
     *
     * @param dataSource where
     * @param schema all tables, also those that are not filled
     * @param plan the tables to fill
     * @param isOwn whether it is for this test alone
     */
    record Wanted(DataSource dataSource, Schema schema, Plan plan, boolean isOwn) {

        /** Whether tests that want the other may find this. */
        boolean serves(Wanted other) {
            return !isOwn && !other.isOwn && dataSource.equals(other.dataSource) && plan.equals(other.plan);
        }

        List<String> tables() {
            return plan.schema().tables().stream().map(Table::name).toList();
        }
    }

    private record Load(Wanted wanted, SyntheticData data) {}

    private @Nullable Load last;
    private int running;

    /**
     * Makes sure that a test finds what it wants; the test {@link #leave leaves} when it has ended.
     *
     * @throws DmbException when it cannot be loaded; the test need not leave then
     */
    synchronized SyntheticData enter(Wanted wanted, String test) {
        Load current = last;
        if (current == null || !current.wanted().serves(wanted)) {
            current = load(wanted, test);
        }
        running++;
        return current.data();
    }

    synchronized void leave() {
        running--;
    }

    /** Empties first what was loaded last, because it may belong to another schema and refer to what is wanted now. */
    private Load load(Wanted wanted, String test) {
        if (running > 0) {
            throw new DmbException(
                    test + " needs other rows than the tests of its class that run at the same time",
                    "annotate the class with @Execution(ExecutionMode.SAME_THREAD)");
        }
        wanted.plan().check();
        TableCleaner cleaner = TableCleaner.of(wanted.dataSource());
        if (last != null) {
            cleaner.clean(last.wanted().schema(), last.wanted().tables());
            last = null;
        }
        cleaner.clean(wanted.schema(), wanted.tables());
        Load load = new Load(
                wanted, new SyntheticData(wanted.plan(), wanted.plan().run(JdbcSink.into(wanted.dataSource()))));
        last = load;
        return load;
    }
}
