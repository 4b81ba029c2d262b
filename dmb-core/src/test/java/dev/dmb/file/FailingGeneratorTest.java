package dev.dmb.file;

import static dev.dmb.generator.Generators.expression;
import static dev.dmb.generator.Generators.when;
import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.decimal;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.DmbException;
import dev.dmb.plan.Plan;
import dev.dmb.schema.Column;
import dev.dmb.schema.FieldGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A generator that fails far from the rows that are tried before a run. */
class FailingGeneratorTest {

    private static final long ROW = 6_789;

    private static final FieldGenerator<Long> FAILING = (row, random) -> {
        if (row == ROW) {
            throw new IllegalStateException("no more numbers");
        }
        return row;
    };

    @TempDir
    private Path folder;

    private void fails(String message, Column... columns) {
        Plan plan =
                Plan.of(schema("s", table("t", columns))).withRows("t", 20_000).withSeed(7);
        for (int threads : new int[] {1, 3}) {
            assertThatThrownBy(() -> plan.withThreads(threads).run(CsvSink.to(folder)))
                    .isInstanceOf(DmbException.class)
                    .hasMessage(message);
        }
    }

    private Stream<Path> files() throws IOException {
        return Files.list(folder);
    }

    @Test
    void isNamedByItsCellAndLeavesNoFile() throws IOException {
        fails(
                "table 't', column 'v', row 6789, seed 7: no more numbers. To fix: change the column's generator or its type.",
                bigint("id").primaryKey(),
                bigint("v").generatedBy(FAILING));
        try (Stream<Path> files = files()) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void leavesTheFilesOfTheRunBefore() throws IOException {
        Plan.of(schema("s", table("t", bigint("id").primaryKey())))
                .withRows("t", 3)
                .run(CsvSink.to(folder));
        String before = Files.readString(folder.resolve("t.csv"));
        fails(
                "table 't', column 'v', row 6789, seed 7: no more numbers. To fix: change the column's generator or its type.",
                bigint("id").primaryKey(),
                bigint("v").generatedBy(when("id > 5000").then(FAILING)));
        assertThat(folder.resolve("t.csv")).hasContent(before);
    }

    @Test
    void aTotalThatDoesNotFitIsNamedByItsCell() throws IOException {
        fails(
                "table 't', column 'v', row 9999, seed 7: value '10000.00' (BigDecimal) does not fit decimal(6,2). To fix: change the column's generator or its type.",
                bigint("id").primaryKey(),
                bigint("n").generatedBy((row, random) -> row == 0 || row == 10_000 || row == 19_999 ? 1L : row + 1),
                decimal("v", 6, 2).generatedBy(expression("n")));
        try (Stream<Path> files = files()) {
            assertThat(files).isEmpty();
        }
    }
}
