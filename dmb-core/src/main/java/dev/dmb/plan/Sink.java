package dev.dmb.plan;

import dev.dmb.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A destination of rows: files, a database, a workbook.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Sink {

    /**
     * Prepares for a run.
     *
     * @param plan what will be written; {@link Plan#tables()} in the order in which they will come
     * @return a writer for this run alone
     * @throws dev.dmb.DmbException when the destination cannot take it; nothing has been changed then
     */
    Writer open(Plan plan);

    /**
     * Takes the rows of one run, table after table, parents before children, rows in order. Used by one thread at a time.
     *
     * <p>Nothing shows at the destination before {@link #commit()}; {@link #close()} without it discards everything.
     */
    interface Writer extends AutoCloseable {

        /**
         * Starts a table; called for every table of the plan, also for one without rows.
         *
         * @param table the table whose batches follow
         */
        void begin(Table table);

        /**
         * Takes consecutive rows of the table begun last.
         *
         * @param batch valid during the call only
         */
        void write(Batch batch);

        /**
         * An encoder for one worker thread, for a sink whose rows can be turned into bytes by several threads at once.
         *
         * @return a new encoder for the table begun last; empty, the default, when rows have to come through {@link #write}
         */
        default Optional<Encoder> encoder() {
            return Optional.empty();
        }

        /**
         * Makes everything real.
         *
         * @return what was written, and what the user should know about it
         */
        Written commit();

        /** Discards what was not committed and frees everything. */
        @Override
        void close();
    }

    /** Turns slices of a table into bytes, on a thread of its own, and delivers them when it is the slice's turn. */
    interface Encoder {

        /**
         * Encodes consecutive rows of the slice under way; other encoders may do the same at this moment.
         *
         * @param batch valid during the call only
         */
        void encode(Batch batch);

        /** Writes what was encoded since the last call; called slice after slice, by one thread at a time. */
        void deliver();
    }

    /**
     * What a sink wrote.
     *
     * @param outputs files, databases and so on
     * @param warnings whole sentences for the user
     * @param verified names of tables whose rows were looked at again where they arrived, and found right
     */
    record Written(List<Output> outputs, List<String> warnings, Set<String> verified) {

        /** Copies the lists. */
        public Written {
            outputs = List.copyOf(outputs);
            warnings = List.copyOf(warnings);
            verified = Set.copyOf(verified);
        }

        /**
         * For a sink that does not look again.
         *
         * @param outputs files, databases and so on
         * @param warnings whole sentences for the user
         */
        public Written(List<Output> outputs, List<String> warnings) {
            this(outputs, warnings, Set.of());
        }
    }

    /**
     * One thing that was written.
     *
     * @param location a path, or a database URL without password
     * @param bytes size of a file; -1 where there is none to tell
     * @param sha256 of a file's bytes, in hexadecimal; empty where there is none to tell
     */
    record Output(String location, long bytes, String sha256) {}
}
