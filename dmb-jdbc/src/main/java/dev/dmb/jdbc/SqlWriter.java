package dev.dmb.jdbc;

import dev.dmb.internal.output.OutputFiles;
import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.plan.Batch;
import dev.dmb.plan.Plan;
import dev.dmb.plan.Sink;
import dev.dmb.schema.Table;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes one script. Used by one thread at a time. */
final class SqlWriter implements Sink.Writer {

    private final Plan plan;
    private final Dialect dialect;
    private final TableSql sql;
    private final boolean hasTables;
    private final int rowsPerInsert;
    private final OutputFiles files;
    private @Nullable Inserts inserts;

    SqlWriter(Plan plan, Dialect dialect, boolean hasTables, int rowsPerInsert, OutputFiles files) {
        this.plan = plan;
        this.dialect = dialect;
        this.sql = new TableSql(dialect, plan.schema());
        this.hasTables = hasTables;
        this.rowsPerInsert = rowsPerInsert;
        this.files = files;
        if (dialect.isDdlTransactional()) {
            write("BEGIN");
        }
        if (hasTables) {
            plan.tables().forEach(table -> sql.create(table).forEach(this::write));
        }
    }

    private void write(String statement) {
        Utf8Buffer text = new Utf8Buffer();
        text.append(statement);
        text.append(";\n");
        files.write(text.bytes(), text.length());
    }

    @Override
    public void begin(Table table) {
        inserts = new Inserts(dialect, table, plan.rowCount(table.name()), rowsPerInsert);
    }

    private Inserts inserts() {
        return Objects.requireNonNull(inserts, "no table was begun");
    }

    @Override
    public void write(Batch batch) {
        Sink.Encoder encoder = new RowsEncoder(inserts());
        encoder.encode(batch);
        encoder.deliver();
    }

    @Override
    public Optional<Sink.Encoder> encoder() {
        return Optional.of(new RowsEncoder(inserts()));
    }

    @Override
    public Sink.Written commit() {
        if (hasTables && dialect.isForeignKeyAddedLater()) {
            for (Table table : plan.tables()) {
                table.foreignKeys().forEach(key -> write(sql.addForeignKey(table, key)));
            }
        }
        if (dialect.isDdlTransactional()) {
            write("COMMIT");
        }
        return new Sink.Written(files.commit(), List.of());
    }

    @Override
    public void close() {
        files.close();
    }

    /** One thread's rows. */
    private final class RowsEncoder implements Sink.Encoder {

        private final Inserts table;
        private final Utf8Buffer text = new Utf8Buffer();

        RowsEncoder(Inserts table) {
            this.table = table;
        }

        @Override
        public void encode(Batch batch) {
            for (int row = 0; row < batch.size(); row++) {
                table.append(batch, row, text);
            }
        }

        @Override
        public void deliver() {
            files.write(text.bytes(), text.length());
            text.clear();
        }
    }
}
