package dev.dmb.excel;

import static dev.dmb.excel.Workbooks.plan;
import static dev.dmb.excel.Workbooks.values;
import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.bool;
import static dev.dmb.schema.Column.enumOf;
import static dev.dmb.schema.Column.integer;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.dmb.plan.Plan;
import dev.dmb.schema.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What surrounds the rows. */
class WorkbookTest {

    private static final String[] LONG =
            IntStream.range(0, 60).mapToObj(i -> "value_" + i).toArray(String[]::new);

    private static final Table CUSTOMER = table(
                    "customer",
                    bigint("id").primaryKey().generatedBy((row, random) -> row * 10),
                    varchar("name", 50)
                            .comment("Full name, as on the invoice")
                            .generatedBy((row, random) -> "=1+" + row),
                    bool("active").notNull().generatedBy((row, random) -> true))
            .withComment("People who buy");

    private static final Table PURCHASE = table(
            "purchase",
            bigint("id").primaryKey().generatedBy((row, random) -> row),
            bigint("customer_id").references("customer").children(2, 2),
            enumOf("status", "NEW", "PAID").generatedBy(values("NEW", "PAID", "NEW", "PAID", "NEW", "PAID")),
            enumOf("color", LONG).nullRate(0.25).generatedBy((row, random) -> LONG[(int) row]));

    @TempDir
    private Path folder;

    private XSSFWorkbook write() throws IOException {
        return write(plan(3, CUSTOMER, PURCHASE).withSeed(99));
    }

    private XSSFWorkbook write(Plan plan) throws IOException {
        return Workbooks.write(plan, folder);
    }

    private static List<String> texts(XSSFSheet sheet, int row) {
        DataFormatter formatter = new DataFormatter();
        Row cells = sheet.getRow(row);
        return IntStream.range(0, cells.getLastCellNum())
                .mapToObj(column -> formatter.formatCellValue(cells.getCell(column)))
                .toList();
    }

    private static List<String> allTexts(XSSFSheet sheet) {
        return IntStream.rangeClosed(0, sheet.getLastRowNum())
                .filter(row -> sheet.getRow(row) != null)
                .boxed()
                .flatMap(row -> texts(sheet, row).stream())
                .toList();
    }

    @Test
    void theSummaryTellsHowToMakeTheRowsAgain() throws IOException {
        assertThat(allTexts(write().getSheet("Summary"))).contains("shop", "Seed", "99", "Language", "en", "Rows", "9");
    }

    @Test
    void theSummaryCountsAndLinksTheTables() throws IOException {
        XSSFSheet summary = write().getSheet("Summary");
        XSSFTable list = summary.getTables().get(0);

        assertThat(texts(summary, list.getStartRowIndex() + 1))
                .containsExactly("customer", "3", "3", "1", "People who buy");
        assertThat(summary.getHyperlinkList())
                .extracting(XSSFHyperlink::getLocation)
                .containsExactly("'customer'!A1", "'purchase'!A1");
    }

    @Test
    void theSummaryDrawsTheRowsOfTheTables() throws IOException {
        List<XSSFChart> charts =
                write().getSheet("Summary").getDrawingPatriarch().getCharts();

        assertThat(charts).singleElement().satisfies(chart -> {
            assertThat(chart.getTitleText().toString()).isEqualTo("Rows by table");
            assertThat(chart.getChartSeries()).singleElement().satisfies(bars -> assertThat(
                            bars.getSeries(0).getValuesData().getPointCount())
                    .isEqualTo(2));
        });
    }

    @Test
    void theSummaryTellsOfLosses() throws IOException {
        XSSFWorkbook workbook = write(plan(1, table("t", bigint("n").generatedBy((row, random) -> Long.MAX_VALUE))));

        assertThat(allTexts(workbook.getSheet("Summary")))
                .contains("Table 't', column 'n': numbers beyond 2^53 or of more than 15 digits are written as text, "
                        + "because Excel would round them (cells: 1).");
    }

    @Test
    void aTableCalledSummaryKeepsItsName() throws IOException {
        XSSFWorkbook workbook = write(plan(1, table("summary", integer("n").generatedBy((row, random) -> 7))));

        assertThat(workbook.getSheetName(0)).isEqualTo("Summary_2");
        assertThat(texts(workbook.getSheet("summary"), 1)).containsExactly("7");
    }

    @Test
    void aColumnsCommentIsItsHeaders() throws IOException {
        assertThat(write().getSheet("customer")
                        .getRow(0)
                        .getCell(1)
                        .getCellComment()
                        .getString()
                        .getString())
                .isEqualTo("Full name, as on the invoice");
    }

    @Test
    void anEnumOffersItsValues() throws IOException {
        XSSFDataValidation status =
                write().getSheet("purchase").getDataValidations().get(0);

        assertThat(status.getValidationConstraint().getExplicitListValues()).containsExactly("NEW", "PAID");
        assertThat(status.getRegions().getCellRangeAddress(0).formatAsString()).isEqualTo("C2:C7");
    }

    @Test
    void aLongListLiesOnAHiddenSheet() throws IOException {
        XSSFWorkbook workbook = write();
        DataValidation color =
                workbook.getSheet("purchase").getDataValidations().get(1);

        assertThat(color.getValidationConstraint().getFormula1()).isEqualTo("dmb_list_1");
        assertThat(workbook.getName("dmb_list_1").getRefersToFormula()).isEqualTo("'_lists'!$A$1:$A$60");
        assertThat(workbook.isSheetHidden(workbook.getSheetIndex("_lists"))).isTrue();
        assertThat(texts(workbook.getSheet("_lists"), 59)).containsExactly("value_59");
    }

    @Test
    void aForeignKeyLeadsToItsRow() throws IOException {
        XSSFSheet sheet = write().getSheet("purchase");

        assertThat(sheet.getHyperlinkList())
                .extracting(XSSFHyperlink::getCellRef, XSSFHyperlink::getLocation)
                .containsExactly(
                        tuple("B2", "'customer'!A2"),
                        tuple("B3", "'customer'!A2"),
                        tuple("B4", "'customer'!A3"),
                        tuple("B5", "'customer'!A3"),
                        tuple("B6", "'customer'!A4"),
                        tuple("B7", "'customer'!A4"));
    }

    @Test
    void moreLinksThanExcelBearsAreNone() throws IOException {
        Plan plan = plan(3, CUSTOMER, PURCHASE_WITHOUT_LISTS).withRows("customer", 25_001);

        assertThat(write(plan).getSheet("purchase").getHyperlinkList()).isEmpty();
    }

    private static final Table PURCHASE_WITHOUT_LISTS = table(
            "purchase",
            bigint("id").primaryKey().generatedBy((row, random) -> row),
            bigint("customer_id").references("customer").children(2, 2));

    @Test
    void textLikeAFormulaIsQuoted() throws IOException {
        assertThat(write().getSheet("customer")
                        .getRow(1)
                        .getCell(1)
                        .getCellStyle()
                        .getQuotePrefixed())
                .isTrue();
    }

    @Test
    void theDictionaryTellsOfEveryColumn() throws IOException {
        XSSFSheet dictionary = write().getSheet("Data dictionary");

        assertThat(dictionary.getLastRowNum()).isEqualTo(7);
        assertThat(texts(dictionary, 5).subList(0, 7))
                .containsExactly("purchase", "customer_id", "bigint", "yes", "FK", "customer.id", "");
        assertThat(texts(dictionary, 7)).contains("25.00 %");
    }

    @Test
    void theRelationshipsAreListed() throws IOException {
        assertThat(texts(write().getSheet("Relationships"), 1))
                .containsExactly("purchase", "customer_id", "customer", "id", "yes", "6", "3");
    }

    @Test
    void aSheetIsPrintedAcrossWithItsHeaderOnEachPage() throws IOException {
        XSSFSheet sheet = write().getSheet("customer");

        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
    }

    @Test
    void thePropertiesTellTheSeed() throws IOException {
        assertThat(write().getProperties()
                        .getCustomProperties()
                        .getProperty("DMB seed")
                        .getLpwstr())
                .isEqualTo("99");
    }

    @Test
    void namesThatDifferInCaseAloneAreToldApart() throws IOException {
        XSSFWorkbook workbook = write(plan(
                1,
                table(
                        "t",
                        integer("a").generatedBy((row, random) -> 1),
                        integer("A").generatedBy((row, random) -> 2))));

        assertThat(texts(workbook.getSheet("t"), 0)).containsExactly("a", "A (2)");
    }

    @Test
    void excelTablesHaveNamesOfTheirOwn() throws IOException {
        XSSFWorkbook workbook = write(plan(
                1,
                table("a b", integer("n").generatedBy((row, random) -> 1)),
                table("a-b", integer("n").generatedBy((row, random) -> 1)),
                table("summary", integer("n").generatedBy((row, random) -> 1))));

        assertThat(Arrays.asList("tbl_a_b", "tbl_a_b_2", "tbl_summary", "tbl_summary_2"))
                .allSatisfy(name -> assertThat(workbook.getTable(name)).isNotNull());
    }
}
