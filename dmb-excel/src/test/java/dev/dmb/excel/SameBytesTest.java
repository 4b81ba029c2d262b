package dev.dmb.excel;

import static dev.dmb.excel.Workbooks.plan;
import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.date;
import static dev.dmb.schema.Column.decimal;
import static dev.dmb.schema.Column.doublePrecision;
import static dev.dmb.schema.Column.timestamp;
import static dev.dmb.schema.Column.timestamptz;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmb.plan.Batch;
import dev.dmb.plan.Plan;
import dev.dmb.plan.Sink;
import dev.dmb.schema.FieldGenerator.OfDouble;
import dev.dmb.schema.FieldGenerator.OfLong;
import dev.dmb.schema.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameBytesTest {

    private static final OfLong NUMBER = (row, random) -> random.nextLong(1_000_000);
    private static final OfLong MOMENT = (row, random) -> random.nextLong(1_700_000_000) * 1_000_000;
    private static final OfDouble FRACTION = (row, random) -> random.nextDouble();

    private static final Plan PLAN = plan(
            1_500,
            table(
                    "a",
                    bigint("id").primaryKey().generatedBy((row, random) -> row),
                    decimal("amount", 10, 2).generatedBy(NUMBER),
                    doublePrecision("share").generatedBy(FRACTION),
                    date("day").generatedBy((row, random) -> random.nextLong(20_000)),
                    timestamp("at").generatedBy(MOMENT),
                    timestamptz("seen_at").generatedBy(MOMENT),
                    varchar("name", 50).generatedBy((row, random) -> "İı name " + random.nextInt(100))),
            table("b", bigint("n").generatedBy(NUMBER)));

    private final Locale locale = Locale.getDefault();
    private final TimeZone timeZone = TimeZone.getDefault();

    @TempDir
    private Path folder;

    @AfterEach
    void restoreDefaults() {
        Locale.setDefault(locale);
        TimeZone.setDefault(timeZone);
    }

    private byte[] write(String name) throws IOException {
        Path file = folder.resolve(name + ".xlsx");
        PLAN.run(ExcelSink.to(file));
        return Files.readAllBytes(file);
    }

    @Test
    void twoRunsWriteTheSameBytes() throws IOException, InterruptedException {
        byte[] first = write("first");
        Thread.sleep(2_100); // a zip tells time in steps of two seconds

        assertThat(write("second")).isEqualTo(first);
    }

    @Test
    void threadsDoNotMatter() throws IOException {
        Path file = folder.resolve("threads.xlsx");
        Plan plan = PLAN.withDefaultRows(20_000);
        plan.withThreads(1).run(ExcelSink.to(file));
        byte[] alone = Files.readAllBytes(file);
        plan.withThreads(5).run(ExcelSink.to(file));

        assertThat(file).hasBinaryContent(alone);
    }

    @Test
    void aSinkBesideItThatEncodesNothingDoesNotMatter() throws IOException {
        Path file = folder.resolve("beside.xlsx");
        Plan plan = PLAN.withDefaultRows(20_000);
        plan.run(ExcelSink.to(file));
        byte[] alone = Files.readAllBytes(file);
        plan.run(ExcelSink.to(file), new RowByRow());

        assertThat(file).hasBinaryContent(alone);
    }

    /** Takes batches on one thread, and forgets them. */
    private static final class RowByRow implements Sink, Sink.Writer {

        @Override
        public Writer open(Plan plan) {
            return this;
        }

        @Override
        public void begin(Table table) {}

        @Override
        public void write(Batch batch) {}

        @Override
        public Written commit() {
            return new Written(List.of(), List.of());
        }

        @Override
        public void close() {}
    }

    @ParameterizedTest
    @CsvSource({
        "Pacific/Kiritimati, th-TH-u-ca-buddhist-nu-thai",
        "America/St_Johns, ar-EG-u-nu-arab",
        "Asia/Tehran, tr-TR"
    })
    void timeZoneAndLocaleDoNotMatter(String timeZone, String locale) throws IOException {
        byte[] here = write("here");
        TimeZone.setDefault(TimeZone.getTimeZone(timeZone));
        Locale.setDefault(Locale.forLanguageTag(locale));

        assertThat(write("there")).isEqualTo(here);
    }

    @Test
    void theWorkbookIsDatedByThePlan() throws IOException {
        CoreProperties properties = Workbooks.write(PLAN.withNow(Instant.parse("2031-02-03T04:05:06Z")), folder)
                .getProperties()
                .getCoreProperties();

        assertThat(properties.getCreated().toInstant()).isEqualTo("2031-02-03T04:05:06Z");
        assertThat(properties.getModified().toInstant()).isEqualTo("2031-02-03T04:05:06Z");
    }

    @Test
    void theWorkbookIsCreatedByDmb() throws IOException {
        assertThat(Workbooks.write(PLAN, folder)
                        .getProperties()
                        .getCoreProperties()
                        .getCreator())
                .isEqualTo("DMB");
    }
}
