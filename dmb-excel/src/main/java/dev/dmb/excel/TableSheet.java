package dev.dmb.excel;

import dev.dmb.schema.Column;
import dev.dmb.schema.FieldType.Kind;
import dev.dmb.schema.Table;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Makes a sheet for rows of a table: all but the rows. */
final class TableSheet {

    private static final float HEADER_POINTS = 20;

    private static final Set<Kind> TEXTS =
            EnumSet.of(Kind.CHAR, Kind.VARCHAR, Kind.TEXT, Kind.UUID, Kind.JSON, Kind.BINARY, Kind.ENUM);

    private final Table table;
    private final ColumnWidths widths;
    private final Styles styles;
    private final ExcelTables excelTables;
    private final ChoiceLists lists;

    TableSheet(TableSheets table, Styles styles, ExcelTables excelTables, ChoiceLists lists) {
        this.table = table.table();
        this.widths = table.widths();
        this.styles = styles;
        this.excelTables = excelTables;
        this.lists = lists;
    }

    /**
     * Makes the sheet.
     *
     * @param rows how many rows will lie below the header
     */
    void write(XSSFSheet sheet, int rows) {
        List<Column> columns = table.columns();
        List<String> headers =
                ExcelTables.distinct(columns.stream().map(Column::name).toList());
        writeHeader(sheet, headers);
        sheet.createFreezePane(0, 1);
        sheet.setDimensionOverride(new CellRangeAddress(0, rows, 0, columns.size() - 1));
        for (int column = 0; column < columns.size(); column++) {
            sheet.setColumnWidth(column, widths.of(column));
            lists.offer(sheet, columns.get(column), column, rows);
            ignoreDigitsInText(sheet, column, rows);
        }
        excelTables.add(sheet, sheet.getSheetName(), headers, 0, rows);
        Pages.layOut(sheet, 0);
    }

    private void writeHeader(XSSFSheet sheet, List<String> headers) {
        XSSFRow header = sheet.createRow(0);
        header.setHeightInPoints(HEADER_POINTS);
        for (int column = 0; column < headers.size(); column++) {
            XSSFCell cell = header.createCell(column);
            cell.setCellStyle(styles.header());
            cell.setCellValue(ExcelText.escape(headers.get(column)));
            Comments.add(sheet, cell, table.columns().get(column).comment());
        }
    }

    /** Spares ids, codes and postcodes the green corner that Excel gives to numbers stored as text. */
    private void ignoreDigitsInText(XSSFSheet sheet, int column, int rows) {
        if (rows > 0 && TEXTS.contains(table.columns().get(column).type().kind())) {
            sheet.addIgnoredErrors(
                    new CellRangeAddress(1, rows, column, column), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        }
    }
}
