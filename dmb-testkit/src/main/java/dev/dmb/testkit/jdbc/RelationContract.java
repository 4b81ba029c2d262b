package dev.dmb.testkit.jdbc;

import static dev.dmb.generator.Generators.between;
import static dev.dmb.generator.Generators.countOf;
import static dev.dmb.generator.Generators.sumOf;
import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.decimal;
import static dev.dmb.schema.Column.integer;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.foreignKey;
import static dev.dmb.schema.Table.primaryKey;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmb.plan.Plan;
import dev.dmb.plan.Report;
import dev.dmb.schema.Column;
import dev.dmb.schema.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows are as many as asked and right across tables; the database itself counts. */
interface RelationContract extends DatabaseContract {

    Schema SCHOOL = schema(
            "school",
            table(
                    "grade",
                    bigint("pupil_id").references("pupil"),
                    bigint("course_id").references("course"),
                    integer("points").generatedBy((row, random) -> random.nextInt(16)),
                    primaryKey("pupil_id", "course_id")),
            table(
                    "remark",
                    bigint("id").primaryKey().generatedBy(NUMBERS),
                    bigint("pupil_id"),
                    bigint("course_id"),
                    foreignKey("pupil_id", "course_id").references("grade").children(0, 2)),
            table(
                    "locker",
                    bigint("pupil_id").primaryKey().references("pupil"),
                    varchar("code", 12).unique().generatedBy((row, random) -> "L" + row)),
            table(
                    "pupil",
                    bigint("id").primaryKey().generatedBy(NUMBERS),
                    varchar("email", 40).unique().notNull().generatedBy((row, random) -> "p" + row + "@example.org"),
                    varchar("school_code", 9).references("school", "code").children(1, 30)),
            table(
                    "school",
                    bigint("id").primaryKey().generatedBy(NUMBERS),
                    varchar("code", 9).unique().generatedBy((row, random) -> "S-" + row)),
            table(
                    "course",
                    bigint("id").primaryKey().generatedBy(NUMBERS),
                    bigint("after_id").references("course").children(0, 2)));

    Plan SCHOOL_PLAN =
            Plan.of(SCHOOL).withRows("school", 50).withRows("course", 40).withRows("grade", 3_000);

    private TestedDatabase loaded() {
        load(SCHOOL_PLAN);
        return database();
    }

    @Test
    default void rowsAreAsManyAsReported() {
        Report report = load(SCHOOL_PLAN);
        assertThat(report.tables()).hasSize(6);
        assertThat(report.tables())
                .allSatisfy(made -> assertThat(database().count(made.table())).isEqualTo(made.rows()));
        assertThat(report.rows("school")).isEqualTo(50);
        assertThat(report.rows("grade")).isEqualTo(3_000);
        assertThat(report.rows("locker")).isEqualTo(report.rows("pupil")).isGreaterThan(500);
    }

    @Test
    default void theReportNamesTheDatabase() {
        Report report = load(SCHOOL_PLAN);
        assertThat(report.outputs()).singleElement().satisfies(output -> {
            assertThat(output.location()).isEqualTo(database().toldUrl());
            assertThat(output.bytes()).isEqualTo(-1);
            assertThat(output.sha256()).isEmpty();
        });
    }

    @Test
    default void noRowIsAnOrphan() {
        TestedDatabase database = loaded();
        for (String join : List.of(
                "pupil c LEFT JOIN school p ON c.school_code = p.code WHERE p.code IS NULL",
                "locker c LEFT JOIN pupil p ON c.pupil_id = p.id WHERE p.id IS NULL",
                "grade c LEFT JOIN pupil p ON c.pupil_id = p.id WHERE p.id IS NULL",
                "grade c LEFT JOIN course p ON c.course_id = p.id WHERE p.id IS NULL",
                "remark c LEFT JOIN grade p ON c.pupil_id = p.pupil_id AND c.course_id = p.course_id"
                        + " WHERE p.pupil_id IS NULL")) {
            assertThat(database.value("SELECT count(*) FROM " + join)).isEqualTo("0");
        }
    }

    @Test
    default void parentsHaveTheChildrenAskedFor() {
        assertThat(loaded().value("SELECT min(n), max(n), count(*) FROM"
                        + " (SELECT count(*) AS n FROM pupil GROUP BY school_code) AS counted"))
                .isEqualTo("1|30|50");
    }

    @Test
    default void eachPairOfALinkTableComesOnce() {
        assertThat(loaded().value("SELECT count(*) FROM (SELECT DISTINCT pupil_id, course_id FROM grade) AS pairs"))
                .isEqualTo("3000");
    }

    @Test
    default void oneToOneIsOneToOne() {
        assertThat(loaded().value("SELECT count(*) FROM pupil p JOIN locker l ON l.pupil_id = p.id"))
                .isEqualTo(Long.toString(SCHOOL_PLAN.rowCount("pupil")));
    }

    @Test
    default void aTreeGrowsFromRootsWithoutParent() {
        TestedDatabase database = loaded();
        assertThat(database.value("SELECT count(*) FROM course WHERE after_id IS NULL"))
                .isNotEqualTo("0")
                .isNotEqualTo("40");
        assertThat(database.value("SELECT count(*) FROM course WHERE after_id >= id"))
                .isEqualTo("0");
    }

    @Test
    default void tablesMayReferToEachOther() {
        load(CIRCLE);
        assertThat(database().value("SELECT count(*) FROM department d JOIN employee e ON d.head_id = e.id"))
                .isEqualTo("100");
        assertThat(database().value("SELECT count(*) FROM employee e JOIN department d ON e.department_id = d.id"))
                .isEqualTo("100");
        assertThat(database().foreignKeys("department")).containsExactly("head_id -> employee.id");
        assertThat(database().foreignKeys("employee"))
                .containsExactly("boss_id -> employee.id", "department_id -> department.id");
    }

    Schema CIRCLE = schema(
            "circle",
            table(
                    "department",
                    bigint("id").primaryKey().generatedBy(NUMBERS),
                    bigint("head_id").references("employee"),
                    varchar("name", 20).generatedBy((row, random) -> "D" + row)),
            table(
                    "employee",
                    bigint("id").primaryKey().generatedBy(NUMBERS),
                    bigint("department_id").references("department").notNull(),
                    bigint("boss_id").references("employee").notNull()));

    Schema CLOSED_CIRCLE = schema(
            "circle",
            table(
                    "egg",
                    bigint("id").primaryKey().generatedBy(NUMBERS),
                    bigint("hen_id").references("hen").notNull()),
            table(
                    "hen",
                    bigint("id").primaryKey().generatedBy(NUMBERS),
                    bigint("egg_id").references("egg").notNull()));

    @Test
    default void circlesMayBeWithoutNulls() {
        load(CLOSED_CIRCLE);
        assertThat(
                        database()
                                .value(
                                        "SELECT count(*) FROM egg JOIN hen ON egg.hen_id = hen.id JOIN egg e ON hen.egg_id = e.id"))
                .isEqualTo("100");
    }

    @Test
    default void aTableWithoutRowsIsCreatedToo() {
        load(Plan.of(schema("s", table("empty", bigint("id").primaryKey().generatedBy(NUMBERS))))
                .withRows("empty", 0));
        assertThat(database().count("empty")).isZero();
    }

    @Test
    default void aTableMayHaveNoKey() {
        load(schema("s", table("log", varchar("line", 9).generatedBy((row, random) -> "same"))));
        assertThat(database().count("log")).isEqualTo(100);
    }

    @Test
    default void countsOfRowsAroundTheBatchSizeArrive() {
        for (long rows : List.of(1L, 127L, 128L, 129L, 1_023L, 1_024L, 1_025L, 2_049L)) {
            load(Plan.of(schema("s", table("t" + rows, bigint("id").primaryKey().generatedBy(NUMBERS))))
                    .withRows("t" + rows, rows));
            assertThat(database().rows("SELECT count(*), min(id), max(id) FROM t" + rows))
                    .containsExactly(rows + "|1|" + rows);
        }
    }

    @Test
    default void aTableMayHaveManyColumns() {
        Column[] columns = IntStream.range(0, 400)
                .mapToObj(i -> integer("c" + i).generatedBy((row, random) -> i))
                .toArray(Column[]::new);
        load(Plan.of(schema("s", table("wide", columns))).withRows("wide", 300));
        assertThat(database().rows("SELECT count(*), sum(c0), sum(c399) FROM wide"))
                .containsExactly("300|0|119700");
    }

    Schema TENANTS = schema(
            "tenants",
            table("tenant", bigint("id").primaryKey().generatedBy(NUMBERS)),
            table(
                    "member",
                    bigint("tenant_id").references("tenant").children(2, 9),
                    bigint("id"),
                    primaryKey("tenant_id", "id")),
            table(
                    "invoice",
                    bigint("tenant_id").references("tenant"),
                    bigint("id"),
                    bigint("author_id"),
                    decimal("total", 14, 2).notNull().generatedBy(sumOf("line", "amount")),
                    integer("lines").notNull().generatedBy(countOf("line")),
                    primaryKey("tenant_id", "id"),
                    foreignKey("tenant_id", "author_id").references("member")),
            table(
                    "line",
                    bigint("id").primaryKey().generatedBy(NUMBERS),
                    bigint("tenant_id"),
                    bigint("invoice_id"),
                    bigint("checker_id").nullRate(0.3),
                    decimal("amount", 10, 2)
                            .nullRate(0.1)
                            .generatedBy(between(new BigDecimal("0.01"), new BigDecimal("99.99"))),
                    foreignKey("tenant_id", "invoice_id").references("invoice").children(0, 5),
                    foreignKey("tenant_id", "checker_id").references("member")));

    @Test
    default void totalsAreThoseTheDatabaseAddsUp() {
        load(Plan.of(TENANTS).withRows("tenant", 20).withRows("invoice", 700));
        String ofInvoice = " FROM line l WHERE l.tenant_id = i.tenant_id AND l.invoice_id = i.id)";
        assertThat(database()
                        .value("SELECT count(*) FROM invoice i WHERE abs(i.total - (SELECT coalesce(sum(amount), 0)"
                                + ofInvoice + ") < 0.005 AND i." + database().quoted("lines") + " = (SELECT count(*)"
                                + ofInvoice))
                .isEqualTo("700");
        assertThat(database()
                        .value("SELECT count(*) FROM invoice WHERE "
                                + database().quoted("lines") + " = 0"))
                .isNotEqualTo("0");
    }
}
