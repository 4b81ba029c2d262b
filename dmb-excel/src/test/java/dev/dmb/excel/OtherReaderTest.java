package dev.dmb.excel;

import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.bool;
import static dev.dmb.schema.Column.date;
import static dev.dmb.schema.Column.decimal;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmb.plan.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader that shares no code with POI finds every cell that the plan made. */
class OtherReaderTest {

    private static final Plan PLAN = Workbooks.plan(
            9_000,
            table(
                    "t",
                    bigint("id").primaryKey(),
                    varchar("name", 40).nullRate(0.2).generatedBy((row, random) -> "Ünit <" + row + ">"),
                    decimal("amount", 10, 2).generatedBy((row, random) -> random.nextLong(1_000_000)),
                    bool("active").generatedBy((row, random) -> random.nextBoolean()),
                    date("day").generatedBy((row, random) -> random.nextLong(20_000))));

    @TempDir
    private Path folder;

    @Test
    void everyCellIsFound() throws IOException {
        Path file = folder.resolve("t.xlsx");
        PLAN.run(ExcelSink.to(file));
        List<List<Object>> made = new ArrayList<>();
        PLAN.generate("t", 0, 9_000, batch -> {
            for (int row = 0; row < batch.size(); row++) {
                made.add(Stream.of(
                                batch.value(0, row),
                                batch.isNull(1, row) ? "" : batch.text(1, row),
                                batch.value(2, row),
                                batch.value(3, row),
                                batch.value(4, row))
                        .toList());
            }
        });

        assertThat(read(file)).isEqualTo(made);
    }

    private static List<List<Object>> read(Path file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            Sheet sheet = workbook.findSheet("t").orElseThrow();
            try (Stream<Row> rows = sheet.openStream()) {
                return rows.skip(1).map(OtherReaderTest::values).toList();
            }
        }
    }

    private static List<Object> values(Row row) {
        return List.of(
                row.getCellAsNumber(0).orElseThrow().longValueExact(),
                row.getCellAsString(1).orElse(""),
                row.getCellAsNumber(2).orElseThrow().setScale(2),
                row.getCellAsBoolean(3).orElseThrow(),
                row.getCellAsDate(4).orElseThrow().toLocalDate());
    }
}
