package dev.dmb.jdbc;

import dev.dmb.plan.Batch;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Streams rows to PostgreSQL by {@code COPY}, straight from batches. */
final class CopyLoader implements TableLoader {

    private final CopyIn copy;
    private final RowFormat format;
    private final byte[] end;
    private final ByteEncoder own;

    /**
     * Starts a {@code COPY}.
     *
     * @param sql the statement
     * @param format of its rows
     * @param start what stands before the first row
     * @param end what stands behind the last row
     */
    CopyLoader(Connection connection, String sql, RowFormat format, byte[] start, byte[] end) throws SQLException {
        this.format = format;
        this.end = end;
        this.own = new ByteEncoder(format);
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        send(start, start.length);
    }

    private void send(byte[] bytes, int length) throws SQLException {
        copy.writeToCopy(bytes, 0, length);
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
        send(end, end.length);
        return copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
