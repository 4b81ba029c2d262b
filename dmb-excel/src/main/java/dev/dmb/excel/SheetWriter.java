package dev.dmb.excel;

import dev.dmb.plan.Batch;
import dev.dmb.schema.Column;
import dev.dmb.schema.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** Writes one sheet: a header that stays in sight and filters, then rows. */
final class SheetWriter {

    private final SXSSFSheet sheet;
    private final int columnCount;
    private int rowCount;

    SheetWriter(SXSSFSheet sheet, Table table, Styles styles) {
        this.sheet = sheet;
        this.columnCount = table.columns().size();
        sheet.createFreezePane(0, 1);
        writeHeader(table.columns(), styles);
    }

    private void writeHeader(List<Column> columns, Styles styles) {
        Row header = sheet.createRow(rowCount++);
        for (int column = 0; column < columnCount; column++) {
            Cell cell = header.createCell(column);
            cell.setCellStyle(styles.header());
            cell.setCellValue(ExcelText.escape(columns.get(column).name()));
        }
    }

    /** Rows so far, with the header. */
    int rowCount() {
        return rowCount;
    }

    /**
     * Appends a row.
     *
     * @param row its row in the batch
     * @param cells one writer a column
     */
    void write(Batch batch, int row, CellWriter[] cells) {
        Row target = sheet.createRow(rowCount++);
        for (int column = 0; column < cells.length; column++) {
            if (!batch.isNull(column, row)) {
                cells[column].write(batch, row, target.createCell(column));
            }
        }
    }

    /** Ends the sheet, now that its range is known. */
    void finish(ColumnWidths widths) {
        CellRangeAddress range = new CellRangeAddress(0, rowCount - 1, 0, columnCount - 1);
        sheet.getWorkbook().getXSSFWorkbook().getSheet(sheet.getSheetName()).setDimensionOverride(range);
        sheet.setAutoFilter(range);
        for (int column = 0; column < columnCount; column++) {
            sheet.setColumnWidth(column, widths.of(column));
        }
        closeTempFile();
    }

    /** POI would keep one file open for every sheet until the workbook is written. */
    private void closeTempFile() {
        try {
            sheet.getWorksheetXMLInputStream().close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
