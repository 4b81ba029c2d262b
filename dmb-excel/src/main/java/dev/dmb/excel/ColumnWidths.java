package dev.dmb.excel;

import dev.dmb.internal.encode.CellEncoder;
import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.plan.Batch;
import dev.dmb.schema.Column;
import dev.dmb.schema.Table;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** How wide the columns of a table should be, by their names and the first rows. Used by one thread at a time. */
final class ColumnWidths {

    private static final int MEASURED_ROWS = 200;
    private static final int MIN_CHARACTERS = 8;
    private static final int MAX_CHARACTERS = 60;
    private static final int FILTER_ARROW = 3;
    private static final int MARGIN = 1;

    /** A column's width is told in 256ths of a character. */
    private static final int UNITS = 256;

    /** From here on, nearly all characters are as wide as two: Chinese, Japanese, Korean, emoji. */
    private static final int FIRST_WIDE = 0x2E80;

    private final boolean[] isGrouped;
    private final CellEncoder[] encoders;
    private final int[] characters;
    private final Utf8Buffer buffer = new Utf8Buffer();

    ColumnWidths(Table table) {
        isGrouped = new boolean[table.columns().size()];
        characters = new int[isGrouped.length];
        for (int i = 0; i < isGrouped.length; i++) {
            Column column = table.columns().get(i);
            isGrouped[i] = NumberFormats.of(table, column).startsWith("#,");
            characters[i] = bold(length(column.name())) + FILTER_ARROW;
        }
        encoders = IntStream.range(0, isGrouped.length)
                .mapToObj(
                        column -> TextCells.encoder(table.columns().get(column).type(), column))
                .toArray(CellEncoder[]::new);
    }

    private static int bold(int length) {
        return length + length / 8;
    }

    /** Takes the rows of a batch into account that are among the first. */
    void measure(Batch batch) {
        long rows = Math.min(batch.size(), MEASURED_ROWS - batch.from());
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < characters.length; column++) {
                if (!batch.isNull(column, row)) {
                    characters[column] = Math.max(characters[column], length(batch, row, column) + MARGIN);
                }
            }
        }
    }

    private int length(Batch batch, int row, int column) {
        buffer.clear();
        encoders[column].append(batch, row, buffer);
        int length = length(new String(buffer.bytes(), 0, buffer.length(), StandardCharsets.UTF_8));
        return isGrouped[column] ? length + length / 3 : length;
    }

    private static int length(String text) {
        return text.lines()
                .mapToInt(line ->
                        line.codePoints().map(c -> c < FIRST_WIDE ? 1 : 2).sum())
                .max()
                .orElse(0);
    }

    /** A column's width in 256ths of a character. */
    int of(int column) {
        return UNITS * Math.max(MIN_CHARACTERS, Math.min(MAX_CHARACTERS, characters[column]));
    }
}
