package dev.dmb.jdbc;

import dev.dmb.plan.Batch;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Streams rows to MariaDB or MySQL by {@code LOAD DATA LOCAL}: a thread of its own executes the statement, which reads what
 * others hand over.
 *
 * <p>The server only warns of rows that it changes or leaves out, so that every warning is taken for a refusal.
 */
final class LoadDataLoader implements TableLoader {

    private final Connection connection;
    private final LocalInfile infile;
    private final String sql;
    private final RowFormat format;
    private final RowStream rows = new RowStream();
    private final FutureTask<Long> loading = new FutureTask<>(this::execute);
    private final ByteEncoder own;
    private boolean isEnded;

    LoadDataLoader(Connection connection, LocalInfile infile, String sql, RowFormat format) {
        this.connection = connection;
        this.infile = infile;
        this.sql = sql;
        this.format = format;
        this.own = new ByteEncoder(format);
        Thread thread = new Thread(loading, "dmb-load-data");
        thread.setDaemon(true);
        thread.start();
    }

    private long execute() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            infile.read(statement, rows);
            long loaded = statement.executeLargeUpdate(sql);
            checkWarnings(statement);
            return loaded;
        }
    }

    private static void checkWarnings(Statement statement) throws SQLException {
        try (ResultSet warnings = statement.executeQuery("SHOW WARNINGS")) {
            while (warnings.next()) {
                if (!warnings.getString("Level").equals("Note")) {
                    throw new SQLException(warnings.getString("Message"), "22000", warnings.getInt("Code"));
                }
            }
        }
    }

    private void send(byte[] bytes, int length) throws SQLException {
        try {
            if (!rows.write(bytes, length, loading::isDone)) {
                result();
            }
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        }
    }

    private static SQLException interrupted(InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return new SQLException("the load was stopped", stopped);
    }

    private long result() throws SQLException {
        try {
            return loading.get();
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof SQLException refused ? refused : new SQLException(failed.getCause());
        }
    }

    @Override
    public void load(Batch batch) throws SQLException {
        own.encode(batch);
        load(own);
    }

    @Override
    public void load(Encoder encoded) throws SQLException {
        ((ByteEncoder) encoded).drain(this::send);
    }

    @Override
    public Optional<Encoder> encoder() {
        return Optional.of(new ByteEncoder(format));
    }

    @Override
    public long finish() throws SQLException {
        end();
        return result();
    }

    private void end() throws SQLException {
        if (isEnded) {
            return;
        }
        isEnded = true;
        try {
            rows.end(loading::isDone);
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        }
    }

    /** Lets the statement come to its end, so that the connection can go on; what it loaded is rolled back by others. */
    @Override
    public void close() throws SQLException {
        if (!isEnded) {
            end();
            awaitEnd();
        }
    }

    private void awaitEnd() throws SQLException {
        try {
            loading.get();
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        } catch (ExecutionException failed) {
            // Told already to whoever wanted to send more; here only the end counts.
        }
    }
}
