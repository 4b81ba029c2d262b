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
    private final int[] columns;
    private final CellEncoder[] encoders;
    private final Utf8Buffer buffer = new Utf8Buffer();

    CopyLoader(Dialect dialect, Connection connection, Table table, List<Column> loaded) throws SQLException {
        List<String> names = loaded.stream().map(Column::name).toList();
        CopyForm form = new CopyForm();
        columns = names.stream().mapToInt(table::indexOf).toArray();
        encoders = IntStream.of(columns)
                .mapToObj(column -> CellEncoder.of(table.columns().get(column).type(), column, form))
                .toArray(CellEncoder[]::new);
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + dialect.quote(table.name()) + " (" + dialect.quote(names) + ") FROM STDIN");
    }

    @Override
    public void load(Batch batch) throws SQLException {
        buffer.clear();
        for (int row = 0; row < batch.size(); row++) {
            for (int i = 0; i < encoders.length; i++) {
                if (i > 0) {
                    buffer.append((byte) '\t');
                }
                if (batch.isNull(columns[i], row)) {
                    buffer.append(NULL, 0, NULL.length);
                } else {
                    encoders[i].append(batch, row, buffer);
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
