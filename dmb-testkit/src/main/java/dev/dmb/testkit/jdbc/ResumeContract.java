package dev.dmb.testkit.jdbc;

import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.DmbException;
import dev.dmb.jdbc.LoadMode;
import dev.dmb.plan.Plan;
import dev.dmb.schema.FieldGenerator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A load that stopped goes on where it stopped, and ends as if nothing had been. */
interface ResumeContract extends DatabaseContract {

    /** In the second slice of the second table. */
    long STOP = 25_000;

    /** Children stand before their parents; two tables refer to each other. */
    private static Plan plan(AtomicLong stop, long seed) {
        FieldGenerator<String> words = (row, random) -> {
            if (row == stop.get()) {
                throw new IllegalStateException("stopped");
            }
            return "w" + random.nextInt(1_000_000);
        };
        return Plan.of(schema(
                        "resume",
                        table(
                                "part",
                                bigint("id").primaryKey().generatedBy(NUMBERS),
                                bigint("thing_id").references("thing").notNull(),
                                varchar("word", 20).generatedBy(words)),
                        table(
                                "thing",
                                bigint("id").primaryKey().generatedBy(NUMBERS),
                                bigint("best_part_id").references("part"),
                                varchar("code", 20).unique().generatedBy((row, random) -> "C" + row))))
                .withRows("thing", 200)
                .withRows("part", 30_000)
                .withSeed(seed);
    }

    private void stopped(LoadMode mode, long seed) {
        assertThatThrownBy(() -> plan(new AtomicLong(STOP), seed)
                        .run(sink().withMode(mode).resumable()))
                .isInstanceOf(DmbException.class)
                .hasMessageContaining("table 'part', column 'word', row " + STOP + ", seed " + seed + ": stopped");
    }

    private List<String> all() {
        return List.of(
                database()
                        .value("SELECT count(*), count(DISTINCT word), min(word), max(word), sum(id), sum(thing_id),"
                                + " sum(id * thing_id) FROM part"),
                database().value("SELECT count(*), count(best_part_id), sum(best_part_id), max(code) FROM thing"));
    }

    private List<String> undisturbed() {
        load(plan(new AtomicLong(-1), 7));
        List<String> rows = all();
        clearAgain();
        return rows;
    }

    @Test
    default void aStoppedLoadGoesOnAndEndsAsIfUndisturbed() {
        List<String> undisturbed = undisturbed();
        stopped(LoadMode.FAIL_IF_NOT_EMPTY, 7);
        assertThat(database().count("part")).isPositive().isLessThan(STOP + 1);
        assertThat(database().count("thing")).isEqualTo(200);
        plan(new AtomicLong(-1), 7).run(sink().resumable());
        assertThat(all()).isEqualTo(undisturbed);
        assertThat(database().tables()).containsExactly("part", "thing");
        assertThat(database().foreignKeys("thing")).containsExactly("best_part_id -> part.id");
        assertThat(database().foreignKeys("part")).containsExactly("thing_id -> thing.id");
        assertThat(database().isRefused("INSERT INTO part (id, thing_id) VALUES (1, 1)"))
                .isTrue();
        assertThat(database().isRefused("INSERT INTO part (id, thing_id) VALUES (-1, -1)"))
                .isTrue();
    }

    @Test
    default void tablesThatExistAreGoneOnWithToo() {
        List<String> undisturbed = undisturbed();
        applier().apply(plan(new AtomicLong(-1), 7).schema());
        stopped(LoadMode.FAIL_IF_NOT_EMPTY, 7);
        plan(new AtomicLong(-1), 7).run(sink().resumable());
        assertThat(all()).isEqualTo(undisturbed);
    }

    @Test
    default void truncatingHappensOnce() {
        List<String> undisturbed = undisturbed();
        load(plan(new AtomicLong(-1), 8));
        stopped(LoadMode.TRUNCATE, 7);
        plan(new AtomicLong(-1), 7).run(sink().withMode(LoadMode.TRUNCATE).resumable());
        assertThat(all()).isEqualTo(undisturbed);
    }

    @Test
    default void anotherPlanIsRefusedUntilTheFirstIsFinished() {
        stopped(LoadMode.FAIL_IF_NOT_EMPTY, 7);
        long before = database().count("part");
        assertThatThrownBy(() -> plan(new AtomicLong(-1), 8).run(sink().resumable()))
                .isInstanceOf(DmbException.class)
                .hasMessage("the load of another plan into " + database().toldUrl() + " is not finished."
                        + " To fix: run that plan again to finish it, or give it up by DROP TABLE dmb_load_progress.");
        assertThat(database().count("part")).isEqualTo(before);
    }

    @Test
    default void rowsThatSomebodyElseChangedInBetweenAreNoticed() {
        stopped(LoadMode.FAIL_IF_NOT_EMPTY, 7);
        long before = database().count("part");
        database().execute("DELETE FROM part WHERE id = 5");
        assertThatThrownBy(() -> plan(new AtomicLong(-1), 7).run(sink().resumable()))
                .isInstanceOf(DmbException.class)
                .hasMessage(
                        "table 'part' holds " + (before - 1)
                                + " rows, and the load that is to be gone on with left " + before
                                + ". To fix: put the rows back as they were, or give the load up by DROP TABLE dmb_load_progress.");
    }
}
