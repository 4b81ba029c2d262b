package dev.dmb.jdbc;

import dev.dmb.plan.Batch;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Brings the rows of one table into a database. Used by one thread at a time.
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
     * An encoder for one worker thread, for a loader whose rows can be turned into bytes by several threads at once.
     *
     * @return a new encoder; empty, the default, when rows have to come through {@link #load(Batch)}
     */
    default Optional<Encoder> encoder() {
        return Optional.empty();
    }

    /**
     * Loads what was encoded, and leaves the encoder empty.
     *
     * @param encoded made by {@link #encoder()} of this loader, or of an earlier one for the same table and columns
     * @throws SQLException when the database refuses
     */
    default void load(Encoder encoded) throws SQLException {
        throw new UnsupportedOperationException("rows come by batches");
    }

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

    /** Turns rows into bytes, on a thread of its own. */
    interface Encoder {

        /**
         * Encodes rows behind those not yet loaded; other encoders may do the same at this moment.
         *
         * @param batch valid during the call only
         */
        void encode(Batch batch);
    }
}
