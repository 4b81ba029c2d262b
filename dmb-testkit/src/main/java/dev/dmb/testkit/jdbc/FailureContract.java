package dev.dmb.testkit.jdbc;

import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.integer;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.check;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.dmb.DmbException;
import dev.dmb.jdbc.JdbcSink;
import dev.dmb.jdbc.LoadMode;
import dev.dmb.plan.Batch;
import dev.dmb.plan.Plan;
import dev.dmb.plan.Sink;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A failed run leaves the database as it was. */
interface FailureContract extends DatabaseContract {

    /** A row where no trial run looks. */
    long FAILING_ROW = 1_700;

    private static Table plain(String name) {
        return table(name, bigint("id").primaryKey().generatedBy(NUMBERS));
    }

    private static Table child(String name, String parent, FieldGenerator<?> values, String check) {
        return table(
                name,
                bigint("id").primaryKey().generatedBy(NUMBERS),
                bigint("parent_id").references(parent).notNull(),
                integer("v").generatedBy(values),
                check(check));
    }

    private static Plan plan(Table... tables) {
        return Plan.of(schema("s", tables)).withDefaultRows(2_500);
    }

    /** Three tables, each the parent of the next; what goes wrong goes wrong in the third. */
    private static Plan chain(FieldGenerator<?> values, String check) {
        return plan(plain("a"), child("b", "a", (row, random) -> 1, "v > 0"), child("c", "b", values, check));
    }

    private static Plan throwing() {
        FieldGenerator.OfLong values = (row, random) -> {
            if (row == FAILING_ROW) {
                throw new IllegalStateException("boom");
            }
            return 1;
        };
        return chain(values, "v > 0");
    }

    @Test
    default void aGeneratorThatThrowsLeavesNoTable() {
        assertThatThrownBy(() -> load(throwing()))
                .isInstanceOf(DmbException.class)
                .hasMessage(
                        "table 'c', column 'v', row 1700, seed 1: boom. To fix: change the column's generator or its type.")
                .hasNoSuppressedExceptions();
        assertThat(database().tables()).isEmpty();
    }

    @Test
    default void aCheckThatFailsLeavesNoTable() {
        FieldGenerator.OfLong values = (row, random) -> row == FAILING_ROW ? -1 : 1;
        assertThatThrownBy(() -> load(chain(values, "v > 0")))
                .isInstanceOf(DmbException.class)
                .hasMessageStartingWith(
                        "loading table 'c' was refused by " + database().toldUrl() + ": ")
                .hasMessageEndingWith(". To fix: mend what the database names; nothing of this run is kept.")
                .hasNoSuppressedExceptions();
        assertThat(database().tables()).isEmpty();
    }

    @Test
    default void aDuplicateKeyLeavesNoTable() {
        FieldGenerator.OfLong ids = (row, random) -> row == FAILING_ROW ? 1 : row + 1;
        assertThatThrownBy(() -> load(
                        plan(plain("a"), table("b", bigint("id").primaryKey().generatedBy(ids)))))
                .isInstanceOf(DmbException.class)
                .hasMessageContaining("table 'b' was refused by " + database().toldUrl() + ": ")
                .hasNoSuppressedExceptions();
        assertThat(database().tables()).isEmpty();
    }

    @Test
    default void aStatementThatIsRefusedLeavesNoTable() {
        assertThatThrownBy(() -> load(chain((row, random) -> 1, "no_such_column > 0")))
                .isInstanceOf(DmbException.class)
                .hasMessageStartingWith("statement [CREATE TABLE " + database().quoted("c"))
                .hasMessageContaining("] was refused by " + database().toldUrl() + ": ")
                .hasMessageContaining(database().stored("no_such_column"))
                .hasNoSuppressedExceptions();
        assertThat(database().tables()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(LoadMode.class)
    default void rowsOfExistingTablesStayAsTheyWere(LoadMode mode) {
        database().execute("CREATE TABLE a (id bigint NOT NULL primary key)");
        if (mode != LoadMode.FAIL_IF_NOT_EMPTY) {
            database().execute("INSERT INTO a VALUES (-1), (-2)");
        }
        List<String> before = database().rows("SELECT id FROM a ORDER BY id");
        assertThatThrownBy(() -> throwing().run(sink().withMode(mode))).hasMessageContaining("boom");
        assertThat(database().tables()).containsExactly("a");
        assertThat(database().rows("SELECT id FROM a ORDER BY id")).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(LoadMode.class)
    default void aForeignKeyThatIsRefusedLeavesRowsOfExistingTablesAsTheyWere(LoadMode mode) {
        database().execute("CREATE TABLE a (id bigint)");
        if (mode != LoadMode.FAIL_IF_NOT_EMPTY) {
            database().execute("INSERT INTO a VALUES (-1), (-2)");
        }
        List<String> before = database().rows("SELECT id FROM a ORDER BY id");
        Plan plan = chain((row, random) -> 1, "v > 0");
        assertThatThrownBy(() -> plan.run(sink().withMode(mode)))
                .isInstanceOf(DmbException.class)
                .hasMessageContaining(" was refused by " + database().toldUrl() + ": ");
        assertThat(database().tables()).containsExactly("a");
        assertThat(database().rows("SELECT id FROM a ORDER BY id")).isEqualTo(before);
    }

    @Test
    default void tablesThatReferToEachOtherAreRemovedToo() {
        if (!has(Capability.LATE_FOREIGN_KEYS)) {
            return;
        }
        database().execute("CREATE TABLE z (id bigint)");
        Schema circle = schema(
                "s",
                table(
                        "a",
                        bigint("id").primaryKey().generatedBy(NUMBERS),
                        bigint("b_id").references("b")),
                table(
                        "b",
                        bigint("id").primaryKey().generatedBy(NUMBERS),
                        bigint("a_id").references("a")),
                plain("z"),
                table(
                        "c",
                        bigint("id").primaryKey().generatedBy(NUMBERS),
                        bigint("z_id").references("z")));
        assertThatThrownBy(() -> applier().apply(circle))
                .isInstanceOf(DmbException.class)
                .hasMessageStartingWith("statement [ALTER TABLE " + database().quoted("c"))
                .hasNoSuppressedExceptions();
        assertThat(database().tables()).containsExactly("z");
    }

    @Test
    default void aConnectionWithoutAutoCommitStaysWithout() {
        WatchedDataSource pool = watched().withoutAutoCommit();
        plan(plain("a")).run(JdbcSink.into(pool.dataSource()));
        assertThatThrownBy(() -> throwing().run(JdbcSink.into(pool.dataSource()).withMode(LoadMode.TRUNCATE)));
        assertThat(pool.changes()).isEmpty();
        assertThat(database().count("a")).isEqualTo(2_500);
    }

    @Test
    default void anotherSinkThatFailsUndoesTheLoad() {
        assertThatThrownBy(() -> plan(plain("a")).run(sink(), plan -> {
                    throw new IllegalStateException("no space");
                }))
                .hasMessage("no space");
        assertThat(database().tables()).isEmpty();
    }

    @Test
    default void aTableThatVanishesIsNamed() {
        applier().apply(plan(plain("a"), plain("b")).schema());
        AtomicBoolean isDropped = new AtomicBoolean();
        Sink vanishing = opened -> new Sink.Writer() {
            @Override
            public void begin(Table table) {
                if (table.name().equals("a")) {
                    isDropped.set(!database().isRefused("DROP TABLE b", true));
                }
            }

            @Override
            public void write(Batch batch) {
                // The rows do not matter.
            }

            @Override
            public Sink.Written commit() {
                return new Sink.Written(List.of(), List.of());
            }

            @Override
            public void close() {
                // Nothing to close.
            }
        };
        JdbcSink adding = sink().withMode(LoadMode.INSERT).withVerification(false);
        Throwable failure = catchThrowable(() -> plan(plain("a"), plain("b")).run(vanishing, adding));
        if (isDropped.get()) {
            assertThat(failure)
                    .isInstanceOf(DmbException.class)
                    .hasMessageStartingWith(
                            "loading table 'b' was refused by " + database().toldUrl() + ": ");
            assertThat(database().tables()).containsExactly("a");
            assertThat(database().count("a")).isZero();
        } else {
            assertThat(database().count("b")).isEqualTo(2_500);
        }
    }

    @Test
    default void ofTwoRunsAtOnceOneIsRefusedAndTheOtherIsWhole() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        List<String> outcomes = new ArrayList<>();
        try {
            Plan plan = chain((row, random) -> 1, "v > 0").withRows("a", 20_000);
            Callable<String> run = () -> {
                try {
                    plan.run(JdbcSink.into(watched().another().dataSource()));
                    return "whole";
                } catch (DmbException refused) {
                    return "refused";
                }
            };
            for (Future<String> outcome : pool.invokeAll(List.of(run, run))) {
                outcomes.add(outcome.get());
            }
        } finally {
            pool.shutdown();
        }
        if (outcomes.contains("whole")) {
            assertThat(outcomes).containsExactlyInAnyOrder("whole", "refused");
            assertThat(database()
                            .value("SELECT count(*) FROM c JOIN b ON c.parent_id = b.id JOIN a ON b.parent_id = a.id"))
                    .isEqualTo("2500");
        } else {
            assertThat(database().tables()).isEmpty();
        }
    }

    @Test
    default void aNullThatATableDoesNotTakeIsRefused() {
        database().execute("CREATE TABLE a (id bigint NOT NULL primary key, v varchar(2) NOT NULL)");
        Plan plan = plan(table(
                "a",
                bigint("id").primaryKey().generatedBy(NUMBERS),
                varchar("v", 9).nullRate(1).generatedBy((row, random) -> "x")));
        assertThatThrownBy(() -> load(plan))
                .isInstanceOf(DmbException.class)
                .hasMessageStartingWith(
                        "loading table 'a' was refused by " + database().toldUrl() + ": ");
        assertThat(database().count("a")).isZero();
    }
}
