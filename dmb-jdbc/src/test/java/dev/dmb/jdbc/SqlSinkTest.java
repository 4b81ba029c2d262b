package dev.dmb.jdbc;

import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.binary;
import static dev.dmb.schema.Column.json;
import static dev.dmb.schema.Column.text;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlSinkTest {

    @TempDir
    Path folder;

    private static final Plan PLAN = Plan.of(schema(
                    "s",
                    table(
                            "t",
                            bigint("id").primaryKey(),
                            text("name").generatedBy((row, random) -> row == 0 ? "it's; \\ --" : null),
                            json("doc").generatedBy((row, random) -> "[\"'\"]"),
                            binary("raw", 2).generatedBy((row, random) -> new byte[] {0, (byte) 0xff}))))
            .withRows("t", 3);

    private String script(SqlSink sink) throws IOException {
        PLAN.run(sink);
        return Files.readString(folder.resolve("s.sql"));
    }

    private Path file() {
        return folder.resolve("s.sql");
    }

    @Test
    void rowsComeInStatementsOfSeveral() throws IOException {
        assertThat(script(SqlSink.to(file(), "PostgreSQL").withoutTables().withRowsPerInsert(2)))
                .isEqualTo(
                        """
                        BEGIN;
                        INSERT INTO "t" ("id", "name", "doc", "raw") VALUES
                        (1, 'it''s; \\ --', '["''"]', '\\x00ff'),
                        (2, NULL, '["''"]', '\\x00ff');
                        INSERT INTO "t" ("id", "name", "doc", "raw") VALUES
                        (3, NULL, '["''"]', '\\x00ff');
                        COMMIT;
                        """);
    }

    @Test
    void literalsAreTheDialects() throws IOException {
        assertThat(script(SqlSink.to(file(), new H2Dialect()).withoutTables()))
                .startsWith("INSERT INTO \"T\" (\"ID\", \"NAME\", \"DOC\", \"RAW\") VALUES\n"
                        + "(1, 'it''s; \\ --', JSON '[\"''\"]', X'00ff'),\n");
    }

    @Test
    void threadsChangeNoByte() throws IOException {
        Plan many = PLAN.withRows("t", 20_000);
        many.withThreads(1).run(SqlSink.to(folder.resolve("a.sql"), "standard"));
        many.withThreads(5).run(SqlSink.to(folder.resolve("b.sql"), "standard"));
        assertThat(folder.resolve("b.sql")).hasSameTextualContentAs(folder.resolve("a.sql"));
    }

    @Test
    void aFileThatDmbDidNotWriteIsReplacedOnlyWhenTold() throws IOException {
        Files.writeString(file(), "mine");
        assertThatThrownBy(() -> script(SqlSink.to(file(), "H2")))
                .hasMessage("'" + file() + "' exists and was not written by DMB. "
                        + "To fix: move it away, or choose another folder.");
        assertThat(script(SqlSink.to(file(), "H2").overwriting())).startsWith("CREATE TABLE");
    }

    @Test
    void unknownDatabasesAndSizesAreRefused() {
        assertThatThrownBy(() -> SqlSink.to(file(), "Postgres"))
                .hasMessage("no dialect speaks 'Postgres'. To fix: write the database's name as it tells it itself, "
                        + "such as PostgreSQL, or 'standard'.");
        assertThatThrownBy(() -> script(SqlSink.to(file(), "H2").withRowsPerInsert(0)))
                .hasMessage("0 rows for one INSERT. To fix: state a number from 1 to 1000.");
    }
}
