package dev.dmb.file;

import dev.dmb.internal.encode.CellEncoder;
import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.plan.Batch;
import dev.dmb.plan.Sink;
import dev.dmb.schema.Column;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;

/** Turns rows into lines of CSV. Used by one thread. */
final class CsvEncoder implements Sink.Encoder {

    private static final byte[] LINE_END = {'\r', '\n'};
    private static final CsvForm FORM = new CsvForm();

    private final CellEncoder[] columns;
    private final ObjIntConsumer<byte[]> target;
    private final Utf8Buffer lines = new Utf8Buffer();

    /**
     * An encoder for one table.
     *
     * @param columns the table's columns
     * @param target takes the lines delivered: bytes, and how many of them
     */
    CsvEncoder(List<Column> columns, ObjIntConsumer<byte[]> target) {
        this.columns = IntStream.range(0, columns.size())
                .mapToObj(column -> CellEncoder.of(columns.get(column).type(), column, FORM))
                .toArray(CellEncoder[]::new);
        this.target = target;
    }

    /** The line of column names. */
    static Utf8Buffer header(List<Column> columns) {
        Utf8Buffer line = new Utf8Buffer();
        for (int column = 0; column < columns.size(); column++) {
            separate(line, column);
            byte[] name = columns.get(column).name().getBytes(StandardCharsets.UTF_8);
            FORM.append(name, 0, name.length, line);
        }
        line.append(LINE_END, 0, LINE_END.length);
        return line;
    }

    @Override
    public void encode(Batch batch) {
        for (int row = 0; row < batch.size(); row++) {
            for (int column = 0; column < columns.length; column++) {
                separate(lines, column);
                if (!batch.isNull(column, row)) {
                    columns[column].append(batch, row, lines);
                }
            }
            lines.append(LINE_END, 0, LINE_END.length);
        }
    }

    private static void separate(Utf8Buffer line, int column) {
        if (column > 0) {
            line.append((byte) ',');
        }
    }

    @Override
    public void deliver() {
        target.accept(lines.bytes(), lines.length());
        lines.clear();
    }
}
