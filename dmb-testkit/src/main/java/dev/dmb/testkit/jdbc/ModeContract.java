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
import dev.dmb.schema.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens to rows that are there already. */
interface ModeContract extends DatabaseContract {

    private static Plan things(long firstId, long rows) {
        FieldGenerator.OfLong ids = (row, random) -> firstId + row;
        return Plan.of(schema(
                        "s",
                        table(
                                "part",
                                bigint("id").primaryKey().generatedBy(ids),
                                bigint("thing_id").references("thing").notNull()),
                        table(
                                "thing",
                                bigint("id").primaryKey().generatedBy(ids),
                                varchar("name", 9).generatedBy((row, random) -> "from " + firstId))))
                .withDefaultRows(rows);
    }

    private void run(LoadMode mode, Plan plan) {
        plan.run(sink().withMode(mode));
    }

    private String ids(String table) {
        return database()
                .value("SELECT count(*), min(id), max(id) FROM " + table)
                .replaceFirst("[|]", ": ")
                .replace('|', '-');
    }

    @Test
    default void emptyTablesAreLoaded() {
        applier().apply(things(1, 5).schema());
        load(things(1, 5));
        assertThat(ids("part")).isEqualTo("5: 1-5");
    }

    @Test
    default void tablesWithRowsAreRefusedAllAtOnce() {
        load(things(1, 5));
        String remedy = ". To fix: use mode TRUNCATE to replace them, or INSERT to add to them.";
        assertThatThrownBy(() -> load(things(1, 3)))
                .isInstanceOf(DmbException.class)
                .hasMessage(String.format("2 problems:"
                        + "%n  1. table 'thing' in " + database().toldUrl() + " holds 5 rows" + remedy
                        + "%n  2. table 'part' in " + database().toldUrl() + " holds 5 rows" + remedy));
        assertThat(ids("part")).isEqualTo("5: 1-5");
    }

    @Test
    default void aTableWithRowsIsRefusedBeforeAnyOtherIsCreated() {
        database()
                .execute(
                        "CREATE TABLE thing (id bigint NOT NULL primary key, name varchar(9))",
                        "INSERT INTO thing VALUES (7, 'mine')");
        assertThatThrownBy(() -> load(things(1, 3)))
                .isInstanceOf(DmbException.class)
                .hasMessage("table 'thing' in " + database().toldUrl()
                        + " holds 1 row. To fix: use mode TRUNCATE to replace them, or INSERT to add to them.");
        assertThat(database().tables()).containsExactly("thing");
    }

    @Test
    default void truncateReplacesRows() {
        load(things(1, 5));
        run(LoadMode.TRUNCATE, things(11, 3));
        assertThat(ids("thing")).isEqualTo("3: 11-13");
        assertThat(ids("part")).isEqualTo("3: 11-13");
    }

    @Test
    default void truncateCreatesWhatIsMissing() {
        database()
                .execute(
                        "CREATE TABLE thing (id bigint NOT NULL primary key, name varchar(9))",
                        "INSERT INTO thing VALUES (7, 'mine')");
        run(LoadMode.TRUNCATE, things(1, 3));
        assertThat(ids("thing")).isEqualTo("3: 1-3");
        assertThat(ids("part")).isEqualTo("3: 1-3");
    }

    @Test
    default void truncateLeavesOtherTablesAlone() {
        load(things(1, 5));
        database().execute("CREATE TABLE other (id bigint)", "INSERT INTO other VALUES (1)");
        run(LoadMode.TRUNCATE, things(1, 5));
        assertThat(database().count("other")).isEqualTo(1);
    }

    @Test
    default void truncateIsRefusedWhereOtherTablesReferToTheRows() {
        load(things(1, 5));
        database()
                .execute(
                        "CREATE TABLE other (id bigint, FOREIGN KEY (id) REFERENCES thing (id))",
                        "INSERT INTO other VALUES (1)");
        assertThatThrownBy(() -> run(LoadMode.TRUNCATE, things(11, 3)))
                .isInstanceOf(DmbException.class)
                .hasMessageContaining(" was refused by " + database().toldUrl() + ": ")
                .hasMessageEndingWith(". To fix: mend what the database names; nothing of this run is kept.");
        assertThat(ids("thing")).isEqualTo("5: 1-5");
        assertThat(ids("part")).isEqualTo("5: 1-5");
    }

    @Test
    default void truncateReplacesTreesAndCircles() {
        load(RelationContract.CIRCLE);
        Schema tree = schema(
                "tree",
                table(
                        "node",
                        bigint("id").primaryKey().generatedBy(NUMBERS),
                        bigint("parent_id").references("node"),
                        bigint("root_id").references("node").notNull()));
        load(tree);
        if (!has(Capability.DELETED_SELF_REFERENCES)) {
            assertThatThrownBy(() -> run(LoadMode.TRUNCATE, Plan.of(tree).withDefaultRows(30)))
                    .isInstanceOf(DmbException.class)
                    .hasMessageContaining(" was refused by " + database().toldUrl() + ": ");
            assertThat(database().count("node")).isEqualTo(100);
            return;
        }
        for (long rows : new long[] {30, 60}) {
            run(
                    LoadMode.TRUNCATE,
                    Plan.of(RelationContract.CIRCLE).withDefaultRows(rows).withSeed(rows));
            run(LoadMode.TRUNCATE, Plan.of(tree).withDefaultRows(rows));
            for (String table : List.of("department", "employee", "node")) {
                assertThat(database().count(table)).isEqualTo(rows);
            }
            assertThat(database().value("SELECT count(*) FROM department WHERE head_id IS NULL"))
                    .isEqualTo("0");
        }
    }

    @Test
    default void truncateReplacesTreesWhoseRootsHaveNoParent() {
        Plan tree = Plan.of(schema(
                "tree",
                table(
                        "node",
                        bigint("id").primaryKey().generatedBy(NUMBERS),
                        bigint("parent_id").references("node"))));
        load(tree);
        run(LoadMode.TRUNCATE, tree.withDefaultRows(30));
        assertThat(ids("node")).isEqualTo("30: 1-30");
    }

    @Test
    default void circlesThatExistAreLoadedAsThoseThatAreCreated() {
        Plan plan = Plan.of(RelationContract.CIRCLE).withRows("department", 700).withRows("employee", 1_500);
        String all = "SELECT d.id, d.head_id, d.name, e.id, e.department_id, e.boss_id FROM department d"
                + " RIGHT JOIN employee e ON d.id = e.id ORDER BY e.id";
        load(plan);
        List<String> ofCreated = database().rows(all);
        clearAgain();
        applier().apply(plan.schema());
        load(plan);
        assertThat(database().rows(all)).isEqualTo(ofCreated).hasSize(1_500);
    }

    @Test
    default void circlesWithoutNullsThatExistAreRefused() {
        load(RelationContract.CLOSED_CIRCLE);
        if (has(Capability.DEFERRED_FOREIGN_KEYS)) {
            return;
        }
        assertThatThrownBy(() -> run(
                        LoadMode.TRUNCATE,
                        Plan.of(RelationContract.CLOSED_CIRCLE).withSeed(2)))
                .isInstanceOf(DmbException.class)
                .hasMessageContaining(" was refused by " + database().toldUrl() + ": ");
        assertThat(database()
                        .rows("SELECT count(*), min(egg.id), max(egg.id) FROM egg JOIN hen ON egg.hen_id = hen.id"))
                .containsExactly("100|1|100");
    }

    @Test
    default void insertAddsRows() {
        load(things(1, 5));
        run(LoadMode.INSERT, things(11, 3));
        assertThat(ids("thing")).isEqualTo("8: 1-13");
        assertThat(ids("part")).isEqualTo("8: 1-13");
    }

    @Test
    default void insertOfAKeyThatIsThereIsRefused() {
        load(things(1, 5));
        assertThatThrownBy(() -> run(LoadMode.INSERT, things(5, 3)))
                .isInstanceOf(DmbException.class)
                .hasMessageStartingWith(
                        "loading table 'thing' was refused by " + database().toldUrl() + ": ")
                .hasMessageEndingWith(". To fix: mend what the database names; nothing of this run is kept.");
        assertThat(ids("thing")).isEqualTo("5: 1-5");
        assertThat(ids("part")).isEqualTo("5: 1-5");
    }
}
