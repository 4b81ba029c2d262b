package dev.dmb.excel;

import static dev.dmb.excel.Workbooks.cells;
import static dev.dmb.excel.Workbooks.plan;
import static dev.dmb.excel.Workbooks.values;
import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.binary;
import static dev.dmb.schema.Column.bool;
import static dev.dmb.schema.Column.character;
import static dev.dmb.schema.Column.date;
import static dev.dmb.schema.Column.decimal;
import static dev.dmb.schema.Column.doublePrecision;
import static dev.dmb.schema.Column.enumOf;
import static dev.dmb.schema.Column.integer;
import static dev.dmb.schema.Column.json;
import static dev.dmb.schema.Column.real;
import static dev.dmb.schema.Column.smallint;
import static dev.dmb.schema.Column.text;
import static dev.dmb.schema.Column.time;
import static dev.dmb.schema.Column.timestamp;
import static dev.dmb.schema.Column.timestamptz;
import static dev.dmb.schema.Column.uuid;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmb.plan.Plan;
import dev.dmb.schema.Column;
import dev.dmb.schema.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {

    @TempDir
    private Path folder;

    private List<XSSFCell> write(Column column, Object... values) throws IOException {
        return cells(Workbooks.write(of(column, values), folder));
    }

    private XSSFCell writeOne(Column column, Object value) throws IOException {
        return write(column, value).get(0);
    }

    private List<String> warnings(Column column, Object... values) {
        return Workbooks.warnings(of(column, values), folder);
    }

    private static Plan of(Column column, Object... values) {
        return plan(values.length, table("t", column.generatedBy(values(values))));
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                Arguments.of(smallint("n"), (short) -32_768, -32_768.0),
                Arguments.of(integer("n"), 2_147_483_647, 2_147_483_647.0),
                Arguments.of(bigint("n"), -999_999_999_999_999L, -999_999_999_999_999.0),
                Arguments.of(bigint("n"), 9_007_199_254_740_990L, 9_007_199_254_740_990.0),
                Arguments.of(decimal("n", 10, 2), new BigDecimal("-1234567.89"), -1_234_567.89),
                Arguments.of(decimal("n", 18, 4), new BigDecimal("12345678901234.5"), 12_345_678_901_234.5),
                Arguments.of(decimal("n", 18, 18), new BigDecimal("0.000000000000000012"), 1.2e-17),
                Arguments.of(decimal("n", 30, 10), new BigDecimal("1234567.0123"), 1_234_567.0123),
                Arguments.of(real("n"), 0.1f, 0.1),
                Arguments.of(doublePrecision("n"), -0.1234567890123456, -0.1234567890123456));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aNumberIsANumber(Column column, Object value, double expected) throws IOException {
        XSSFCell cell = writeOne(column, value);

        assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(cell.getNumericCellValue()).isEqualTo(expected);
    }

    static Stream<Arguments> formats() {
        return Stream.of(
                Arguments.of(smallint("n"), 1, "#,##0"),
                Arguments.of(integer("n"), 1, "#,##0"),
                Arguments.of(bigint("id"), 1, "0"),
                Arguments.of(bigint("customer_id"), 1, "0"),
                Arguments.of(bigint("customerId"), 1, "0"),
                Arguments.of(bigint("paid"), 1, "#,##0"),
                Arguments.of(bigint("n").unique(), 1, "0"),
                Arguments.of(decimal("n", 10, 0), 1, "#,##0"),
                Arguments.of(decimal("n", 10, 2), 1, "#,##0.00"),
                Arguments.of(decimal("n", 10, 4), 1, "#,##0.0000"),
                Arguments.of(decimal("id", 10, 0), 1, "0"),
                Arguments.of(real("n"), 1, "General"),
                Arguments.of(doublePrecision("n"), 1, "General"),
                Arguments.of(date("n"), LocalDate.EPOCH, "yyyy-mm-dd"),
                Arguments.of(time("n"), LocalTime.NOON, "hh:mm:ss"),
                Arguments.of(time("n"), LocalTime.of(1, 2, 3, 4_000_000), "hh:mm:ss.000"),
                Arguments.of(timestamp("n"), LocalDate.EPOCH, "yyyy-mm-dd hh:mm:ss"),
                Arguments.of(timestamptz("n"), LocalDate.EPOCH, "yyyy-mm-dd hh:mm:ss"),
                Arguments.of(varchar("n", 5), "0001", "@"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theTypeDecidesHowAValueIsShown(Column column, Object value, String format) throws IOException {
        assertThat(writeOne(column.generatedBy((row, random) -> value), value)
                        .getCellStyle()
                        .getDataFormatString())
                .isEqualTo(format);
    }

    @Test
    void numbersAreShownWithAllTheirDigits() throws IOException {
        List<XSSFCell> cells = write(decimal("n", 12, 2), new BigDecimal("1234567890.50"), 0, new BigDecimal("-0.05"));

        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        assertThat(cells).extracting(formatter::formatCellValue).containsExactly("1,234,567,890.50", "0.00", "-0.05");
    }

    @Test
    void aWholeNumberThatExcelWouldRoundIsText() throws IOException {
        List<XSSFCell> cells =
                write(bigint("n"), 1_234_567_890_123_456L, Long.MIN_VALUE, 1L << 53, 10_000_000_000_000_000L);

        assertThat(cells)
                .extracting(XSSFCell::getStringCellValue)
                .containsExactly("1234567890123456", "-9223372036854775808", "9007199254740992", "10000000000000000");
    }

    @Test
    void aDecimalThatExcelWouldRoundIsText() throws IOException {
        assertThat(writeOne(decimal("n", 18, 2), new BigDecimal("1234567890123456.78"))
                        .getStringCellValue())
                .isEqualTo("1234567890123456.78");
    }

    @Test
    void aLongDecimalThatExcelWouldRoundIsText() throws IOException {
        assertThat(writeOne(decimal("n", 30, 10), new BigDecimal("12345678901234567890.0123456789"))
                        .getStringCellValue())
                .isEqualTo("12345678901234567890.0123456789");
    }

    @Test
    void aWarningCountsNumbersWrittenAsText() {
        assertThat(warnings(bigint("n"), Long.MAX_VALUE, 1, Long.MIN_VALUE))
                .containsExactly(
                        "Table 't', column 'n': numbers beyond 2^53 or of more than 15 digits are written as text, "
                                + "because Excel would round them (cells: 2).");
    }

    @Test
    void numbersThatAreNoneAreText() throws IOException {
        List<XSSFCell> cells =
                write(doublePrecision("n"), Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

        assertThat(cells).extracting(XSSFCell::getStringCellValue).containsExactly("NaN", "Infinity", "-Infinity");
    }

    @Test
    void aWarningCountsNumbersThatAreNone() {
        assertThat(warnings(real("n"), Float.NaN, 1f))
                .containsExactly(
                        "Table 't', column 'n': NaN and infinity are written as text, because Excel has no such numbers (cells: 1).");
    }

    @Test
    void aTruthValueIsOne() throws IOException {
        assertThat(write(bool("b"), true, false))
                .extracting(XSSFCell::getBooleanCellValue)
                .containsExactly(true, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-03-01", "1970-01-01", "2024-02-29", "9999-12-31"})
    void aDateIsADate(String date) throws IOException {
        assertThat(writeOne(date("d"), LocalDate.parse(date))
                        .getLocalDateTimeCellValue()
                        .toLocalDate())
                .isEqualTo(date);
    }

    @Test
    void aDateThatExcelDoesNotKnowIsText() throws IOException {
        List<XSSFCell> cells =
                write(date("d"), LocalDate.of(1900, 2, 28), LocalDate.of(1066, 10, 14), LocalDate.of(10_000, 1, 1));

        assertThat(cells)
                .extracting(XSSFCell::getStringCellValue)
                .containsExactly("1900-02-28", "1066-10-14", "10000-01-01");
    }

    @Test
    void aWarningCountsDatesWrittenAsText() {
        assertThat(warnings(date("d"), LocalDate.of(1899, 12, 31), LocalDate.EPOCH))
                .containsExactly(
                        "Table 't', column 'd': dates before 1900-03-01 or after 9999-12-31 are written as text, "
                                + "because Excel has no such dates (cells: 1).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00:00", "09:30:15", "23:59:59.999"})
    void aTimeIsATime(String time) throws IOException {
        assertThat(writeOne(time("t"), LocalTime.parse(time))
                        .getLocalDateTimeCellValue()
                        .toLocalTime())
                .isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1900-03-01T00:00", "1969-12-31T23:59:59", "2024-02-29T23:59:59.999", "9999-12-31T23:59:59"})
    void aTimestampIsADateWithATime(String timestamp) throws IOException {
        assertThat(writeOne(timestamp("t"), LocalDateTime.parse(timestamp)).getLocalDateTimeCellValue())
                .isEqualTo(timestamp);
    }

    @Test
    void aTimestampThatExcelDoesNotKnowIsText() throws IOException {
        assertThat(writeOne(timestamp("t"), LocalDateTime.of(1899, 1, 2, 3, 4, 5))
                        .getStringCellValue())
                .isEqualTo("1899-01-02 03:04:05");
    }

    @Test
    void anInstantIsADateWithATimeInUtc() throws IOException {
        assertThat(writeOne(timestamptz("t"), Instant.parse("2024-05-06T07:08:09Z"))
                        .getLocalDateTimeCellValue())
                .isEqualTo("2024-05-06T07:08:09");
    }

    @Test
    void microsecondsAreCut() throws IOException {
        assertThat(writeOne(timestamp("t"), LocalDateTime.parse("2024-05-06T23:59:59.999999"))
                        .getLocalDateTimeCellValue())
                .isEqualTo("2024-05-06T23:59:59.999");
    }

    @Test
    void aWarningCountsTimesCut() {
        assertThat(warnings(time("t"), LocalTime.parse("01:02:03.000004"), LocalTime.NOON))
                .containsExactly(
                        "Table 't', column 't': times are cut to milliseconds, because Excel shows no finer ones (cells: 1).");
    }

    static Stream<Arguments> texts() {
        UUID uuid = UUID.fromString("01234567-89ab-cdef-0123-456789abcdef");
        return Stream.of(
                Arguments.of(character("c", 3), "abc", "abc"),
                Arguments.of(varchar("c", 10), "", ""),
                Arguments.of(varchar("c", 10), " both ", " both "),
                Arguments.of(varchar("c", 10), "007", "007"),
                Arguments.of(text("c"), "Ümläut 山田 \uD83D\uDE00", "Ümläut 山田 \uD83D\uDE00"),
                Arguments.of(text("c"), "two\nlines\tand a tab", "two\nlines\tand a tab"),
                Arguments.of(json("c"), "{\"a\": [1, \"<&>\"]}", "{\"a\": [1, \"<&>\"]}"),
                Arguments.of(enumOf("c", "NEW", "PAID"), "PAID", "PAID"),
                Arguments.of(uuid("c"), uuid, uuid.toString()),
                Arguments.of(binary("c", 10), HexFormat.of().parseHex("00ff7f"), "\\x00ff7f"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextIsAText(Column column, Object value, String expected) throws IOException {
        XSSFCell cell = writeOne(column, value);

        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://x\")", "#REF!", "TRUE", "2024-01-01"
            })
    void textThatLooksLikeSomethingElseStaysText(String value) throws IOException {
        XSSFCell cell = writeOne(varchar("c", 50), value);

        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0001",
                "a\u0000b\u001f",
                "\r\n",
                "\uD800",
                "x\uDC00",
                "\uDC00\uD800",
                "\uFFFE\uFFFF",
                "_x0041_",
                "__x0041_x0042_",
                "_x0041\u0001",
                "_xD83D_",
                "_x00e9_",
                "\uD83D\uDE00\uD83D",
                "]]>",
                "<a>&amp;</a>",
                "\u007f\u0085\u2028"
            })
    void noCharacterIsLost(String value) throws IOException {
        assertThat(writeOne(text("c"), value).getStringCellValue()).isEqualTo(value);
    }

    @Test
    void aTextTooLongForACellIsCut() throws IOException {
        assertThat(writeOne(text("c"), "x".repeat(32_768)).getStringCellValue()).isEqualTo("x".repeat(32_767));
    }

    @Test
    void theLongestTextIsNotCut() throws IOException {
        assertThat(writeOne(text("c"), "x".repeat(32_767)).getStringCellValue()).hasSize(32_767);
    }

    @Test
    void aCharacterIsNotCutInTwo() throws IOException {
        assertThat(writeOne(text("c"), "\uD83D\uDE00".repeat(20_000)).getStringCellValue())
                .isEqualTo("\uD83D\uDE00".repeat(16_383));
    }

    @Test
    void anEscapeIsNotCutInTwo() throws IOException {
        assertThat(writeOne(text("c"), "\u0001".repeat(32_767)).getStringCellValue())
                .isEqualTo("\u0001".repeat(32_767 / 7));
    }

    @Test
    void aWarningCountsTextsCut() {
        assertThat(warnings(text("c"), "x", "x".repeat(40_000), "x".repeat(32_768)))
                .containsExactly(
                        "Table 't', column 'c': texts are cut to 32,767 characters, because an Excel cell holds no more (cells: 2).");
    }

    @Test
    void nullIsABlankCell() throws IOException {
        for (Column column :
                List.of(integer("c"), decimal("c", 30, 2), date("c"), varchar("c", 5), bool("c"), uuid("c"))) {
            assertThat(writeOne(column, null)).as(column.type().toString()).isNull();
        }
    }

    @Test
    void aCellBesideANullKeepsItsPlace() throws IOException {
        Table table = table(
                "t",
                integer("a").nullRate(1).generatedBy((row, random) -> 1),
                integer("b").generatedBy((row, random) -> 2));

        assertThat(Workbooks.write(plan(1, table), folder)
                        .getSheetAt(1)
                        .getRow(1)
                        .getCell(1)
                        .getNumericCellValue())
                .isEqualTo(2);
    }

    @Test
    void cellsOfOneFormatShareTheirStyle() throws IOException {
        Column day = date("d").generatedBy((row, random) -> LocalDate.EPOCH);
        Column number = integer("n").generatedBy((row, random) -> 1);

        int styles = Workbooks.write(plan(100, table("a", day, number)), folder).getNumCellStyles();
        assertThat(Workbooks.write(plan(100, table("a", day, number), table("b", day, number)), folder)
                        .getNumCellStyles())
                .isEqualTo(styles);
    }
}
