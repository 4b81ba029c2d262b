package dev.dmb.plan;

import dev.dmb.internal.vector.DoubleVector;
import dev.dmb.internal.vector.LongVector;
import dev.dmb.internal.vector.TextVector;
import dev.dmb.internal.vector.Values;
import dev.dmb.internal.vector.Vector;
import dev.dmb.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive rows of one table, column by column and unboxed. Reused by the engine: whoever is handed a batch reads it
 * before returning and keeps nothing of it. Used by one thread.
 *
 * <p>Columns are numbered from 0 in the table's order, rows of the batch from 0 to {@code size() - 1}.
 *
 * @since 0.1
 */
public final class Batch {

    private final Table table;
    private final Vector[] vectors;
    private long from;
    private int size;

    Batch(Table table) {
        this.table = table;
        this.vectors = new Vector[table.columns().size()];
    }

    void load(TableFiller filler, long from, int size) {
        this.from = from;
        this.size = size;
        for (int column = 0; column < vectors.length; column++) {
            vectors[column] = filler.vector(column);
        }
    }

    /**
     * The table these are rows of.
     *
     * @return never null
     */
    public Table table() {
        return table;
    }

    /**
     * The table's row number of the first row here.
     *
     * @return 0-based
     */
    public long from() {
        return from;
    }

    /**
     * How many rows.
     *
     * @return at least 1
     */
    public int size() {
        return size;
    }

    /**
     * Whether a cell is NULL; every other method may be asked only about cells that are not, except {@link #value}.
     *
     * @param column 0-based
     * @param row 0 to {@code size() - 1}
     * @return whether it is
     */
    public boolean isNull(int column, int row) {
        return vectors[column].isNull(row);
    }

    /**
     * The values of a column held as whole numbers: smallint, integer, bigint; boolean as 0 or 1; decimal of at most 18
     * digits, unscaled; date as days since 1970-01-01; time, timestamp and timestamptz as microseconds.
     *
     * @param column 0-based
     * @return valid below {@code size()}; not to be changed
     */
    public long[] longs(int column) {
        return ((LongVector) vectors[column]).values;
    }

    /**
     * The values of a real or double column.
     *
     * @param column 0-based
     * @return valid below {@code size()}; not to be changed
     */
    public double[] doubles(int column) {
        return ((DoubleVector) vectors[column]).values;
    }

    /**
     * A text: char, varchar, text, json or enum.
     *
     * @param column 0-based
     * @param row 0 to {@code size() - 1}
     * @return the text
     */
    public String text(int column, int row) {
        return ((TextVector) vectors[column]).text(row);
    }

    /**
     * The texts of a column as UTF-8, to be read between {@link #utf8Start} and {@link #utf8End}.
     *
     * @param column 0-based
     * @return not to be changed
     */
    public byte[] utf8(int column) {
        return ((TextVector) vectors[column]).utf8(size);
    }

    /**
     * Where a text begins in {@link #utf8}.
     *
     * @param column 0-based
     * @param row 0 to {@code size() - 1}
     * @return 0-based, inclusive
     */
    public int utf8Start(int column, int row) {
        return ((TextVector) vectors[column]).start(row);
    }

    /**
     * Where a text ends in {@link #utf8}.
     *
     * @param column 0-based
     * @param row 0 to {@code size() - 1}
     * @return 0-based, exclusive
     */
    public int utf8End(int column, int row) {
        return ((TextVector) vectors[column]).end(row);
    }

    /**
     * Whether a text is known to be free of anything a format might quote or escape: not empty, no space at either end, no
     * control character, quote, backslash, comma, semicolon, bar, ampersand or angle bracket.
     *
     * @param column 0-based
     * @param row 0 to {@code size() - 1}
     * @return false also when it is not known
     */
    public boolean isPlainText(int column, int row) {
        return ((TextVector) vectors[column]).isPlain(row);
    }

    /**
     * A cell as a Java value: {@code Integer} for smallint and integer, {@code Long} for bigint, {@code BigDecimal},
     * {@code Float} for real, {@code Double}, {@code Boolean}, {@code LocalDate}, {@code LocalTime},
     * {@code LocalDateTime}, {@code OffsetDateTime} in UTC for timestamptz, {@code UUID}, {@code byte[]}, and
     * {@code String} for the rest.
     *
     * @param column 0-based
     * @param row 0 to {@code size() - 1}
     * @return the value, or null for NULL
     */
    public @Nullable Object value(int column, int row) {
        Vector vector = vectors[column];
        return vector.isNull(row)
                ? null
                : Values.get(table.columns().get(column).type(), vector, row);
    }
}
