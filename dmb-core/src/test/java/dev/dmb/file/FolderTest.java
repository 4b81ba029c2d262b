package dev.dmb.file;

import static dev.dmb.schema.Column.date;
import static dev.dmb.schema.Column.integer;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.plan.Plan;
import dev.dmb.plan.Sink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the folder in which files appear. */
class FolderTest {

    @TempDir
    Path folder;

    private static Plan plan(long rows) {
        return Plan.of(schema(
                        "s",
                        table(
                                "t",
                                integer("n").generatedBy((row, random) -> (int) row % 3),
                                date("d").generatedBy((row, random) -> LocalDate.of(2024, 1 + (int) row % 2, 1)))))
                .withRows("t", rows);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !Files.isDirectory(path))
                    .map(file -> folder.relativize(file).toString())
                    .filter(name -> !name.equals("dmb-manifest.json"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void filesOfAnEarlierRunThatAreNotWrittenAgainAreRemoved() throws IOException {
        plan(30).run(CsvSink.to(folder).withRowsPerFile(10));
        assertThat(files()).containsExactly("t-00001.csv", "t-00002.csv", "t-00003.csv");
        plan(15).run(CsvSink.to(folder).withRowsPerFile(10));
        assertThat(files()).containsExactly("t-00001.csv", "t-00002.csv");
        plan(15).run(CsvSink.to(folder).partitionedBy("t", "month(d)"));
        assertThat(files()).containsExactly("t/month=01/t.csv", "t/month=02/t.csv");
        plan(15).run(CsvSink.to(folder).withCompression(Compression.GZIP), JsonSink.to(folder));
        assertThat(files()).containsExactly("t.csv.gz", "t.json");
        assertThat(folder.resolve("t")).doesNotExist();
    }

    @Test
    void anEarlierFileThatWasChangedIsNotRemovedEither() throws IOException {
        plan(30).run(CsvSink.to(folder).withRowsPerFile(10));
        Files.writeString(folder.resolve("t-00003.csv"), "edited");
        assertThatThrownBy(() -> plan(15).run(CsvSink.to(folder)))
                .hasMessage("'" + folder.resolve("t-00003.csv") + "' was changed since DMB wrote it. "
                        + "To fix: move it away, or delete it if the change may be lost.");
        assertThat(files()).containsExactly("t-00001.csv", "t-00002.csv", "t-00003.csv");
    }

    @Test
    void theManifestTellsRowsTableFormatAndSeedOfEachFile() throws IOException {
        plan(15).withSeed(42).run(CsvSink.to(folder).withRowsPerFile(10));
        assertThat(Files.readString(folder.resolve("dmb-manifest.json")))
                .containsSubsequence(
                        "\"t-00001.csv\"",
                        "\"sha256\"",
                        "\"bytes\"",
                        "\"rows\" : 10",
                        "\"table\" : \"t\"",
                        "\"format\" : \"csv\"",
                        "\"schema\" : \"s\"",
                        "\"seed\" : 42",
                        "\"t-00002.csv\"",
                        "\"rows\" : 5");
    }

    @Test
    void foreignFilesAreReplacedOnlyWhenTold() throws IOException {
        Files.writeString(folder.resolve("t.json"), "mine");
        assertThatThrownBy(() -> plan(1).run(JsonSink.to(folder)))
                .hasMessageContaining("exists and was not written by DMB");
        plan(1).run(JsonSink.to(folder).overwriting());
        assertThat(folder.resolve("t.json")).hasContent("[\n{\"n\":0,\"d\":\"2024-01-01\"}\n]\n");
    }

    @Test
    void aLinkIsReplacedAndNotFollowed() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim"), "precious");
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.createSymbolicLink(out.resolve("t.csv"), victim);
        assertThatThrownBy(() -> plan(1).run(CsvSink.to(out))).hasMessageContaining("was not written by DMB");
        plan(1).run(CsvSink.to(out).overwriting());
        assertThat(victim).hasContent("precious");
        assertThat(Files.isSymbolicLink(out.resolve("t.csv"))).isFalse();
    }

    @Test
    void aLinkThatLeadsOutOfTheFolderIsRefused() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.createSymbolicLink(out.resolve("t"), elsewhere);
        assertThatThrownBy(() -> plan(4).run(
                                CsvSink.to(out).partitionedBy("t", "month(d)").overwriting()))
                .hasMessage("'" + out.resolve("t/month=01/t.csv") + "' would lie outside of '" + out + "'. "
                        + "To fix: remove the link that leads out of the folder, or choose another folder.");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void whatAKilledRunLeftIsRemovedByTheNext() throws IOException {
        Path left = Files.createDirectories(folder.resolve(".dmb-unfinished-1/files"));
        Files.writeString(left.resolve("t.csv"), "half");
        Files.writeString(left.resolveSibling("lock"), "");
        plan(1).run(CsvSink.to(folder));
        assertThat(files()).containsExactly("t.csv");
    }

    @Test
    void aRunThatWasKilledWhileFilesGotTheirNamesDoesNotBlockTheNext() throws IOException {
        plan(1).run(CsvSink.to(folder));
        Path left = Files.createDirectories(folder.resolve(".dmb-unfinished-1"));
        Files.move(folder.resolve("dmb-manifest.json"), left.resolve("dmb-manifest.json"));
        plan(2).run(CsvSink.to(folder));
        assertThat(folder.resolve("t.csv")).hasContent("n,d\r\n0,2024-01-01\r\n1,2024-02-01\r\n");
        assertThat(files()).containsExactly("t.csv");
    }

    @Test
    void aRunUnderWayKeepsItsFilesFromOthers() throws IOException {
        try (Sink.Writer slow = CsvSink.to(folder).open(plan(3))) {
            slow.begin(plan(3).tables().get(0));
            plan(3).generate("t", 0, 3, slow::write);
            plan(1).run(JsonSink.to(folder));
            slow.commit();
        }
        assertThat(files()).containsExactly("t.csv", "t.json");
        assertThat(Files.readString(folder.resolve("dmb-manifest.json"))).contains("\"t.csv\"", "\"t.json\"");
    }

    @Test
    void sinksOfOneRunShareItsRows() throws IOException {
        AtomicLong made = new AtomicLong();
        Plan plan = Plan.of(schema("s", table("t", integer("n").generatedBy((row, random) -> {
                    made.incrementAndGet();
                    return (int) row;
                }))))
                .withRows("t", 5_000);
        plan.check();
        long before = made.get();
        plan.run(CsvSink.to(folder), JsonSink.to(folder), JsonSink.to(folder).asLines());
        long once = made.get() - before;
        made.set(0);
        plan.run(CsvSink.to(folder));
        assertThat(once).isEqualTo(made.get());
        assertThat(Files.readString(folder.resolve("t.csv")).lines()).hasSize(5_001);
        assertThat(Files.readString(folder.resolve("t.jsonl")).lines()).hasSize(5_000);
    }
}
