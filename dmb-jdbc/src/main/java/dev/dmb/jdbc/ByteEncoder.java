package dev.dmb.jdbc;

import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.plan.Batch;
import java.sql.SQLException;

/** Collects rows as bytes until they are sent. Used by one thread at a time. */
final class ByteEncoder implements TableLoader.Encoder {

    /** Where bytes go; does not keep the array. */
    @FunctionalInterface
    interface Wire {
        void send(byte[] bytes, int length) throws SQLException;
    }

    private final RowFormat format;
    private final Utf8Buffer buffer = new Utf8Buffer();

    ByteEncoder(RowFormat format) {
        this.format = format;
    }

    @Override
    public void encode(Batch batch) {
        format.append(batch, buffer);
    }

    /** Sends what was encoded, and starts anew. */
    void drain(Wire wire) throws SQLException {
        wire.send(buffer.bytes(), buffer.length());
        buffer.clear();
    }
}
