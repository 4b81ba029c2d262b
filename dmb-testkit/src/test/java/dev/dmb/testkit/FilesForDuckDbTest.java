package dev.dmb.testkit;

import static dev.dmb.generator.Generators.oneOf;
import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.date;
import static dev.dmb.schema.Column.decimal;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmb.file.Compression;
import dev.dmb.file.CsvSink;
import dev.dmb.file.JsonSink;
import dev.dmb.plan.Plan;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What DuckDB makes of folders of files: parts, compression and partitions. */
class FilesForDuckDbTest {

    private static final Plan VISITS = Plan.of(schema(
                    "school",
                    table(
                            "visit",
                            bigint("id").primaryKey(),
                            date("visited_on").generatedBy((row, random) -> LocalDate.of(2023, 11, 15)
                                    .plusDays(row / 40)),
                            varchar("place", 20)
                                    .nullRate(0.1)
                                    .generatedBy(oneOf("Genève", "a/b=c d", "..", "50% off", "x")),
                            decimal("fee", 9, 2))))
            .withRows("visit", 5_000);

    @TempDir
    Path folder;

    private static List<List<@Nullable String>> made() {
        List<List<@Nullable String>> rows = new ArrayList<>();
        VISITS.generate("visit", 0, 5_000, batch -> {
            for (int row = 0; row < batch.size(); row++) {
                LocalDate day = LocalDate.ofEpochDay(batch.longs(1)[row]);
                Object place = batch.value(2, row);
                rows.add(Arrays.asList(
                        String.valueOf(batch.value(0, row)),
                        day.toString(),
                        place == null ? null : place.toString(),
                        String.valueOf(batch.value(3, row)),
                        String.valueOf(day.getYear()),
                        String.valueOf(day.getMonthValue())));
            }
        });
        return rows;
    }

    private List<List<@Nullable String>> read(String reader) {
        return DuckDb.query(
                "SELECT id::BIGINT::VARCHAR, visited_on::DATE::VARCHAR, place::VARCHAR, fee::DECIMAL(9, 2)::VARCHAR,"
                        + " year::INT::VARCHAR, month::INT::VARCHAR FROM " + reader + " ORDER BY id::BIGINT");
    }

    @Test
    void foldersOfCsvAreOneTable() {
        VISITS.run(CsvSink.to(folder)
                .partitionedBy("visit", "year(visited_on)", "month(visited_on)", "place")
                .withCompression(Compression.GZIP));
        assertThat(read("read_csv('" + folder + "/visit/**/*.csv.gz', hive_partitioning = true, all_varchar = true)"))
                .isEqualTo(made());
    }

    @Test
    void foldersOfPartsOfJsonLinesAreOneTable() {
        VISITS.run(JsonSink.to(folder)
                .asLines()
                .withRowsPerFile(100)
                .partitionedBy("visit", "year(visited_on)", "month(visited_on)")
                .withCompression(Compression.ZSTD));
        assertThat(folder.resolve("visit/year=2023/month=11/visit-00007.jsonl.zst"))
                .exists();
        assertThat(read("read_json('" + folder + "/visit/**/*.jsonl.zst', hive_partitioning = true, format = 'nd')"))
                .isEqualTo(made());
    }

    @Test
    void partsAreOneTable() {
        VISITS.run(CsvSink.to(folder).withRowsPerFile(2_500));
        assertThat(folder.resolve("visit-00002.csv")).exists();
        assertThat(folder.resolve("visit-00003.csv")).doesNotExist();
        assertThat(read("(SELECT *, year(visited_on) AS year, month(visited_on) AS month FROM read_csv('" + folder
                        + "/visit-*.csv'))"))
                .isEqualTo(made());
    }
}
