package dev.dmb.file;

import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.bool;
import static dev.dmb.schema.Column.date;
import static dev.dmb.schema.Column.decimal;
import static dev.dmb.schema.Column.doublePrecision;
import static dev.dmb.schema.Column.integer;
import static dev.dmb.schema.Column.text;
import static dev.dmb.schema.Column.timestamp;
import static dev.dmb.schema.Column.timestamptz;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.DmbException;
import dev.dmb.plan.Plan;
import dev.dmb.plan.Report;
import dev.dmb.schema.Column;
import dev.dmb.schema.FieldGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvOptionsTest {

    @TempDir
    Path folder;

    private static FieldGenerator<Object> values(Object... values) {
        return (row, random) -> values[(int) row];
    }

    private static Plan plan(long rows, Column... columns) {
        return Plan.of(schema("s", table("t", columns))).withRows("t", rows);
    }

    private String written(UnaryOperator<CsvSink> options, Plan plan) throws IOException {
        plan.run(options.apply(CsvSink.to(folder)));
        return Files.readString(folder.resolve("t.csv"));
    }

    @Test
    void separatorQuoteLineEndHeaderAndNullTextCanBeChosen() throws IOException {
        assertThat(written(
                        csv -> csv.withSeparator('\t')
                                .withQuote('\'')
                                .withLineEnd("\n")
                                .withoutHeader()
                                .withNullText("NULL"),
                        plan(
                                2,
                                text("a").generatedBy(values("it's", "NULL")),
                                text("b").generatedBy(values("a\tb", null)))))
                .isEqualTo("'it''s'\t'a\tb'\n'NULL'\tNULL\n");
    }

    @Test
    void everyCellButNullCanBeQuoted() throws IOException {
        assertThat(written(
                        CsvSink::quotingAll,
                        plan(
                                1,
                                integer("n").generatedBy(values(1)),
                                text("t").generatedBy(values("")),
                                date("d").generatedBy(values(LocalDate.EPOCH)),
                                text("u").generatedBy(values((Object) null)))))
                .isEqualTo("\"n\",\"t\",\"d\",\"u\"\r\n\"1\",\"\",\"1970-01-01\",\r\n");
    }

    @Test
    void aByteOrderMarkComesFirst() throws IOException {
        plan(1, integer("n").generatedBy(values(1))).run(CsvSink.to(folder).withByteOrderMark());
        assertThat(folder.resolve("t.csv"))
                .hasBinaryContent(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf, 'n', '\r', '\n', '1', '\r', '\n'});
    }

    @Test
    void datesWithTimesCanBeIso() throws IOException {
        assertThat(written(
                        csv -> csv.withIsoDateTimes().withoutHeader(),
                        plan(
                                1,
                                timestamp("a").generatedBy(values(LocalDateTime.of(2024, 2, 29, 1, 2, 3))),
                                timestamptz("b").generatedBy(values(Instant.EPOCH)))))
                .isEqualTo("2024-02-29T01:02:03,1970-01-01T00:00:00Z\r\n");
    }

    @Test
    void decimalPointsCanBeCommas() throws IOException {
        assertThat(written(
                        csv -> csv.withDecimalPoint(',').withSeparator(';').withoutHeader(),
                        plan(
                                1,
                                decimal("a", 9, 2).generatedBy(values("-1.5")),
                                doublePrecision("b").generatedBy(values(0.25)),
                                text("c").generatedBy(values("1.5,")))))
                .isEqualTo("-1,50;0,25;1.5,\r\n");
    }

    @Test
    void optionsThatCannotBeReadBackAreRefusedTogether() {
        assertThatThrownBy(() -> plan(1, integer("n"))
                        .run(CsvSink.to(folder.resolve("new"))
                                .withSeparator('x')
                                .withLineEnd("\r")
                                .withDecimalPoint('x')))
                .hasMessage(
                        """
                        3 problems:
                          1. CSV separator 'x'. To fix: use one ASCII character that is no letter, digit, space, line break, \
                        quote or one of +-.:\\.
                          2. CSV line end of 1 characters. To fix: use \\n or \\r\\n.
                          3. decimal point 'x'. To fix: use a point or a comma."""
                                .replace("\n", System.lineSeparator()));
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void formulasAreEscapedAndCounted() throws IOException {
        Plan plan = plan(
                9,
                integer("n").generatedBy(values(-1, -2, -3, -4, -5, -6, -7, -8, -9)),
                text("t").generatedBy(values("=1+1", "+1", "-1", "@x", "\tx", "\rx", "＝1", "a=b", "plain")));
        Report report =
                plan.run(CsvSink.to(folder).withFormulas(Formulas.ESCAPE).withoutHeader());
        assertThat(Files.readString(folder.resolve("t.csv")))
                .isEqualTo("-1,\"'=1+1\"\r\n-2,\"'+1\"\r\n-3,\"'-1\"\r\n-4,\"'@x\"\r\n-5,\"'\tx\"\r\n-6,\"'\rx\"\r\n"
                        + "-7,\"'＝1\"\r\n-8,a=b\r\n-9,plain\r\n");
        assertThat(report.warnings())
                .containsExactly("7 texts look like formulas and were written with an apostrophe in front");
    }

    @Test
    void formulasCanBeRefused() {
        Plan plan = plan(
                3_000,
                integer("n").generatedBy((row, random) -> -1),
                text("t").generatedBy((row, random) -> row == 2_000 ? "=secret" : "plain"));
        assertThatThrownBy(() -> plan.run(CsvSink.to(folder.resolve("new")).withFormulas(Formulas.REJECT)))
                .isInstanceOf(DmbException.class)
                .hasMessage("table 't', column 't', row 2000 holds a text that a spreadsheet would run as a formula. "
                        + "To fix: let the column's generator make other texts, or escape them.");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void compressedBytesAreTheSameForAnyNumberOfThreads() throws IOException {
        Plan plan = plan(
                60_000, bigint("id").primaryKey(), text("t").generatedBy((row, random) -> "t" + random.nextInt(1000)));
        for (Compression compression : new Compression[] {Compression.GZIP, Compression.ZSTD}) {
            Path alone = folder.resolve("alone" + compression);
            Path together = folder.resolve("together" + compression);
            plan.withThreads(1).run(CsvSink.to(alone).withCompression(compression));
            plan.withThreads(5).run(CsvSink.to(together).withCompression(compression));
            String name = compression == Compression.GZIP ? "t.csv.gz" : "t.csv.zst";
            assertThat(together.resolve(name)).hasSameBinaryContentAs(alone.resolve(name));
        }
    }

    @Test
    void oneTableCanGoToAStream() throws IOException {
        Plan plan = Plan.of(schema(
                        "s",
                        table(
                                "t",
                                integer("n").generatedBy((row, random) -> 7),
                                bool("b").generatedBy((r, x) -> true)),
                        table("other", integer("n"))))
                .withDefaultRows(2);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        plan.run(CsvSink.to(folder).withCompression(Compression.GZIP).streaming("t", out));
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("n,b\r\n7,true\r\n7,true\r\n");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void partitionsThatCannotBeAreRefusedTogether() {
        Plan plan = plan(1, integer("year"), date("d"), text("t"));
        assertThatThrownBy(() -> plan.run(CsvSink.to(folder)
                        .partitionedBy("t", "year(d)", "month(t)", "nope")
                        .partitionedBy("x", "d")))
                .hasMessageContaining("partition 'month(t)' of table 't': column 't' is no date. "
                        + "To fix: use a column of type date, timestamp or timestamptz.")
                .hasMessageContaining("partition 'nope' of table 't': no column 'nope'.")
                .hasMessageContaining("table 't' would have two columns 'year' when its partitions are read.")
                .hasMessageContaining("partitions of table 'x': there is no such table.");
    }
}
