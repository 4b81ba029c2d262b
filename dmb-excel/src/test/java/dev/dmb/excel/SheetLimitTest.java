package dev.dmb.excel;

import static dev.dmb.excel.Workbooks.plan;
import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmb.plan.Plan;
import dev.dmb.schema.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets of four rows: a header and three more. */
class SheetLimitTest {

    private static final int SHEET_ROWS = 4;

    @TempDir
    private Path folder;

    private static Plan rows(long rows) {
        return plan(rows, orders("orders"), orders("more"));
    }

    private static Table orders(String name) {
        return table(name, bigint("n").generatedBy((row, random) -> row));
    }

    private ExcelSink sink() {
        return new ExcelSink(folder.resolve("shop.xlsx"), SHEET_ROWS).tablesOnly();
    }

    private XSSFWorkbook write(Plan plan) throws IOException {
        return Workbooks.write(plan, folder, sink());
    }

    private static List<Double> numbers(Sheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .map((Row row) -> row.getCell(0))
                .filter(cell -> cell.getRowIndex() > 0)
                .map(cell -> cell.getNumericCellValue())
                .toList();
    }

    @Test
    void aFullSheetNeedsNoOther() throws IOException {
        assertThat(write(rows(3))).extracting(Sheet::getSheetName).containsExactly("orders", "more");
    }

    @Test
    void moreRowsGoOnInOtherSheets() throws IOException {
        assertThat(write(rows(7)))
                .extracting(Sheet::getSheetName)
                .containsExactly("orders", "orders (2)", "orders (3)", "more", "more (2)", "more (3)");
    }

    @Test
    void noRowIsLostBetweenSheets() throws IOException {
        assertThat(write(rows(7)))
                .extracting(SheetLimitTest::numbers)
                .startsWith(List.of(0.0, 1.0, 2.0), List.of(3.0, 4.0, 5.0), List.of(6.0));
    }

    @Test
    void everySheetHasTheHeader() throws IOException {
        assertThat(write(rows(7))).allSatisfy(sheet -> assertThat(Workbooks.texts(sheet.getRow(0)))
                .containsExactly("n"));
    }

    @Test
    void everySheetHasItsExcelTable() throws IOException {
        XSSFWorkbook workbook = write(rows(7));

        assertThat(workbook)
                .extracting(sheet ->
                        ((XSSFSheet) sheet).getTables().get(0).getCTTable().getRef())
                .startsWith("A1:A4", "A1:A4", "A1:A2");
    }

    @Test
    void aWarningTellsOfASecondSheet() {
        assertThat(plan(4, orders("orders")).run(sink()).warnings())
                .containsExactly(
                        "Table 'orders' has more rows than an Excel sheet holds; it goes on in a second sheet.");
    }

    @Test
    void aWarningCountsMoreSheets() {
        assertThat(plan(7, orders("orders")).run(sink()).warnings())
                .containsExactly(
                        "Table 'orders' has more rows than an Excel sheet holds; it goes on in 2 more sheets.");
    }
}
