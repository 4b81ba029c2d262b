package dev.dmb.jdbc;

import static java.util.stream.Collectors.joining;

import dev.dmb.plan.Batch;
import dev.dmb.schema.Column;
import dev.dmb.schema.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sets columns of rows that are there already, and finds the rows by a key; cells that are NULL are left alone. */
final class UpdateLoader implements TableLoader {

    private final int[] columns;
    private final int set;
    private final ColumnBinder[] binders;
    private final PreparedStatement update;
    private long updated;

    UpdateLoader(Dialect dialect, Connection connection, Table table, List<Column> late, List<String> key)
            throws SQLException {
        List<String> names = late.stream().map(Column::name).toList();
        columns = Stream.concat(names.stream(), key.stream())
                .mapToInt(table::indexOf)
                .toArray();
        set = names.size();
        binders = IntStream.of(columns)
                .mapToObj(column -> dialect.binder(table.columns().get(column).type(), column))
                .toArray(ColumnBinder[]::new);
        update = connection.prepareStatement("UPDATE " + dialect.quote(table.name()) + " SET "
                + names.stream().map(name -> equal(dialect, table, name)).collect(joining(", ")) + " WHERE "
                + key.stream().map(name -> equal(dialect, table, name)).collect(joining(" AND ")));
    }

    private static String equal(Dialect dialect, Table table, String name) {
        return dialect.quote(name) + " = "
                + dialect.placeholder(table.column(name).orElseThrow().type());
    }

    @Override
    public void load(Batch batch) throws SQLException {
        for (int row = 0; row < batch.size(); row++) {
            if (isAnySet(batch, row)) {
                bind(batch, row);
                update.addBatch();
            }
        }
        updated += update.executeBatch().length;
    }

    private boolean isAnySet(Batch batch, int row) {
        for (int i = 0; i < set; i++) {
            if (!batch.isNull(columns[i], row)) {
                return true;
            }
        }
        return false;
    }

    private void bind(Batch batch, int row) throws SQLException {
        for (int i = 0; i < columns.length; i++) {
            if (batch.isNull(columns[i], row)) {
                update.setObject(i + 1, null);
            } else {
                binders[i].bind(update, i + 1, batch, row);
            }
        }
    }

    @Override
    public long finish() {
        return updated;
    }

    @Override
    public void close() throws SQLException {
        update.close();
    }
}
