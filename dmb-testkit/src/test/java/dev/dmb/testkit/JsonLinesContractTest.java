package dev.dmb.testkit;

import com.github.luben.zstd.ZstdInputStream;
import dev.dmb.file.Compression;
import dev.dmb.file.JsonSink;
import dev.dmb.plan.Sink;
import dev.dmb.schema.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON Lines compressed as zstd does: each line alone is an object. */
class JsonLinesContractTest extends JsonSinkContractTest {

    @Override
    protected Sink sink(Path place) {
        return JsonSink.to(place).asLines().withCompression(Compression.ZSTD);
    }

    @Override
    protected List<List<@Nullable Object>> rows(Path place, Table table) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new ZstdInputStream(Files.newInputStream(place.resolve(table.name() + ".jsonl.zst"))),
                StandardCharsets.UTF_8))) {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(row(JACKSON.readTree(line), table));
            }
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
