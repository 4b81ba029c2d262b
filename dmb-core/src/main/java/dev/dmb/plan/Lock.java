package dev.dmb.plan;

import dev.dmb.DmbException;
import dev.dmb.DmbException.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a plan's data are, in few lines: a fingerprint of every column, to be kept beside the schema and held against later
 * plans. Immutable.
 *
 * <pre>{@code
 * Lock.read(Path.of("dmb.lock")).check(plan).run(sinks);
 * }</pre>
 *
 * @param version of DMB that made the data
 * @param seed the plan's seed
 * @param locale the plan's language and country
 * @param now the plan's clock
 * @param tables by name, in the order of the schema
 * @since 0.1
 */
public record Lock(String version, long seed, Locale locale, Instant now, Map<String, LockedTable> tables) {

    /** Keeps the order of the tables. */
    public Lock {
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    }

    /**
     * A table.
     *
     * @param rows how many
     * @param columns by name, in the table's order
     */
    public record LockedTable(long rows, Map<String, LockedColumn> columns) {

        /** Keeps the order of the columns. */
        public LockedTable {
            columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        }
    }

    /**
     * A column.
     *
     * @param type as in schema files
     * @param source where its values come from: a generator with its parameters, or a parent's key
     * @param nullRate share of NULLs, 0 to 1
     * @param fingerprint the first 16 hexadecimal digits of the SHA-256 of the values in the first, the middle and the last
     *     256 rows
     */
    public record LockedColumn(String type, String source, double nullRate, String fingerprint) {}

    /**
     * What a plan makes now.
     *
     * @param plan any
     * @return its lock
     * @throws DmbException when something stands in the way of a run
     */
    public static Lock of(Plan plan) {
        return plan.planned().lock();
    }

    /**
     * Reads a lock file.
     *
     * @param file as {@link #write} wrote it
     * @return the lock
     * @throws DmbException when it cannot be read
     */
    public static Lock read(Path file) {
        return LockFile.read(file);
    }

    /**
     * Writes a lock file, replacing an older one; the same lock always gives the same bytes.
     *
     * @param file usually {@code dmb.lock} beside the schema
     * @throws DmbException when it cannot be written
     */
    public void write(Path file) {
        LockFile.write(this, file);
    }

    /**
     * Makes sure that a plan makes these data. Tables and columns that came later are no problem.
     *
     * @param plan any
     * @return the plan
     * @throws DmbException naming every column whose data moved, and why if that is known
     */
    public Plan check(Plan plan) {
        List<Problem> moved = moved(plan);
        if (!moved.isEmpty()) {
            throw new DmbException(moved);
        }
        return plan;
    }

    /**
     * What a plan makes otherwise than this lock says. Tables and columns that came later are not told.
     *
     * @param plan any
     * @return one problem for every column whose data moved, and for every table or column that is gone
     * @throws DmbException when something stands in the way of a run
     */
    public List<Problem> moved(Plan plan) {
        return plan.planned().moved(this);
    }

    /** A table's columns; none when there is no such table. */
    Map<String, LockedColumn> columns(String table) {
        return Optional.ofNullable(tables.get(table)).map(LockedTable::columns).orElse(Map.of());
    }

    /** A table's rows; empty when there is no such table. */
    Optional<Long> rows(String table) {
        return Optional.ofNullable(tables.get(table)).map(LockedTable::rows);
    }
}
