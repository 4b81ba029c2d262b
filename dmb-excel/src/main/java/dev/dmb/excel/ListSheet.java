package dev.dmb.excel;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes a short list into an Excel table: a header, then texts and numbers. Used by one thread. */
final class ListSheet {

    private static final int UNITS = 256;
    private static final int MIN_CHARACTERS = 8;
    private static final int MAX_CHARACTERS = 60;
    private static final int FILTER_ARROW = 3;
    private static final float HEADER_POINTS = 20;

    private final XSSFSheet sheet;
    private final Styles styles;
    private final List<String> headers;
    private final int firstRow;
    private final int[] characters;
    private int rows;

    /**
     * A list without rows.
     *
     * @param firstRow row of the header, 0-based
     */
    ListSheet(XSSFSheet sheet, Styles styles, List<String> headers, int firstRow) {
        this.sheet = sheet;
        this.styles = styles;
        this.headers = headers;
        this.firstRow = firstRow;
        this.characters = headers.stream()
                .mapToInt(header -> header.length() + FILTER_ARROW)
                .toArray();
        XSSFRow row = sheet.createRow(firstRow);
        row.setHeightInPoints(HEADER_POINTS);
        for (int column = 0; column < headers.size(); column++) {
            put(row, column, headers.get(column), styles.header());
        }
    }

    /** Appends a row of texts and whole numbers. */
    XSSFRow add(Object... values) {
        XSSFRow row = sheet.createRow(firstRow + ++rows);
        for (int column = 0; column < values.length; column++) {
            String text = String.valueOf(values[column]);
            characters[column] = Math.max(characters[column], text.length() + 2);
            if (values[column] instanceof Number number) {
                XSSFCell cell = row.createCell(column);
                cell.setCellStyle(styles.of("#,##0"));
                cell.setCellValue(number.doubleValue());
            } else if (!text.isEmpty()) {
                put(row, column, text, styles.of(NumberFormats.TEXT));
            }
        }
        return row;
    }

    /** Rows below the header. */
    int rows() {
        return rows;
    }

    /** Ends the list: makes it an Excel table, and its columns as wide as they need. */
    void end(ExcelTables excelTables, String name) {
        for (int column = 0; column < characters.length; column++) {
            int width = Math.max(MIN_CHARACTERS, Math.min(MAX_CHARACTERS, characters[column]));
            sheet.setColumnWidth(column, width * UNITS);
        }
        excelTables.add(sheet, name, headers, firstRow, rows);
        Pages.layOut(sheet, firstRow);
    }

    /** Writes a text. */
    static XSSFCell put(XSSFRow row, int column, String text, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(ExcelText.escape(ExcelText.cut(text)));
        return cell;
    }
}
