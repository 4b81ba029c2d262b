package dev.dmb.testkit;

import dev.dmb.file.Compression;
import dev.dmb.file.CsvSink;
import dev.dmb.plan.Sink;
import dev.dmb.schema.Table;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSV compressed as gzip does, with everything else unlike the default, read by DuckDB. */
class CompressedCsvContractTest extends CsvSinkContractTest {

    @Override
    protected Sink sink(Path place) {
        return CsvSink.to(place)
                .withSeparator(';')
                .withNullText("\\N")
                .withLineEnd("\n")
                .quotingAll()
                .withCompression(Compression.GZIP);
    }

    @Override
    protected List<List<@Nullable String>> rows(Path place, Table table) {
        return DuckDb.query("SELECT * FROM read_csv('" + place.resolve(table.name() + ".csv.gz")
                + "', header = true, all_varchar = true, delim = ';', quote = '\"', escape = '\"', nullstr = '\\N',"
                + " allow_quoted_nulls = false, auto_detect = false, new_line = '\\n', parallel = false, columns = {"
                + columns(table) + "})");
    }

    private static String columns(Table table) {
        return String.join(
                ", ",
                table.columns().stream()
                        .map(column -> "'" + column.name() + "': 'VARCHAR'")
                        .toList());
    }
}
