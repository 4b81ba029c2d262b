package dev.dmb.excel;

import dev.dmb.internal.version.Version;
import dev.dmb.plan.Plan;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes what the workbook holds and how to make it again: counts, seed, links to the sheets, a chart, warnings. */
final class SummarySheet {

    private static final float TITLE_POINTS = 32;
    private static final List<String> HEADERS = List.of("Table", "Rows", "Columns", "Sheets", "Description");

    private final Plan plan;
    private final Styles styles;
    private final ExcelTables excelTables;
    private final SheetNames names;

    SummarySheet(Plan plan, Styles styles, ExcelTables excelTables, SheetNames names) {
        this.plan = plan;
        this.styles = styles;
        this.excelTables = excelTables;
        this.names = names;
    }

    void write(XSSFSheet sheet, List<TableSheets> tables, List<String> warnings) {
        sheet.setDisplayGridlines(false);
        XSSFRow title = sheet.createRow(0);
        title.setHeightInPoints(TITLE_POINTS);
        ListSheet.put(title, 0, plan.schema().name(), styles.title());
        ListSheet.put(sheet.createRow(1), 0, "Synthetic data, made by DMB", styles.subtitle());
        int next = writeFacts(sheet, tables, 3) + 1;
        int header = next;
        next = writeTables(sheet, tables, header) + 1;
        writeWarnings(sheet, warnings, next);
        if (!tables.isEmpty()) {
            RowsChart.add(sheet, header + 1, tables.size(), HEADERS.size() + 1);
        }
    }

    private int writeFacts(XSSFSheet sheet, List<TableSheets> tables, int first) {
        int row = first;
        fact(
                sheet,
                row++,
                "Rows",
                tables.stream().mapToLong(TableSheets::rowCount).sum());
        fact(sheet, row++, "Tables", tables.size());
        fact(sheet, row++, "Seed", Long.toString(plan.seed()));
        fact(sheet, row++, "Language", plan.locale().toLanguageTag());
        fact(sheet, row++, "Present", plan.now().toString());
        fact(sheet, row++, "DMB", Version.CURRENT);
        return row;
    }

    private void fact(XSSFSheet sheet, int number, String label, Object value) {
        XSSFRow row = sheet.createRow(number);
        ListSheet.put(row, 0, label, styles.label());
        if (value instanceof Number count) {
            XSSFCell cell = row.createCell(1);
            cell.setCellStyle(styles.count());
            cell.setCellValue(count.doubleValue());
        } else {
            ListSheet.put(row, 1, value.toString(), styles.of(NumberFormats.TEXT));
        }
    }

    private int writeTables(XSSFSheet sheet, List<TableSheets> tables, int header) {
        ListSheet list = new ListSheet(sheet, styles, HEADERS, header);
        for (TableSheets table : tables) {
            XSSFRow row = list.add(
                    table.table().name(),
                    table.rowCount(),
                    table.table().columns().size(),
                    table.sheets().size(),
                    table.table().comment());
            link(row.getCell(0), names.of(table.table().name()));
        }
        list.end(excelTables, "summary");
        return header + list.rows() + 1;
    }

    private void link(XSSFCell cell, String sheet) {
        XSSFHyperlink link = cell.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(ExcelText.escape(SheetNames.location(sheet, 0, 0)));
        cell.setHyperlink(link);
        cell.setCellStyle(styles.link());
    }

    private void writeWarnings(XSSFSheet sheet, List<String> warnings, int first) {
        ListSheet.put(sheet.createRow(first), 0, "Warnings", styles.label());
        if (warnings.isEmpty()) {
            ListSheet.put(sheet.createRow(first + 1), 0, "None: every value is as it was made.", styles.subtitle());
        }
        for (int i = 0; i < warnings.size(); i++) {
            ListSheet.put(sheet.createRow(first + 1 + i), 0, warnings.get(i), styles.warning());
        }
    }
}
