package dev.dmb.excel;

import static dev.dmb.excel.Workbooks.plan;
import static dev.dmb.excel.Workbooks.temporaryFiles;
import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.DmbException;
import dev.dmb.plan.Plan;
import dev.dmb.plan.Sink;
import dev.dmb.schema.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureTest {

    private static final Table GOOD = table("good", bigint("id").primaryKey().generatedBy((row, random) -> row));

    /** Fails at a row that no trial before the run looks at. */
    private static final Table BAD = table("bad", bigint("id").generatedBy((row, random) -> {
        if (row == 1_700) {
            throw new IllegalArgumentException("out of ink");
        }
        return row;
    }));

    private static final Plan FAILING = plan(3_000, GOOD, BAD);

    @TempDir
    private Path folder;

    private void fail(Path file) {
        assertThatThrownBy(() -> FAILING.run(ExcelSink.to(file)))
                .isInstanceOf(DmbException.class)
                .hasMessageContaining("out of ink");
    }

    @Test
    void aFailedRunLeavesNoFile() {
        fail(folder.resolve("new/shop.xlsx"));

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFailedRunLeavesTheWorkbookOfTheLast() throws IOException {
        Path file = folder.resolve("shop.xlsx");
        plan(3, GOOD).run(ExcelSink.to(file));
        byte[] before = Files.readAllBytes(file);
        fail(file);

        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void aFailedRunLeavesNoTemporaryFile() throws IOException {
        List<Path> before = temporaryFiles();
        fail(folder.resolve("shop.xlsx"));

        assertThat(temporaryFiles()).isEqualTo(before);
    }

    @Test
    void aRunLeavesNoTemporaryFile() throws IOException {
        List<Path> before = temporaryFiles();
        plan(3_000, GOOD).run(ExcelSink.to(folder.resolve("shop.xlsx")));

        assertThat(temporaryFiles()).isEqualTo(before);
    }

    @Test
    void nothingShowsBeforeTheCommit() {
        try (Sink.Writer writer = ExcelSink.to(folder.resolve("shop.xlsx")).open(FAILING)) {
            writer.begin(GOOD);

            assertThat(folder.toFile().list((parent, name) -> !name.startsWith(".dmb-unfinished")))
                    .isEmpty();
        }
    }
}
