package dev.dmb.jdbc;

import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.binary;
import static dev.dmb.schema.Column.bool;
import static dev.dmb.schema.Column.date;
import static dev.dmb.schema.Column.decimal;
import static dev.dmb.schema.Column.doublePrecision;
import static dev.dmb.schema.Column.enumOf;
import static dev.dmb.schema.Column.integer;
import static dev.dmb.schema.Column.real;
import static dev.dmb.schema.Column.smallint;
import static dev.dmb.schema.Column.time;
import static dev.dmb.schema.Column.timestamp;
import static dev.dmb.schema.Column.timestamptz;
import static dev.dmb.schema.Column.uuid;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.table;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmb.jdbc.TestDatabase.Product;
import dev.dmb.plan.Batch;
import dev.dmb.plan.Plan;
import dev.dmb.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One plan, two databases: the same rows, and those that the plan makes. */
class SameRowsEverywhereTest {

    private static final Schema ALL_TYPES = schema(
            "types",
            table(
                    "thing",
                    bigint("id").primaryKey().generatedBy(DatabaseContract.NUMBERS),
                    smallint("a").nullRate(0.1).generatedBy((row, random) -> random.nextInt(-30_000, 30_000)),
                    integer("b").generatedBy((row, random) -> random.nextInt()),
                    bigint("c").generatedBy((row, random) -> random.nextLong()),
                    decimal("d", 12, 3).nullRate(0.5).generatedBy((row, random) -> random.nextDouble(-1e8, 1e8)),
                    decimal("e", 30, 5).generatedBy((row, random) -> random.nextDouble(-1e20, 1e20)),
                    real("f").generatedBy((row, random) -> random.nextGaussian()),
                    doublePrecision("g").generatedBy((row, random) -> random.nextGaussian() * 1e100),
                    bool("h").nullRate(0.2).generatedBy((row, random) -> random.nextBoolean()),
                    date("i").generatedBy((row, random) -> LocalDate.ofEpochDay(random.nextLong(-700_000, 2_000_000))),
                    time("j")
                            .generatedBy(
                                    (row, random) -> LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000L) * 1_000)),
                    timestamp("k").generatedBy((row, random) -> random.nextLong(-1L << 55, 1L << 55)),
                    timestamptz("l").generatedBy((row, random) -> random.nextLong(-1L << 55, 1L << 55)),
                    uuid("m").generatedBy((row, random) -> new UUID(random.nextLong(), random.nextLong())),
                    binary("n", 20).generatedBy((row, random) -> {
                        byte[] bytes = new byte[random.nextInt(21)];
                        random.nextBytes(bytes);
                        return bytes;
                    }),
                    enumOf("o", "NEW", "it's").generatedBy((row, random) -> random.nextBoolean() ? "NEW" : "it's"),
                    varchar("p", 40).nullRate(0.1).generatedBy((row, random) -> random.ints(
                                    random.nextInt(20), 1, 0xd800)
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString())),
            table(
                    "part",
                    bigint("id").primaryKey().generatedBy(DatabaseContract.NUMBERS),
                    bigint("thing_id").references("thing").children(0, 4),
                    bigint("part_id").references("part")));

    private static final Plan PLAN = Plan.of(ALL_TYPES).withSeed(42).withRows("thing", 3_000);

    @Test
    void h2AndPostgresHoldTheRowsOfThePlan() throws SQLException {
        TestDatabase h2 = new TestDatabase("jdbc:h2:mem:same;DB_CLOSE_DELAY=-1", Product.H2);
        TestDatabase postgres = new TestDatabase(TestPostgres.newDatabase(), Product.POSTGRES);
        PLAN.run(JdbcSink.into(UrlDataSource.of(h2.url())), JdbcSink.into(UrlDataSource.of(postgres.url())));

        for (String table : List.of("thing", "part")) {
            List<String> planned = planned(table);
            assertThat(loaded(h2, table)).isEqualTo(planned);
            assertThat(loaded(postgres, table)).isEqualTo(planned);
        }
        h2.execute("SHUTDOWN");
    }

    @Test
    void scriptsHoldTheRowsOfThePlan(@TempDir Path folder) throws SQLException, IOException {
        TestDatabase h2 = new TestDatabase("jdbc:h2:mem:script;DB_CLOSE_DELAY=-1", Product.H2);
        TestDatabase postgres = new TestDatabase(TestPostgres.newDatabase(), Product.POSTGRES);
        Path forH2 = folder.resolve("h2.sql");
        Path forPostgres = folder.resolve("postgres.sql");
        PLAN.run(
                SqlSink.to(forH2, "H2").withRowsPerInsert(7),
                SqlSink.to(forPostgres, "PostgreSQL").withRowsPerInsert(1_000));

        h2.execute("RUNSCRIPT FROM '" + forH2 + "' CHARSET 'UTF-8'");
        postgres.execute(Files.readString(forPostgres));
        for (String table : List.of("thing", "part")) {
            List<String> planned = planned(table);
            assertThat(loaded(h2, table)).isEqualTo(planned);
            assertThat(loaded(postgres, table)).isEqualTo(planned);
        }
        assertThat(
                        h2.value(
                                "SELECT count(*) FROM information_schema.table_constraints WHERE constraint_type = 'FOREIGN KEY'"))
                .isEqualTo("2");
        h2.execute("SHUTDOWN");
    }

    private static List<String> planned(String table) {
        List<String> rows = new ArrayList<>();
        int columns = ALL_TYPES.table(table).orElseThrow().columns().size();
        PLAN.generate(table, 0, PLAN.rowCount(table), batch -> {
            for (int row = 0; row < batch.size(); row++) {
                rows.add(planned(batch, row, columns));
            }
        });
        return rows;
    }

    private static String planned(Batch batch, int row, int columns) {
        return IntStream.range(0, columns)
                .mapToObj(column -> text(batch.value(column, row)))
                .collect(joining("|"));
    }

    private static List<String> loaded(TestDatabase database, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(database.url());
                ResultSet result =
                        connection.createStatement().executeQuery("SELECT * FROM " + table + " ORDER BY id")) {
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    values.add(text(value(result, column)));
                }
                rows.add(String.join("|", values));
            }
        }
        return rows;
    }

    private static @Nullable Object value(ResultSet result, int column) throws SQLException {
        return switch (result.getMetaData().getColumnName(column).toLowerCase(Locale.ROOT)) {
            case "f" -> result.getObject(column, Float.class);
            case "i" -> result.getObject(column, LocalDate.class);
            case "j" -> result.getObject(column, LocalTime.class);
            case "k" -> result.getObject(column, LocalDateTime.class);
            case "l" -> result.getObject(column, OffsetDateTime.class);
            default -> result.getObject(column);
        };
    }

    private static String text(@Nullable Object value) {
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
    }
}
