package dev.dmb.jdbc;

import static java.util.stream.Collectors.joining;

import dev.dmb.plan.Batch;
import dev.dmb.schema.Column;
import dev.dmb.schema.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Inserts many rows a statement, and the last few of a batch one by one in a JDBC batch. */
final class InsertLoader implements TableLoader {

    /** A divisor of the usual batch size. */
    private static final int MOST_ROWS = 128;

    /** Below the 32,767 parameters that the tightest of databases allows. */
    private static final int MOST_PARAMETERS = 30_000;

    private final ColumnBinder[] binders;
    private final int rowsPerStatement;
    private final PreparedStatement manyRows;
    private final PreparedStatement oneRow;
    private long loaded;

    InsertLoader(Dialect dialect, Connection connection, Table table) throws SQLException {
        List<Column> columns = table.columns();
        binders = IntStream.range(0, columns.size())
                .mapToObj(column -> ColumnBinder.of(columns.get(column).type(), column))
                .toArray(ColumnBinder[]::new);
        rowsPerStatement = Math.max(1, Math.min(MOST_ROWS, Integer.highestOneBit(MOST_PARAMETERS / columns.size())));
        manyRows = connection.prepareStatement(sql(dialect, table, rowsPerStatement));
        oneRow = connection.prepareStatement(sql(dialect, table, 1));
    }

    private static String sql(Dialect dialect, Table table, int rows) {
        String values = table.columns().stream()
                .map(column -> dialect.placeholder(column.type()))
                .collect(joining(", ", "(", ")"));
        return "INSERT INTO " + dialect.quote(table.name()) + " ("
                + dialect.quote(table.columns().stream().map(Column::name).toList()) + ") VALUES "
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
            loaded += oneRow.executeBatch().length;
        }
    }

    private void bind(PreparedStatement statement, Batch batch, int row, int offset) throws SQLException {
        for (int column = 0; column < binders.length; column++) {
            int parameter = offset + column + 1;
            if (batch.isNull(column, row)) {
                statement.setObject(parameter, null);
            } else {
                binders[column].bind(statement, parameter, batch, row);
            }
        }
    }

    @Override
    public long finish() {
        return loaded;
    }

    @Override
    public void close() throws SQLException {
        try (manyRows; oneRow) {
            loaded = 0;
        }
    }
}
