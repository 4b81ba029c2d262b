package dev.dmb.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableStyleInfo;

/** Makes ranges of cells into Excel tables: banded rows, a filter in the header, a name for formulas. Used by one thread. */
final class ExcelTables {

    private static final String STYLE = "TableStyleMedium2";
    private static final int MAX_NAME = 255;
    private static final Pattern ILLEGAL = Pattern.compile("[^\\p{L}\\p{Nd}_.]");

    private final Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    /**
     * Makes a table whose header is already on the sheet.
     *
     * @param name what it should be called, as far as Excel accepts it
     * @param headers the texts of its header cells
     * @param firstRow row of the header, 0-based
     * @param rows rows below the header
     */
    void add(XSSFSheet sheet, String name, List<String> headers, int firstRow, int rows) {
        // A table without a row is damaged in Excel's eyes; one blank row is not.
        AreaReference area = new AreaReference(
                new CellReference(firstRow, 0),
                new CellReference(firstRow + Math.max(rows, 1), headers.size() - 1),
                SpreadsheetVersion.EXCEL2007);
        XSSFTable table = sheet.createTable(area);
        String unique = unique(name);
        table.setName(unique);
        table.setDisplayName(unique);
        CTTable xml = table.getCTTable();
        for (int column = 0; column < headers.size(); column++) {
            xml.getTableColumns().getTableColumnArray(column).setName(ExcelText.escape(headers.get(column)));
        }
        xml.addNewAutoFilter().setRef(area.formatAsString());
        CTTableStyleInfo style = xml.addNewTableStyleInfo();
        style.setName(STYLE);
        style.setShowRowStripes(true);
        style.setShowColumnStripes(false);
        style.setShowFirstColumn(false);
        style.setShowLastColumn(false);
    }

    /** Behind a prefix no name looks like a cell. */
    private String unique(String name) {
        String wish = cut("tbl_" + ILLEGAL.matcher(name).replaceAll("_"), MAX_NAME);
        String unique = wish;
        for (int number = 2; !taken.add(unique); number++) {
            unique = cut(wish, MAX_NAME - 12) + "_" + number;
        }
        return unique;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    /** Names of columns that Excel tells apart: it does not by case. */
    static List<String> distinct(List<String> names) {
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        List<String> distinct = new ArrayList<>();
        for (String name : names) {
            String unique = name;
            for (int number = 2; !seen.add(unique); number++) {
                unique = name + " (" + number + ")";
            }
            distinct.add(unique);
        }
        return distinct;
    }
}
