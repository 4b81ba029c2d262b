package dev.dmb.jdbc;

import static java.util.stream.Collectors.joining;

import dev.dmb.plan.Batch;
import dev.dmb.schema.Column;
import dev.dmb.schema.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Inserts many rows a statement, and the last few of a batch one by one in a JDBC batch. */
final class InsertLoader implements TableLoader {

    /** A divisor of the usual batch size. */
    private static final int MOST_ROWS = 128;

    /** Below the 32,767 parameters that the tightest of databases allows. */
    private static final int MOST_PARAMETERS = 30_000;

    private final int[] columns;
    private final ColumnBinder[] binders;
    private final int rowsPerStatement;
    private final PreparedStatement manyRows;
    private final PreparedStatement oneRow;
    private long loaded;

    InsertLoader(Dialect dialect, Connection connection, Table table, List<Column> loaded) throws SQLException {
        columns =
                loaded.stream().mapToInt(column -> table.indexOf(column.name())).toArray();
        binders = IntStream.of(columns)
                .mapToObj(column -> dialect.binder(table.columns().get(column).type(), column))
                .toArray(ColumnBinder[]::new);
        rowsPerStatement = Math.max(1, Math.min(MOST_ROWS, Integer.highestOneBit(MOST_PARAMETERS / columns.length)));
        manyRows = connection.prepareStatement(sql(dialect, table, loaded, rowsPerStatement));
        oneRow = connection.prepareStatement(sql(dialect, table, loaded, 1));
    }

    private static String sql(Dialect dialect, Table table, List<Column> loaded, int rows) {
        String values = loaded.stream()
                .map(column -> dialect.placeholder(column.type()))
                .collect(joining(", ", "(", ")"));
        return "INSERT INTO " + dialect.quote(table.name()) + " ("
                + dialect.quote(loaded.stream().map(Column::name).toList()) + ") VALUES "
                + String.join(", ", Collections.nCopies(rows, values));
    }

    @Override
    public void load(Batch batch) throws SQLException {
        int row = 0;
        for (; row + rowsPerStatement <= batch.size(); row += rowsPerStatement) {
            for (int i = 0; i < rowsPerStatement; i++) {
                bind(manyRows, batch, row + i, i * binders.length);
            }
            loaded += manyRows.executeUpdate();
        }
        if (row < batch.size()) {
            for (; row < batch.size(); row++) {
                bind(oneRow, batch, row, 0);
                oneRow.addBatch();
            }
            for (int count : oneRow.executeBatch()) {
                loaded += count == Statement.SUCCESS_NO_INFO ? 1 : count;
            }
        }
    }

    private void bind(PreparedStatement statement, Batch batch, int row, int offset) throws SQLException {
        for (int i = 0; i < binders.length; i++) {
            int parameter = offset + i + 1;
            if (batch.isNull(columns[i], row)) {
                statement.setObject(parameter, null);
            } else {
                binders[i].bind(statement, parameter, batch, row);
            }
        }
    }

    @Override
    public long finish() {
        return loaded;
    }

    @Override
    public void close() throws SQLException {
        try (manyRows;
                oneRow) {
            loaded = 0;
        }
    }
}
