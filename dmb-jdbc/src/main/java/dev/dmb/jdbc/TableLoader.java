package dev.dmb.jdbc;

import dev.dmb.plan.Batch;
import java.sql.SQLException;

/**
 * Brings the rows of one table into a database. Used by one thread.
 *
 * @since 0.1
 */
public interface TableLoader extends AutoCloseable {

    /**
     * Loads rows.
     *
     * @param batch valid during the call only
     * @throws SQLException when the database refuses
     */
    void load(Batch batch) throws SQLException;

    /**
     * Makes sure that all rows have arrived.
     *
     * @return how many rows the database counted
     * @throws SQLException when the database refuses
     */
    long finish() throws SQLException;

    /**
     * Frees what the loader holds; stops a load that is under way.
     *
     * @throws SQLException when the database refuses
     */
    @Override
    void close() throws SQLException;
}
