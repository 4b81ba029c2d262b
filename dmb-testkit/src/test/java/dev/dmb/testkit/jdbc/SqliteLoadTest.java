package dev.dmb.testkit.jdbc;

import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.date;
import static dev.dmb.schema.Column.timestamp;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.DmbException;
import dev.dmb.jdbc.JdbcSink;
import dev.dmb.jdbc.LoadMode;
import dev.dmb.jdbc.UrlDataSource;
import dev.dmb.plan.Plan;
import dev.dmb.schema.Schema;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is SQLite's own: a disk that fills, foreign keys that are switched off, and how values are stored. */
class SqliteLoadTest {

    @TempDir
    Path folder = Path.of("");

    private String url = "";
    private TestedDatabase database = new TestedDatabase(UrlDataSource.of(""));

    private static final Schema FAMILY = schema(
            "family",
            table("parent", bigint("id").primaryKey().generatedBy(DatabaseContract.NUMBERS))
                    .withComment("who has\nchildren"),
            table(
                    "child",
                    bigint("id").primaryKey().generatedBy(DatabaseContract.NUMBERS),
                    bigint("parent_id").references("parent"),
                    varchar("name", 200)
                            .generatedBy((row, random) -> "x".repeat(200))
                            .comment("first; name")));

    @BeforeEach
    void open() {
        url = "jdbc:sqlite:" + folder.resolve("own.db");
        database = new TestedDatabase(UrlDataSource.of(url));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aDiskThatFillsLeavesNothing() {
        String small = url + "?max_page_count=100";
        assertThatThrownBy(() -> Plan.of(FAMILY).withDefaultRows(10_000).run(JdbcSink.into(UrlDataSource.of(small))))
                .isInstanceOf(DmbException.class)
                .hasMessageContaining("database or disk is full")
                .hasMessageEndingWith(". To fix: mend what the database names; nothing of this run is kept.");
        assertThat(database.tables()).isEmpty();
    }

    @Test
    void orphansAreFoundThoughForeignKeysAreOff() {
        Plan.of(FAMILY).run(JdbcSink.into(UrlDataSource.of(url)));
        database.execute("INSERT INTO child (id, parent_id) VALUES (-1, -1)");
        Plan more = Plan.of(schema(
                "family",
                table("parent", bigint("id").primaryKey().generatedBy((row, random) -> row + 1_000)),
                table(
                        "child",
                        bigint("id").primaryKey().generatedBy((row, random) -> row + 1_000),
                        bigint("parent_id").references("parent"))));
        assertThatThrownBy(() -> more.run(JdbcSink.into(UrlDataSource.of(url)).withMode(LoadMode.INSERT)))
                .isInstanceOf(DmbException.class)
                .hasMessageStartingWith("table 'child': 1 rows refer to no row of 'parent' by [parent_id].");
        assertThat(database.count("parent")).isEqualTo(100);
    }

    @Test
    void commentsStandInTheStatementThatSqliteKeeps() {
        Plan.of(FAMILY).run(JdbcSink.into(UrlDataSource.of(url)));
        assertThat(database.rows("SELECT sql FROM sqlite_master WHERE type = 'table' AND name IN ('parent', 'child')"))
                .anyMatch(sql -> sql.contains("-- who has\n  -- children\n"))
                .anyMatch(sql -> sql.contains("-- first; name\n"));
    }

    @Test
    void valuesHaveTheStorageThatApplicationsExpect() {
        LocalDateTime moment = LocalDateTime.of(2024, 3, 1, 12, 34, 56);
        Plan.of(schema(
                        "s",
                        table(
                                "t",
                                bigint("id").primaryKey().generatedBy(DatabaseContract.NUMBERS),
                                date("day").generatedBy((row, random) -> LocalDate.of(2024, 3, 1)),
                                timestamp("at").generatedBy((row, random) -> moment.plusNanos(row * 500_000)))))
                .withRows("t", 3)
                .run(JdbcSink.into(UrlDataSource.of(url)));
        assertThat(database.rows("SELECT id, typeof(id), day, at, strftime('%Y %S', at) FROM t"))
                .containsExactly(
                        "1|integer|2024-03-01|2024-03-01 12:34:56.000|2024 56",
                        "2|integer|2024-03-01|2024-03-01 12:34:56.000500|2024 56",
                        "3|integer|2024-03-01|2024-03-01 12:34:56.001|2024 56");
        assertThat(database.values("SELECT at FROM t WHERE id = 3", (row, column) -> row.getTimestamp(column)
                                .toLocalDateTime())
                        .get(0))
                .containsExactly(moment.plusNanos(1_000_000));
    }
}
