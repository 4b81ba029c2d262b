package dev.dmb.excel;

import com.fasterxml.jackson.core.io.NumberOutput;
import dev.dmb.plan.Batch;
import dev.dmb.schema.Column;
import dev.dmb.schema.Table;
import java.math.BigDecimal;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;

/** Writes numbers as numbers where Excel keeps all their digits, else as text. Used by one thread. */
final class NumberCells {

    /** Excel shows and keeps so many digits. */
    private static final int MAX_DIGITS = 15;

    private static final long MAX_OF_DIGITS = 999_999_999_999_999L;

    /** From here on, not every whole number has a {@code double}. */
    private static final long MAX_WHOLE = 1L << 53;

    private static final BigDecimal MAX = BigDecimal.valueOf(MAX_WHOLE);

    private final int column;
    private final int scale;
    private final double power;
    private final CellStyle style;
    private final Losses losses;
    private final TextCells texts;

    NumberCells(Table table, int column, Styles styles, Losses losses) {
        Column definition = table.columns().get(column);
        this.column = column;
        this.scale = definition.type().scale();
        this.power = Math.pow(10, scale);
        this.style = styles.of(NumberFormats.of(table, definition));
        this.losses = losses;
        this.texts = new TextCells(table, column, styles, losses);
    }

    void writeWhole(Batch batch, int row, Cell cell) {
        long value = batch.longs(column)[row];
        if (isExact(value) || isExact(BigDecimal.valueOf(value))) {
            put(value, cell);
        } else {
            putText(Losses.Kind.DIGITS, batch, row, cell);
        }
    }

    /** Writes an unscaled number; the quotient of two that have a {@code double} is the nearest one to the decimal. */
    void writeDecimal(Batch batch, int row, Cell cell) {
        long unscaled = batch.longs(column)[row];
        if (isExact(unscaled)) {
            put(unscaled / power, cell);
        } else {
            put(BigDecimal.valueOf(unscaled, scale), batch, row, cell);
        }
    }

    void writeBigDecimal(Batch batch, int row, Cell cell) {
        put((BigDecimal) Objects.requireNonNull(batch.value(column, row)), batch, row, cell);
    }

    private void put(BigDecimal value, Batch batch, int row, Cell cell) {
        if (isExact(value)) {
            put(value.doubleValue(), cell);
        } else {
            putText(Losses.Kind.DIGITS, batch, row, cell);
        }
    }

    private static boolean isExact(long value) {
        return value <= MAX_OF_DIGITS && value >= -MAX_OF_DIGITS;
    }

    private static boolean isExact(BigDecimal value) {
        return value.abs().compareTo(MAX) <= 0 && value.stripTrailingZeros().precision() <= MAX_DIGITS;
    }

    /** Writes the number that has the fewest digits among those with the same {@code float}: 0.1, not 0.10000000149. */
    void writeReal(Batch batch, int row, Cell cell) {
        float value = (float) batch.doubles(column)[row];
        if (Float.isFinite(value)) {
            put(Double.parseDouble(NumberOutput.toString(value, true)), cell);
        } else {
            putText(Losses.Kind.NOT_FINITE, batch, row, cell);
        }
    }

    void writeDouble(Batch batch, int row, Cell cell) {
        double value = batch.doubles(column)[row];
        if (Double.isFinite(value)) {
            put(value, cell);
        } else {
            putText(Losses.Kind.NOT_FINITE, batch, row, cell);
        }
    }

    private void put(double value, Cell cell) {
        cell.setCellStyle(style);
        cell.setCellValue(value);
    }

    private void putText(Losses.Kind loss, Batch batch, int row, Cell cell) {
        losses.count(loss);
        texts.writeEncoded(batch, row, cell);
    }
}
