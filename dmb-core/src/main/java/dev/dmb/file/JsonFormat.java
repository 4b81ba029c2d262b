package dev.dmb.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.dmb.DmbException;
import dev.dmb.internal.encode.CellEncoder;
import dev.dmb.internal.output.RowFormat;
import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.plan.Batch;
import dev.dmb.schema.Column;
import dev.dmb.schema.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one table into JSON objects: the elements of one array, or one a line. Immutable. */
final class JsonFormat implements RowFormat {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final JsonTextForm TEXT = new JsonTextForm();

    private final Table table;
    private final List<Integer> columns;
    private final boolean isLines;
    private final boolean hasNulls;

    /**
     * A format.
     *
     * @param columns numbers of the columns that are written
     * @param isLines whether each row is a line of its own, without an array around
     * @param hasNulls whether NULL is written
     */
    JsonFormat(Table table, List<Integer> columns, boolean isLines, boolean hasNulls) {
        this.table = table;
        this.columns = columns;
        this.isLines = isLines;
        this.hasNulls = hasNulls;
    }

    @Override
    public void head(Utf8Buffer out) {
        out.append(isLines ? "" : "[\n");
    }

    @Override
    public void tail(Utf8Buffer out) {
        out.append(isLines ? "" : "\n]\n");
    }

    @Override
    public int separator() {
        return isLines ? 0 : 2;
    }

    @Override
    public RowEncoder encoder() {
        int[] numbers = columns.stream().mapToInt(Integer::intValue).toArray();
        CellEncoder[] cells = new CellEncoder[numbers.length];
        byte[][] names = new byte[numbers.length][];
        for (int i = 0; i < cells.length; i++) {
            Column column = table.columns().get(numbers[i]);
            cells[i] = cell(column, numbers[i]);
            names[i] = name(column.name());
        }
        return (batch, row, out) -> {
            out.append(isLines ? "{" : ",\n{");
            boolean isFirst = true;
            for (int i = 0; i < cells.length; i++) {
                boolean isNull = batch.isNull(numbers[i], row);
                if (isNull && !hasNulls) {
                    continue;
                }
                int from = isFirst ? 1 : 0;
                out.append(names[i], from, names[i].length - from);
                isFirst = false;
                if (isNull) {
                    out.append("null");
                } else {
                    cells[i].append(batch, row, out);
                }
            }
            out.append(isLines ? "}\n" : "}");
        };
    }

    /** A comma, the name and a colon. */
    private static byte[] name(String column) {
        Utf8Buffer name = new Utf8Buffer(64);
        name.append((byte) ',');
        byte[] utf8 = column.getBytes(StandardCharsets.UTF_8);
        TEXT.append(utf8, 0, utf8.length, name);
        name.append((byte) ':');
        return Arrays.copyOf(name.bytes(), name.length());
    }

    private CellEncoder cell(Column column, int number) {
        CellEncoder cell = CellEncoder.of(column.type(), number, TEXT, 'T', "Z");
        return switch (column.type().kind()) {
            case SMALLINT, INTEGER, BIGINT, DECIMAL, BOOLEAN, CHAR, VARCHAR, TEXT, ENUM -> cell;
            case REAL, DOUBLE ->
                (batch, row, out) -> {
                    boolean isNumber = Double.isFinite(batch.doubles(number)[row]);
                    (isNumber ? cell : quoted(cell)).append(batch, row, out);
                };
            case DATE, TIME, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE, UUID -> quoted(cell);
            case BINARY -> (batch, row, out) -> appendBase64(batch.value(number, row), out);
            case JSON -> (batch, row, out) -> appendJson(batch, row, number, out);
        };
    }

    private static CellEncoder quoted(CellEncoder cell) {
        return (batch, row, out) -> {
            out.append((byte) '"');
            cell.append(batch, row, out);
            out.append((byte) '"');
        };
    }

    private static void appendBase64(@Nullable Object bytes, Utf8Buffer out) {
        byte[] encoded = Base64.getEncoder().encode((byte[]) Objects.requireNonNull(bytes));
        out.append((byte) '"');
        out.append(encoded, 0, encoded.length);
        out.append((byte) '"');
    }

    /** As it stands, but on one line: a line break can only lie between values. */
    private void appendJson(Batch batch, int row, int column, Utf8Buffer out) {
        byte[] utf8 = batch.utf8(column);
        int start = batch.utf8Start(column, row);
        int end = batch.utf8End(column, row);
        if (!isJson(utf8, start, end)) {
            throw new DmbException(
                    "table '" + table.name() + "', column '"
                            + table.columns().get(column).name() + "', row " + (batch.from() + row)
                            + " holds a text that is no JSON",
                    "let the column's generator make JSON, or give the column type text");
        }
        for (int i = start; i < end; i++) {
            byte c = utf8[i];
            out.append(c == '\n' || c == '\r' ? (byte) ' ' : c);
        }
    }

    private static boolean isJson(byte[] utf8, int start, int end) {
        try (JsonParser parser = FACTORY.createParser(utf8, start, end - start)) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (IOException invalid) {
            return false;
        }
    }
}
