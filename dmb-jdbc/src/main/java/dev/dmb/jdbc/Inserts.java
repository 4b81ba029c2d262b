package dev.dmb.jdbc;

import dev.dmb.internal.encode.CellEncoder;
import dev.dmb.internal.encode.TextForm;
import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.plan.Batch;
import dev.dmb.schema.Column;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.Table;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;

/** Turns the rows of one table into {@code INSERT} statements of several rows each. Immutable. */
final class Inserts {

    private final String first;
    private final long rows;
    private final int rowsPerInsert;
    private final CellEncoder[] cells;

    /**
     * The statements of a table.
     *
     * @param rows how many the table has
     */
    Inserts(Dialect dialect, Table table, long rows, int rowsPerInsert) {
        this.first = "INSERT INTO " + dialect.quote(table.name()) + " ("
                + dialect.quote(table.columns().stream().map(Column::name).toList()) + ") VALUES\n(";
        this.rows = rows;
        this.rowsPerInsert = rowsPerInsert;
        this.cells = new CellEncoder[table.columns().size()];
        for (int column = 0; column < cells.length; column++) {
            cells[column] = cell(dialect, table.columns().get(column).type(), column);
        }
    }

    /** Appends one row, with the beginning of a statement before it and its end behind it where they belong. */
    void append(Batch batch, int row, Utf8Buffer out) {
        long number = batch.from() + row;
        out.append(number % rowsPerInsert == 0 ? first : ",\n(");
        for (int column = 0; column < cells.length; column++) {
            if (column > 0) {
                out.append(", ");
            }
            if (batch.isNull(column, row)) {
                out.append("NULL");
            } else {
                cells[column].append(batch, row, out);
            }
        }
        out.append((number + 1) % rowsPerInsert == 0 || number + 1 == rows ? ");\n" : ")");
    }

    private static CellEncoder cell(Dialect dialect, FieldType type, int column) {
        String[] around = dialect.literalForm(type).split("\\?", 2);
        CellEncoder value = CellEncoder.of(type, column, new LiteralForm(dialect));
        CellEncoder quoted = around(around[0], value, around[1]);
        return switch (type.kind()) {
            case REAL, DOUBLE ->
                (batch, row, out) -> {
                    boolean isNumber = Double.isFinite(batch.doubles(column)[row]);
                    (isNumber ? quoted : around("'", value, "'")).append(batch, row, out);
                };
            case BINARY -> around(around[0], (batch, row, out) -> appendHex(batch, row, column, out), around[1]);
            case SMALLINT,
                    INTEGER,
                    BIGINT,
                    DECIMAL,
                    BOOLEAN,
                    CHAR,
                    VARCHAR,
                    TEXT,
                    DATE,
                    TIME,
                    TIMESTAMP,
                    TIMESTAMP_WITH_TIME_ZONE,
                    UUID,
                    JSON,
                    ENUM -> quoted;
        };
    }

    private static CellEncoder around(String before, CellEncoder value, String behind) {
        return (batch, row, out) -> {
            out.append(before);
            value.append(batch, row, out);
            out.append(behind);
        };
    }

    private static void appendHex(Batch batch, int row, int column, Utf8Buffer out) {
        out.append(HexFormat.of().formatHex((byte[]) Objects.requireNonNull(batch.value(column, row))));
    }

    /** Doubles what a dialect doubles within quotes. */
    private static final class LiteralForm implements TextForm {

        private final boolean isBackslashSpecial;

        LiteralForm(Dialect dialect) {
            isBackslashSpecial = dialect.literal("\\").getBytes(StandardCharsets.UTF_8).length > 3;
        }

        @Override
        public void append(byte[] utf8, int start, int end, Utf8Buffer out) {
            for (int i = start; i < end; i++) {
                byte c = utf8[i];
                if (c == '\'' || c == '\\' && isBackslashSpecial) {
                    out.append(c);
                }
                out.append(c);
            }
        }

        /** A text without quote and backslash can still hold an apostrophe. */
        @Override
        public void appendPlain(byte[] utf8, int start, int end, Utf8Buffer out) {
            append(utf8, start, end, out);
        }
    }
}
