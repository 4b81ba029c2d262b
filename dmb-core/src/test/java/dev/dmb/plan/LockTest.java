package dev.dmb.plan;

import static dev.dmb.generator.Generators.between;
import static dev.dmb.generator.Generators.oneOf;
import static dev.dmb.generator.Generators.parent;
import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.binary;
import static dev.dmb.schema.Column.decimal;
import static dev.dmb.schema.Column.doublePrecision;
import static dev.dmb.schema.Column.integer;
import static dev.dmb.schema.Column.uuid;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.DmbException;
import dev.dmb.DmbException.Problem;
import dev.dmb.schema.Column;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {

    private static final Column AGE = integer("age").generatedBy(between(18, 90));
    private static final Table PURCHASE = table(
            "purchase",
            bigint("id").primaryKey(),
            bigint("customer_id").references("customer").children(0, 3),
            integer("buyer_age").generatedBy(parent("customer_id", "age")));

    @TempDir
    private Path folder;

    private static Schema shop(Column... columns) {
        return schema("shop", table("customer", columns), PURCHASE);
    }

    private static Plan plan(Column... columns) {
        Stream<Column> age =
                Stream.of(columns).anyMatch(column -> column.name().equals("age")) ? Stream.empty() : Stream.of(AGE);
        Column[] all = Stream.of(Stream.of(bigint("id").primaryKey()), Stream.of(columns), age)
                .flatMap(part -> part)
                .toArray(Column[]::new);
        return Plan.of(shop(all)).withSeed(42).withRows("customer", 1_000);
    }

    private static List<String> moved(Plan then, Plan now) {
        return Lock.of(then).moved(now).stream().map(Problem::text).toList();
    }

    @Test
    void aFileIsReadBackAsItWas() throws IOException {
        Lock lock = Lock.of(
                plan(AGE, varchar("first_name", 50), decimal("balance", 25, 2).nullRate(0.25)));
        lock.write(folder.resolve("dmb.lock"));
        assertThat(Lock.read(folder.resolve("dmb.lock"))).isEqualTo(lock);
        assertThat(Files.readString(folder.resolve("dmb.lock")))
                .startsWith("# What DMB's data are.")
                .contains("      balance:\n        data: ")
                .contains("nullRate: 0.25");
    }

    @Test
    void theSamePlanIsHandedOn() {
        Plan plan = plan(AGE, uuid("token"), binary("hash", 8), doublePrecision("factor"));
        assertThat(Lock.of(plan).check(plan)).isSameAs(plan);
        assertThat(moved(plan, plan.withThreads(1))).isEmpty();
    }

    @Test
    void aReportCarriesTheLockOfItsRun() {
        Plan plan = plan(AGE);
        Report report = plan.run();
        assertThat(report.lock()).isEqualTo(Lock.of(plan));
        assertThat(report.toJson())
                .contains("\"age\" : \""
                        + report.lock().columns("customer").get("age").fingerprint() + "\"");
    }

    @Test
    void newColumnsAndTablesAreNoProblem() {
        Plan wider = plan(varchar("city", 50), AGE);
        Schema more = new Schema(
                "shop",
                List.of(
                        wider.schema().tables().get(0),
                        PURCHASE,
                        table("visit", bigint("id").primaryKey())));
        assertThat(moved(plan(AGE), wider)).isEmpty();
        assertThat(moved(
                        wider,
                        new Plan(
                                more,
                                wider.seed(),
                                wider.rows(),
                                wider.defaultRows(),
                                wider.scale(),
                                wider.locale(),
                                wider.now(),
                                wider.threads())))
                .isEmpty();
    }

    @Test
    void aChangedGeneratorIsNamedAndSoIsWhoReadsIt() {
        assertThatThrownBy(() -> Lock.of(plan(AGE)).check(plan(integer("age").generatedBy(between(18, 91)))))
                .isInstanceOf(DmbException.class)
                .hasMessage(String.format("2 problems:%n"
                        + "  1. table 'customer', column 'age': its data moved: from between(18, 91) instead of between(18, 90)."
                        + " To fix: take the change back, or write the lock anew if the new data are meant.%n"
                        + "  2. table 'purchase', column 'buyer_age': its data moved: it reads 'customer.age', which moved."
                        + " To fix: take the change back, or write the lock anew if the new data are meant."));
    }

    @Test
    void changesOfTypeNullRateSeedRowsAndLocaleAreTold() {
        Column name = varchar("first_name", 50);
        assertThat(moved(plan(name), plan(varchar("first_name", 4))))
                .containsExactly(
                        "table 'customer', column 'first_name': its data moved: type varchar(4) instead of varchar(50)");
        assertThat(moved(plan(name), plan(name.nullRate(0.5))))
                .containsExactly("table 'customer', column 'first_name': its data moved: null rate 0.5 instead of 0.0");
        assertThat(moved(plan(name), plan(name).withLocale(Locale.GERMAN)))
                .containsExactly("table 'customer', column 'first_name': its data moved: locale de instead of en");
        assertThat(moved(plan(AGE), plan(AGE).withSeed(43)))
                .contains("table 'customer', column 'age': its data moved: seed 43 instead of 42");
        assertThat(moved(plan(AGE), plan(AGE).withRows("customer", 2_000)))
                .contains(
                        "table 'customer': 2000 rows instead of 1000",
                        "table 'customer', column 'age': its data moved: table 'customer' has other rows");
    }

    @Test
    void aFunctionThatMakesOtherValuesIsFound() {
        Column then = varchar("plate", 8).generatedBy((row, random) -> "A" + random.nextInt(10));
        Column now = varchar("plate", 8).generatedBy((row, random) -> "B" + random.nextInt(10));
        assertThat(moved(plan(then), plan(now)))
                .containsExactly(
                        "table 'customer', column 'plate': its data moved: its generator makes other values than before");
    }

    @Test
    void whatIsGoneIsTold() {
        Plan without = Plan.of(schema("shop", table("customer", bigint("id").primaryKey())))
                .withSeed(42)
                .withRows("customer", 1_000);
        assertThat(moved(plan(AGE), without))
                .containsExactly(
                        "table 'customer', column 'age' is in the lock, but not in the schema",
                        "table 'purchase' is in the lock, but not in the schema");
    }

    @Test
    void valuesAreToldApartWhateverTheirType() {
        for (String type : List.of("integer", "double", "varchar(5)", "decimal(30,2)", "text")) {
            Column then = Column.column("v", FieldType.parse(type)).generatedBy(oneOf("3"));
            assertThat(moved(plan(then), plan(then))).as(type).isEmpty();
            assertThat(moved(plan(then), plan(then.generatedBy(oneOf("1", "2")))))
                    .as(type)
                    .hasSize(1);
        }
    }

    @Test
    void unreadableFilesAreNamed() throws IOException {
        Path file = folder.resolve("dmb.lock");
        assertThatThrownBy(() -> Lock.read(file))
                .hasMessage("lock '" + file + "' cannot be read: " + file + ". To fix: let DMB write it anew.");
        Files.writeString(file, "hello");
        assertThatThrownBy(() -> Lock.read(file))
                .hasMessage(
                        "lock '" + file + "' cannot be read: it has no 'version: 1'. To fix: let DMB write it anew.");
    }
}
