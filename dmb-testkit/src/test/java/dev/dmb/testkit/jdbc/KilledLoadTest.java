package dev.dmb.testkit.jdbc;

import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmb.jdbc.JdbcSink;
import dev.dmb.jdbc.TestMariaDb;
import dev.dmb.jdbc.TestPostgres;
import dev.dmb.jdbc.UrlDataSource;
import dev.dmb.plan.Plan;
import dev.dmb.plan.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JVM that is killed hard in the middle of a load; another goes on, and the rows are those of an undisturbed run. */
class KilledLoadTest {

    private static final long KILL_AT = 60_000;

    private static final String ALL =
            "SELECT count(*), sum(id), sum(parent_id), min(word), max(word), count(DISTINCT word),"
                    + " sum(id % 1000 * (parent_id % 100)) FROM child";

    @TempDir
    Path folder = Path.of("");

    private static Plan plan() {
        return Plan.of(schema(
                        "killed",
                        table("parent", bigint("id").primaryKey().generatedBy(DatabaseContract.NUMBERS)),
                        table(
                                "child",
                                bigint("id").primaryKey().generatedBy(DatabaseContract.NUMBERS),
                                bigint("parent_id").references("parent").notNull(),
                                varchar("word", 30).generatedBy((row, random) -> "w" + random.nextInt(1_000_000)))))
                .withRows("parent", 500)
                .withRows("child", 100_000);
    }

    /** What the killed JVM runs; it tells how far it is, and waits there. */
    public static void main(String[] arguments) {
        Progress telling = (table, done, rows) -> {
            if (table.name().equals("child") && done >= KILL_AT) {
                System.out.println("loaded " + done);
                await();
            }
        };
        plan().run(
                        telling,
                        List.of(JdbcSink.into(UrlDataSource.of(arguments[0])).resumable()));
    }

    private static void await() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void killedAndGoneOnWith(String url, String undisturbedUrl)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledLoadTest.class.getName(),
                        url)
                .redirectErrorStream(true)
                .start();
        try (BufferedReader told = process.inputReader()) {
            assertThat(told.lines().filter(line -> line.startsWith("loaded ")).findFirst())
                    .isPresent();
            process.destroyForcibly().waitFor();
        }
        try (TestedDatabase database = new TestedDatabase(UrlDataSource.of(url));
                TestedDatabase undisturbed = new TestedDatabase(UrlDataSource.of(undisturbedUrl))) {
            assertThat(database.count("child")).isPositive().isLessThan(100_000);
            assertThat(database.tables()).contains("dmb_load_progress");
            plan().run(JdbcSink.into(UrlDataSource.of(url)).resumable());
            plan().run(JdbcSink.into(UrlDataSource.of(undisturbedUrl)));
            assertThat(database.value(ALL)).isEqualTo(undisturbed.value(ALL)).startsWith("100000|");
            assertThat(database.tables()).containsExactly("child", "parent");
            assertThat(database.foreignKeys("child")).containsExactly("parent_id -> parent.id");
        }
    }

    @Test
    void inPostgres() throws Exception {
        killedAndGoneOnWith(TestPostgres.newDatabase(), TestPostgres.newDatabase());
    }

    @Test
    void inMariaDb() throws Exception {
        killedAndGoneOnWith(TestMariaDb.newDatabase(), TestMariaDb.newDatabase());
    }

    @Test
    void inSqlite() throws Exception {
        killedAndGoneOnWith(
                "jdbc:sqlite:" + folder.resolve("killed.db"), "jdbc:sqlite:" + folder.resolve("undisturbed.db"));
    }

    @Test
    void inH2() throws Exception {
        killedAndGoneOnWith(
                "jdbc:h2:file:" + folder.resolve("killed"), "jdbc:h2:file:" + folder.resolve("undisturbed"));
    }
}
