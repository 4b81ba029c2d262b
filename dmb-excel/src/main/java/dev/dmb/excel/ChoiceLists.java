package dev.dmb.excel;

import dev.dmb.schema.Column;
import dev.dmb.schema.FieldType.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Gives cells a list to choose from: the values of an enum, TRUE and FALSE. Used by one thread. */
final class ChoiceLists {

    /** What a rule can hold itself, in characters. */
    private static final int MAX_LENGTH = 255;

    /** Values that a comma can part and Excel takes for text. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_.-]*");

    private final XSSFWorkbook workbook;
    private final Styles styles;
    private final SheetNames names;
    private final Map<List<String>, String> longLists = new HashMap<>();
    private @Nullable XSSFSheet hidden;

    ChoiceLists(XSSFWorkbook workbook, Styles styles, SheetNames names) {
        this.workbook = workbook;
        this.styles = styles;
        this.names = names;
    }

    /** Offers a column's values, where its type has a list of them. */
    void offer(XSSFSheet sheet, Column column, int columnNumber, int rows) {
        if (column.type().kind() == Kind.BOOLEAN) {
            offer(sheet, column, columnNumber, rows, List.of("TRUE", "FALSE"));
        } else if (column.type().kind() == Kind.ENUM) {
            offer(sheet, column, columnNumber, rows, column.type().values());
        }
    }

    private void offer(XSSFSheet sheet, Column column, int columnNumber, int rows, List<String> values) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint list = isShort(values)
                ? helper.createExplicitListConstraint(values.toArray(String[]::new))
                : helper.createFormulaListConstraint(longLists.computeIfAbsent(values, this::write));
        CellRangeAddressList cells = new CellRangeAddressList(1, Math.max(rows, 1), columnNumber, columnNumber);
        DataValidation validation = helper.createValidation(list, cells);
        validation.setEmptyCellAllowed(column.isNullable());
        validation.setSuppressDropDownArrow(true); // POI names it by what it does in the old format
        validation.setShowErrorBox(true);
        validation.createErrorBox("Not in the list", "Choose one of the values offered.");
        sheet.addValidationData(validation);
    }

    private static boolean isShort(List<String> values) {
        return String.join(",", values).length() <= MAX_LENGTH
                && values.stream().allMatch(value -> PLAIN.matcher(value).matches());
    }

    /** Puts a list on a hidden sheet; the name of its cells. */
    private String write(List<String> values) {
        XSSFSheet sheet = hidden();
        int column = longLists.size();
        for (int i = 0; i < values.size(); i++) {
            XSSFRow row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
            XSSFCell cell = row.createCell(column);
            cell.setCellStyle(styles.of(NumberFormats.TEXT));
            cell.setCellValue(ExcelText.escape(ExcelText.cut(values.get(i))));
        }
        Name name = workbook.createName();
        name.setNameName("dmb_list_" + (column + 1));
        name.setRefersToFormula(SheetNames.range(sheet.getSheetName(), column, values.size()));
        return name.getNameName();
    }

    private XSSFSheet hidden() {
        XSSFSheet sheet = hidden;
        if (sheet == null) {
            sheet = workbook.createSheet(names.free("_lists"));
            workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.HIDDEN);
            hidden = sheet;
        }
        return sheet;
    }
}
