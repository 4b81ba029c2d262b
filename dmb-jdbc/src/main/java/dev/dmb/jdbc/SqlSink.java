package dev.dmb.jdbc;

import dev.dmb.DmbException;
import dev.dmb.internal.output.OutputFiles;
import dev.dmb.plan.Plan;
import dev.dmb.plan.Sink;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Writes an SQL script that creates the tables, inserts the rows and then adds the foreign keys, for a database's own client
 * to run. Immutable; every method that changes something returns a copy.
 *
 * @since 0.1
 */
public final class SqlSink implements Sink {

    /** Rows of one {@code INSERT} unless stated. */
    public static final int DEFAULT_ROWS_PER_INSERT = 100;

    /** Most rows of one {@code INSERT}: more than that some databases refuse. */
    private static final int MOST_ROWS_PER_INSERT = 1_000;

    private final Path file;
    private final Dialect dialect;
    private final boolean hasTables;
    private final int rowsPerInsert;
    private final boolean isOverwriting;

    private SqlSink(Path file, Dialect dialect, boolean hasTables, int rowsPerInsert, boolean isOverwriting) {
        this.file = file;
        this.dialect = dialect;
        this.hasTables = hasTables;
        this.rowsPerInsert = rowsPerInsert;
        this.isOverwriting = isOverwriting;
    }

    /**
     * A script for a database.
     *
     * @param file such as {@code shop.sql}; not overwritten when DMB did not write it
     * @param dialect the database's
     * @return the sink
     */
    public static SqlSink to(Path file, Dialect dialect) {
        return new SqlSink(file, dialect, true, DEFAULT_ROWS_PER_INSERT, false);
    }

    /**
     * A script for a database.
     *
     * @param file such as {@code shop.sql}; not overwritten when DMB did not write it
     * @param product what the database calls itself, such as {@code PostgreSQL} or {@code H2}; {@code standard} for none in
     *     particular
     * @return the sink
     * @throws DmbException when no dialect speaks the database
     */
    public static SqlSink to(Path file, String product) {
        return to(file, Dialects.of(product));
    }

    /**
     * Leaves out the statements that create tables and foreign keys. Rows of parents still come before those of children;
     * tables that refer to each other in a circle cannot be filled so.
     *
     * @return a changed copy
     */
    public SqlSink withoutTables() {
        return new SqlSink(file, dialect, false, rowsPerInsert, isOverwriting);
    }

    /**
     * Inserts more or fewer rows by one statement.
     *
     * @param rows 1 to 1000
     * @return a changed copy
     */
    public SqlSink withRowsPerInsert(int rows) {
        return new SqlSink(file, dialect, hasTables, rows, isOverwriting);
    }

    /**
     * Replaces a file that DMB did not write, or that was changed since.
     *
     * @return a changed copy
     */
    public SqlSink overwriting() {
        return new SqlSink(file, dialect, hasTables, rowsPerInsert, true);
    }

    @Override
    public Writer open(Plan plan) {
        if (rowsPerInsert < 1 || rowsPerInsert > MOST_ROWS_PER_INSERT) {
            throw new DmbException(
                    rowsPerInsert + " rows for one INSERT", "state a number from 1 to " + MOST_ROWS_PER_INSERT);
        }
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder == null) {
            throw new DmbException("'" + file + "' is no file", "name a file such as shop.sql");
        }
        String name = folder.relativize(absolute).toString();
        OutputFiles files = OutputFiles.in(folder, plan, List.of(name), Set.of(), isOverwriting);
        files.begin(name);
        return new SqlWriter(plan, dialect, hasTables, rowsPerInsert, files);
    }
}
