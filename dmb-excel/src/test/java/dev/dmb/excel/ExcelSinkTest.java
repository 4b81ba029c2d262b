package dev.dmb.excel;

import static dev.dmb.excel.Workbooks.plan;
import static dev.dmb.excel.Workbooks.read;
import static dev.dmb.excel.Workbooks.values;
import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.integer;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.DmbException;
import dev.dmb.plan.Plan;
import dev.dmb.plan.Report;
import dev.dmb.plan.Sink;
import dev.dmb.schema.Column;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.PaneInformation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExcelSinkTest {

    private static final FieldGenerator.OfLong ROW = (row, random) -> row;

    private static final Table CUSTOMER = table(
            "customer",
            bigint("id").primaryKey().generatedBy(ROW),
            varchar("name", 50).generatedBy((row, random) -> "customer " + row));

    private static final Table PURCHASE = table(
            "purchase",
            bigint("id").primaryKey().generatedBy(ROW),
            bigint("customer_id").references("customer").children(2, 2));

    @TempDir
    private Path folder;

    private XSSFWorkbook write(Plan plan) throws IOException {
        return Workbooks.write(plan, folder);
    }

    @Test
    void eachTableHasASheetParentsFirst() throws IOException {
        XSSFWorkbook workbook = write(plan(3, PURCHASE, CUSTOMER));

        assertThat(workbook)
                .extracting(Sheet::getSheetName)
                .containsExactly("Summary", "customer", "purchase", "Data dictionary", "Relationships");
    }

    @Test
    void theFirstRowNamesTheColumns() throws IOException {
        XSSFWorkbook workbook = write(plan(3, CUSTOMER));

        assertThat(Workbooks.texts(workbook.getSheet("customer").getRow(0))).containsExactly("id", "name");
    }

    @Test
    void everyRowIsThere() throws IOException {
        XSSFWorkbook workbook = write(plan(2_500, CUSTOMER));

        List<String> names = IntStream.rangeClosed(1, 2_500)
                .mapToObj(row -> workbook.getSheetAt(1).getRow(row).getCell(1).getStringCellValue())
                .toList();
        assertThat(names)
                .isEqualTo(IntStream.range(0, 2_500)
                        .mapToObj(row -> "customer " + row)
                        .toList());
    }

    @Test
    void aChildsKeyIsItsParents() throws IOException {
        XSSFWorkbook workbook = write(plan(3, CUSTOMER, PURCHASE));

        assertThat(IntStream.rangeClosed(1, 6).mapToDouble(row -> workbook.getSheet("purchase")
                        .getRow(row)
                        .getCell(1)
                        .getNumericCellValue()))
                .containsExactly(0.0, 0.0, 1.0, 1.0, 2.0, 2.0);
    }

    @Test
    void theHeaderIsBold() throws IOException {
        XSSFWorkbook workbook = write(plan(3, CUSTOMER));

        assertThat(workbook.getSheetAt(1)
                        .getRow(0)
                        .getCell(1)
                        .getCellStyle()
                        .getFont()
                        .getBold())
                .isTrue();
    }

    @Test
    void rowsAreNotBold() throws IOException {
        XSSFWorkbook workbook = write(plan(3, CUSTOMER));

        assertThat(workbook.getSheetAt(1)
                        .getRow(1)
                        .getCell(1)
                        .getCellStyle()
                        .getFont()
                        .getBold())
                .isFalse();
    }

    @Test
    void theHeaderStaysInSight() throws IOException {
        PaneInformation pane = write(plan(3, CUSTOMER)).getSheetAt(1).getPaneInformation();

        assertThat(pane.isFreezePane()).isTrue();
        assertThat(pane.getHorizontalSplitTopRow()).isEqualTo((short) 1);
        assertThat(pane.getVerticalSplitPosition()).isZero();
    }

    @Test
    void theFilterOfTheExcelTableCoversAllRows() throws IOException {
        XSSFSheet sheet = write(plan(3, CUSTOMER)).getSheetAt(1);

        assertThat(sheet.getTables()).singleElement().satisfies(table -> {
            assertThat(table.getCTTable().getRef()).isEqualTo("A1:B4");
            assertThat(table.getCTTable().getAutoFilter().getRef()).isEqualTo("A1:B4");
            assertThat(table.getStyleName()).isEqualTo("TableStyleMedium2");
        });
        assertThat(sheet.getCTWorksheet().isSetAutoFilter()).isFalse();
    }

    @Test
    void theSheetTellsItsRange() throws IOException {
        Table table = table(
                "t", integer("a").generatedBy(ROW), integer("b").nullRate(1).generatedBy(ROW));

        assertThat(write(plan(2_000, table))
                        .getSheetAt(1)
                        .getCTWorksheet()
                        .getDimension()
                        .getRef())
                .isEqualTo("A1:B2001");
    }

    @Test
    void aTableWithoutRowsHasItsHeader() throws IOException {
        XSSFSheet sheet = write(plan(0, CUSTOMER)).getSheet("customer");

        assertThat(sheet.getLastRowNum()).isZero();
        assertThat(Workbooks.texts(sheet.getRow(0))).containsExactly("id", "name");
        assertThat(sheet.getTables().get(0).getCTTable().getRef()).isEqualTo("A1:B2");
    }

    @Test
    void aColumnIsAsWideAsItsWidestText() throws IOException {
        Table table = table("t", varchar("a", 50).generatedBy(values("x", "x".repeat(40), "x")));

        assertThat(write(plan(3, table)).getSheetAt(1).getColumnWidth(0)).isEqualTo(41 * 256);
    }

    @Test
    void aColumnHasRoomForItsNameAndTheFilter() throws IOException {
        Table table = table("t", integer("a_number_of_something").generatedBy(ROW));

        assertThat(write(plan(3, table)).getSheetAt(1).getColumnWidth(0)).isEqualTo((21 + 2 + 3) * 256);
    }

    @Test
    void aColumnIsNeitherTooNarrowNorTooWide() throws IOException {
        Table table = table(
                "t", integer("n").generatedBy(ROW), varchar("text", 900).generatedBy((row, random) -> "x".repeat(900)));
        XSSFSheet sheet = write(plan(3, table)).getSheetAt(1);

        assertThat(List.of(sheet.getColumnWidth(0), sheet.getColumnWidth(1))).containsExactly(8 * 256, 60 * 256);
    }

    @Test
    void aChineseCharacterTakesTheRoomOfTwo() throws IOException {
        Table table = table("t", varchar("a", 50).generatedBy((row, random) -> "山田太郎山田太郎"));

        assertThat(write(plan(3, table)).getSheetAt(1).getColumnWidth(0)).isEqualTo(17 * 256);
    }

    @Test
    void tablesAloneAreEnoughForPrograms() throws IOException {
        XSSFWorkbook workbook = Workbooks.write(
                plan(3, CUSTOMER),
                folder,
                ExcelSink.to(folder.resolve("shop.xlsx")).tablesOnly());

        assertThat(workbook).extracting(Sheet::getSheetName).containsExactly("customer");
    }

    @Test
    void theReportNamesTheFileWithItsSize() throws IOException {
        Path file = folder.resolve("shop.xlsx");
        Report report = plan(3, CUSTOMER).run(ExcelSink.to(file));

        assertThat(report.outputs())
                .singleElement()
                .returns(file.toString(), Sink.Output::location)
                .returns(Files.size(file), Sink.Output::bytes);
    }

    @Test
    void aRunWithoutLossesWarnsOfNothing() {
        assertThat(Workbooks.warnings(plan(3, table("t", integer("n").generatedBy(ROW))), folder))
                .isEmpty();
    }

    @Test
    void theFolderIsMade() throws IOException {
        Path file = folder.resolve("a/b/shop.xlsx");
        plan(3, CUSTOMER).run(ExcelSink.to(file));

        assertThat(read(file).getNumberOfSheets()).isEqualTo(4);
    }

    @Test
    void aWorkbookOfDmbIsReplaced() throws IOException {
        write(plan(3, CUSTOMER));

        assertThat(write(plan(5, CUSTOMER)).getSheetAt(1).getLastRowNum()).isEqualTo(5);
    }

    @Test
    void aFileThatIsNotOursIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("shop.xlsx"), "mine");

        assertThatThrownBy(() -> plan(3, CUSTOMER).run(ExcelSink.to(file)))
                .isInstanceOf(DmbException.class)
                .hasMessage("'" + file
                        + "' exists and was not written by DMB. To fix: move it away, or choose another folder.");
        assertThat(file).hasContent("mine");
    }

    @Test
    void anotherEndingIsRefused() {
        assertThatThrownBy(() -> ExcelSink.to(Path.of("shop.xls")))
                .isInstanceOf(DmbException.class)
                .hasMessage(
                        "workbook 'shop.xls' does not end in .xlsx. To fix: choose a file name such as 'rows.xlsx'.");
    }

    @Test
    void tooManyColumnsAreRefusedBeforeAnythingIsWritten() {
        Table wide = table(
                "wide",
                IntStream.range(0, 16_385).mapToObj(i -> integer("c" + i)).toArray(Column[]::new));
        Path file = folder.resolve("new/shop.xlsx");

        assertThatThrownBy(() -> ExcelSink.to(file).open(plan(3, wide)))
                .isInstanceOf(DmbException.class)
                .hasMessage(
                        "table 'wide' has 16385 columns, an Excel sheet at most 16384. To fix: write it with another sink.");
        assertThat(file.getParent()).doesNotExist();
    }

    @Test
    void aReaderOfStreamsCanReadTheZip() throws IOException {
        write(plan(3, CUSTOMER));

        int entries = 0;
        try (InputStream in = Files.newInputStream(folder.resolve("shop.xlsx"));
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                zip.transferTo(OutputStream.nullOutputStream());
                entries++;
            }
        }
        assertThat(entries).isGreaterThan(20);
    }
}
