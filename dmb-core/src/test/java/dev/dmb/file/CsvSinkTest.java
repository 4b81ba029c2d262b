package dev.dmb.file;

import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.binary;
import static dev.dmb.schema.Column.bool;
import static dev.dmb.schema.Column.column;
import static dev.dmb.schema.Column.date;
import static dev.dmb.schema.Column.decimal;
import static dev.dmb.schema.Column.doublePrecision;
import static dev.dmb.schema.Column.integer;
import static dev.dmb.schema.Column.real;
import static dev.dmb.schema.Column.text;
import static dev.dmb.schema.Column.time;
import static dev.dmb.schema.Column.timestamp;
import static dev.dmb.schema.Column.timestamptz;
import static dev.dmb.schema.Column.uuid;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.DmbException;
import dev.dmb.plan.Plan;
import dev.dmb.plan.Report;
import dev.dmb.schema.Column;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.Schema;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvSinkTest {

    @TempDir
    Path folder;

    private static FieldGenerator<Object> values(Object... values) {
        return (row, random) -> values[(int) row];
    }

    private static Plan plan(Column... columns) {
        return Plan.of(schema("s", table("t", columns)));
    }

    private List<String> lines(Plan plan) throws IOException {
        plan.run(CsvSink.to(folder));
        String content = Files.readString(folder.resolve("t.csv"));
        assertThat(content).endsWith("\r\n");
        return Arrays.asList(content.split("\r\n"));
    }

    private List<String> cells(Column column, Object... values) throws IOException {
        List<String> lines = lines(plan(column.generatedBy(values(values))).withRows("t", values.length));
        return lines.subList(1, lines.size());
    }

    @Test
    void headerNamesTheColumns() throws IOException {
        assertThat(lines(plan(
                                integer("a").generatedBy(values(1)),
                                integer("b, \"c\"").generatedBy(values(2)))
                        .withRows("t", 1)))
                .containsExactly("a,\"b, \"\"c\"\"\"", "1,2");
    }

    @Test
    void textsAreQuotedOnlyWhereTheyMust() throws IOException {
        assertThat(cells(
                        text("t"),
                        "plain",
                        "a,b",
                        "say \"hi\"",
                        " padded",
                        "",
                        "ünïcödé 🎉",
                        "semi;colon",
                        "back\\slash"))
                .containsExactly(
                        "plain",
                        "\"a,b\"",
                        "\"say \"\"hi\"\"\"",
                        "\" padded\"",
                        "\"\"",
                        "ünïcödé 🎉",
                        "semi;colon",
                        "back\\slash");
    }

    @Test
    void lineBreaksStayWithinTheirCell() throws IOException {
        plan(text("t").generatedBy(values("two\nlines"))).withRows("t", 1).run(CsvSink.to(folder));
        assertThat(folder.resolve("t.csv")).hasContent("t\r\n\"two\nlines\"\r\n");
    }

    @Test
    void nullIsNothingAtAll() throws IOException {
        assertThat(lines(plan(
                                integer("a").generatedBy(values(null, 1)),
                                text("b").generatedBy(values("", null)),
                                integer("c").generatedBy(values(3, null)))
                        .withRows("t", 2)))
                .containsExactly("a,b,c", ",\"\",3", "1,,");
    }

    @Test
    void numbersAreExact() throws IOException {
        assertThat(cells(bigint("n"), Long.MIN_VALUE, -1L, 0L, 10L, Long.MAX_VALUE))
                .containsExactly("-9223372036854775808", "-1", "0", "10", "9223372036854775807");
    }

    @Test
    void decimalsKeepTheirScale() throws IOException {
        assertThat(cells(decimal("n", 10, 2), "0", "-0.05", "12.3", "-99999999.99", "1.005"))
                .containsExactly("0.00", "-0.05", "12.30", "-99999999.99", "1.01");
    }

    @Test
    void decimalsOfManyDigitsAreExact() throws IOException {
        assertThat(cells(
                        decimal("n", 38, 10),
                        new BigDecimal("1234567890123456789012345678.0123456789"),
                        new BigDecimal("1E-10")))
                .containsExactly("1234567890123456789012345678.0123456789", "0.0000000001");
    }

    @Test
    void floatingPointNumbersAreTheShortestThatReadBackEqual() throws IOException {
        assertThat(cells(doublePrecision("n"), 0.1, 2.0E-3, 1e300, -0.5, 100.0, 2.2250738585072014E-308))
                .containsExactly("0.1", "0.002", "1.0E300", "-0.5", "100.0", "2.2250738585072014E-308");
    }

    @Test
    void smallFloatingPointNumbersAreTheShortestThatReadBackEqual() throws IOException {
        assertThat(cells(real("n"), 0.1f, 3.4028235E38f)).containsExactly("0.1", "3.4028235E38");
    }

    @Test
    void datesAndTimesAreIso() throws IOException {
        assertThat(cells(
                        date("d"),
                        LocalDate.of(2024, 2, 29),
                        LocalDate.of(1969, 12, 31),
                        LocalDate.of(1, 1, 1),
                        LocalDate.of(9999, 12, 31)))
                .containsExactly("2024-02-29", "1969-12-31", "0001-01-01", "9999-12-31");
    }

    @Test
    void everyDayOfFourHundredYearsIsRight() throws IOException {
        LocalDate first = LocalDate.of(1850, 1, 1);
        Plan plan = plan(date("d").generatedBy((FieldGenerator.OfLong) (row, random) -> first.toEpochDay() + row))
                .withRows("t", 146_097);
        List<String> days = lines(plan);
        for (int i = 0; i < 146_097; i++) {
            assertThat(days.get(i + 1)).isEqualTo(first.plusDays(i).toString());
        }
    }

    @Test
    void timesHaveSixDigitsOfASecondOrNone() throws IOException {
        assertThat(cells(time("t"), LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59), LocalTime.of(1, 2, 3, 4_000)))
                .containsExactly("00:00:00", "23:59:59", "01:02:03.000004");
    }

    @Test
    void timestampsHaveASpaceBetweenDateAndTime() throws IOException {
        assertThat(cells(
                        timestamp("t"),
                        LocalDateTime.of(2024, 1, 2, 3, 4, 5),
                        LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_999_000)))
                .containsExactly("2024-01-02 03:04:05", "1969-12-31 23:59:59.999999");
    }

    @Test
    void instantsSayThatTheyAreInUtc() throws IOException {
        assertThat(cells(timestamptz("t"), Instant.parse("2024-01-02T03:04:05Z")))
                .containsExactly("2024-01-02 03:04:05+00:00");
    }

    @Test
    void otherTypesHaveTheirUsualText() throws IOException {
        assertThat(cells(bool("b"), true, false)).containsExactly("true", "false");
        assertThat(cells(uuid("u"), new UUID(1, 2))).containsExactly("00000000-0000-0001-0000-000000000002");
        assertThat(cells(binary("x", 4), new byte[] {0, 1, (byte) 0xff})).containsExactly("\\x0001ff");
        assertThat(cells(column("j", FieldType.parse("json")), "{\"a\": 1}")).containsExactly("\"{\"\"a\"\": 1}\"");
    }

    @Test
    void aTableWithoutRowsHasItsHeader() throws IOException {
        assertThat(lines(plan(integer("a").generatedBy(values())).withRows("t", 0)))
                .containsExactly("a");
    }

    @Test
    void aSecondRunWritesTheSameBytes() throws IOException {
        Plan plan = plan(integer("a").generatedBy((row, random) -> random.nextInt(100)))
                .withRows("t", 3_000);
        plan.run(CsvSink.to(folder));
        byte[] first = Files.readAllBytes(folder.resolve("t.csv"));
        byte[] list = Files.readAllBytes(folder.resolve("dmb-manifest.json"));
        plan.run(CsvSink.to(folder));
        assertThat(folder.resolve("t.csv")).hasBinaryContent(first);
        assertThat(folder.resolve("dmb-manifest.json")).hasBinaryContent(list);
    }

    @Test
    void theReportHasDigestsOfTheFiles() throws Exception {
        Report report =
                plan(integer("a").generatedBy(values(1))).withRows("t", 1).run(CsvSink.to(folder));
        byte[] bytes = Files.readAllBytes(folder.resolve("t.csv"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        assertThat(report.outputs()).singleElement().satisfies(output -> {
            assertThat(output.location()).isEqualTo(folder.resolve("t.csv").toString());
            assertThat(output.bytes()).isEqualTo(bytes.length);
            assertThat(output.sha256()).isEqualTo(HexFormat.of().formatHex(digest));
        });
    }

    @Test
    void aFileThatDmbDidNotWriteIsRefused() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "mine");
        assertThatThrownBy(() -> plan(integer("a").generatedBy(values(1)))
                        .withRows("t", 1)
                        .run(CsvSink.to(folder)))
                .hasMessage("'" + folder.resolve("t.csv") + "' exists and was not written by DMB. "
                        + "To fix: move it away, or choose another folder.");
        assertThat(folder.resolve("t.csv")).hasContent("mine");
    }

    @Test
    void aFileThatWasChangedSinceIsRefused() throws IOException {
        Plan plan = plan(integer("a").generatedBy(values(1))).withRows("t", 1);
        plan.run(CsvSink.to(folder));
        Files.writeString(folder.resolve("t.csv"), "edited");
        assertThatThrownBy(() -> plan.run(CsvSink.to(folder)))
                .hasMessage("'" + folder.resolve("t.csv") + "' was changed since DMB wrote it. "
                        + "To fix: move it away, or delete it if the change may be lost.");
    }

    @Test
    void aFailedRunLeavesTheFolderAsItWas() throws IOException {
        plan(integer("a").generatedBy(values(1))).withRows("t", 1).run(CsvSink.to(folder));
        Schema failing = schema("s", table("t", integer("a").generatedBy((row, random) -> row == 5_000 ? "x" : 2)));
        assertThatThrownBy(() -> Plan.of(failing).withRows("t", 9_999).run(CsvSink.to(folder)))
                .isInstanceOf(DmbException.class);
        assertThat(folder.resolve("t.csv")).hasContent("a\r\n1\r\n");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder("t.csv", "dmb-manifest.json");
        }
    }

    @Test
    void aFailedRunLeavesNoNewFolder() {
        Path fresh = folder.resolve("fresh");
        Schema failing = schema("s", table("t", integer("a").generatedBy((row, random) -> row == 5_000 ? "x" : 2)));
        assertThatThrownBy(() -> Plan.of(failing).withRows("t", 9_999).run(CsvSink.to(fresh)))
                .isInstanceOf(DmbException.class);
        assertThat(fresh).doesNotExist();
    }

    @Test
    void anOutputFolderThatIsAFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "");
        assertThatThrownBy(() -> plan(integer("a").generatedBy(values(1)))
                        .withRows("t", 1)
                        .run(CsvSink.to(file)))
                .hasMessage(
                        "output folder '" + file + "' cannot be written. To fix: choose a folder you may write to.");
    }

    @Test
    void tableNamesCannotLeaveTheFolder() {
        Schema schema = schema(
                "s",
                table("../../etc/passwd", integer("a").generatedBy(values(1))),
                table("con", integer("a").generatedBy(values(1))),
                table("A", integer("a").generatedBy(values(1))),
                table("a", integer("a").generatedBy(values(1))));
        Plan.of(schema).withDefaultRows(1).run(CsvSink.to(folder));
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder("_._.._etc_passwd.csv", "_con.csv", "A.csv", "a-2.csv", "dmb-manifest.json");
    }
}
