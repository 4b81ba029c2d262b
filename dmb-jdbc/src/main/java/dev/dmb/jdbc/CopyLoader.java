package dev.dmb.jdbc;

import dev.dmb.internal.encode.CellEncoder;
import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.plan.Batch;
import dev.dmb.schema.Column;
import dev.dmb.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Streams rows to PostgreSQL by {@code COPY}, straight from batches. */
final class CopyLoader implements TableLoader {

    private static final byte[] NULL = {'\\', 'N'};

    private final CopyIn copy;
    private final CellEncoder[] encoders;
    private final Utf8Buffer buffer = new Utf8Buffer();

    CopyLoader(Dialect dialect, Connection connection, Table table) throws SQLException {
        List<Column> columns = table.columns();
        CopyForm form = new CopyForm();
        encoders = IntStream.range(0, columns.size())
                .mapToObj(column -> CellEncoder.of(columns.get(column).type(), column, form))
                .toArray(CellEncoder[]::new);
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(
                "COPY " + dialect.quote(table.name()) + " (" + dialect.quote(columns.stream().map(Column::name).toList())
                        + ") FROM STDIN");
    }

    @Override
    public void load(Batch batch) throws SQLException {
        buffer.clear();
        for (int row = 0; row < batch.size(); row++) {
            for (int column = 0; column < encoders.length; column++) {
                if (column > 0) {
                    buffer.append((byte) '\t');
                }
                if (batch.isNull(column, row)) {
                    buffer.append(NULL, 0, NULL.length);
                } else {
                    encoders[column].append(batch, row, buffer);
                }
            }
            buffer.append((byte) '\n');
        }
        copy.writeToCopy(buffer.bytes(), 0, buffer.length());
    }

    @Override
    public long finish() throws SQLException {
        return copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
