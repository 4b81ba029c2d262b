package dev.dmb.excel;

import dev.dmb.plan.Batch;
import dev.dmb.schema.Column;
import dev.dmb.schema.FieldType.Kind;
import dev.dmb.schema.Table;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;

/** Writes dates and times as days since 1899-12-30, with the time as a fraction. Used by one thread. */
final class DateCells {

    private static final long EPOCH = -LocalDate.of(1899, 12, 30).toEpochDay();

    /** Before, Excel counts a day that never was, 1900-02-29. */
    private static final long FIRST = LocalDate.of(1900, 3, 1).toEpochDay();

    private static final long LAST = LocalDate.of(9999, 12, 31).toEpochDay();

    private static final long MICROS_PER_MILLI = 1_000;
    private static final long MILLIS_PER_SECOND = 1_000;
    private static final long MILLIS_PER_DAY = 86_400_000;
    private static final long MICROS_PER_DAY = MILLIS_PER_DAY * MICROS_PER_MILLI;

    private final int column;
    private final CellStyle style;
    private final CellStyle styleWithMillis;
    private final Losses losses;
    private final TextCells texts;

    DateCells(Table table, int column, Styles styles, Losses losses) {
        Column definition = table.columns().get(column);
        String format = NumberFormats.of(table, definition);
        this.column = column;
        this.style = styles.of(format);
        this.styleWithMillis = definition.type().kind() == Kind.DATE ? style : styles.of(format + NumberFormats.MILLIS);
        this.losses = losses;
        this.texts = new TextCells(table, column, styles, losses);
    }

    void writeDate(Batch batch, int row, Cell cell) {
        long day = batch.longs(column)[row];
        if (isInCalendar(day)) {
            put(day + EPOCH, style, cell);
        } else {
            putText(batch, row, cell);
        }
    }

    void writeTime(Batch batch, int row, Cell cell) {
        putTime(0, batch.longs(column)[row], cell);
    }

    void writeDateTime(Batch batch, int row, Cell cell) {
        long micros = batch.longs(column)[row];
        long day = Math.floorDiv(micros, MICROS_PER_DAY);
        if (isInCalendar(day)) {
            putTime(day + EPOCH, micros - day * MICROS_PER_DAY, cell);
        } else {
            putText(batch, row, cell);
        }
    }

    private static boolean isInCalendar(long day) {
        return day >= FIRST && day <= LAST;
    }

    private void putTime(long day, long microsOfDay, Cell cell) {
        long millis = microsOfDay / MICROS_PER_MILLI;
        if (millis * MICROS_PER_MILLI != microsOfDay) {
            losses.count(Losses.Kind.MICROSECONDS);
        }
        put(day + (double) millis / MILLIS_PER_DAY, millis % MILLIS_PER_SECOND == 0 ? style : styleWithMillis, cell);
    }

    private static void put(double value, CellStyle style, Cell cell) {
        cell.setCellStyle(style);
        cell.setCellValue(value);
    }

    private void putText(Batch batch, int row, Cell cell) {
        losses.count(Losses.Kind.CALENDAR);
        texts.writeEncoded(batch, row, cell);
    }
}
