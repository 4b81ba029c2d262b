package dev.dmb.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmb.file.Compression;
import dev.dmb.plan.Plan;
import dev.dmb.plan.Sink;
import dev.dmb.schema.Column;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import dev.dmb.testkit.SinkContract;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Parquet files, read by DuckDB. */
class ParquetSinkContractTest extends SinkContract {

    @Override
    protected Sink sink(Path place) {
        return ParquetSink.to(place);
    }

    @Override
    protected List<List<@Nullable Object>> rows(Path place, Table table) {
        String columns =
                table.columns().stream().map(ParquetSinkContractTest::read).collect(Collectors.joining(", "));
        return query("SELECT " + columns + " FROM '" + place.resolve(table.name() + ".parquet") + "'");
    }

    private static List<List<@Nullable Object>> query(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
            try (ResultSet result = statement.executeQuery(sql)) {
                List<List<@Nullable Object>> rows = new ArrayList<>();
                while (result.next()) {
                    List<@Nullable Object> row = new ArrayList<>();
                    for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                        row.add(result.getObject(column));
                    }
                    rows.add(row);
                }
                return rows;
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }

    private static String read(Column column) {
        return switch (column.type().kind()) {
            case REAL, DOUBLE -> column.name();
            case BINARY -> "hex(" + column.name() + ")";
            case CHAR,
                    VARCHAR,
                    TEXT,
                    SMALLINT,
                    INTEGER,
                    BIGINT,
                    DECIMAL,
                    BOOLEAN,
                    DATE,
                    TIME,
                    TIMESTAMP,
                    TIMESTAMP_WITH_TIME_ZONE,
                    UUID,
                    JSON,
                    ENUM -> column.name() + "::VARCHAR";
        };
    }

    @Override
    protected boolean isUntouched(Path place) {
        return !Files.exists(place);
    }

    @Override
    protected Object expected(Column column, Object value) {
        return switch (column.type().kind()) {
            case REAL, DOUBLE -> value;
            case BINARY -> HexFormat.of().formatHex((byte[]) value).toUpperCase(Locale.ROOT);
            case TIME -> seconds((LocalTime) value);
            case TIMESTAMP -> timestamp((LocalDateTime) value);
            case TIMESTAMP_WITH_TIME_ZONE -> timestamp(((OffsetDateTime) value).toLocalDateTime()) + "+00";
            case CHAR, VARCHAR, TEXT, SMALLINT, INTEGER, BIGINT, BOOLEAN, DATE, UUID, JSON, ENUM -> value.toString();
            case DECIMAL -> ((BigDecimal) value).toPlainString();
        };
    }

    private static String timestamp(LocalDateTime moment) {
        return moment.toLocalDate() + " " + seconds(moment.toLocalTime());
    }

    private static String seconds(LocalTime time) {
        String text = time.format(DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS"));
        return time.getNano() == 0 ? text.substring(0, 8) : text.replaceFirst("0+$", "");
    }

    /** A reader knows what a column is without being told. */
    @Test
    void columnsHaveTheirTypes() {
        List<String> types = List.of(
                "smallint",
                "integer",
                "bigint",
                "decimal(9,2)",
                "decimal(18,4)",
                "decimal(38,10)",
                "real",
                "double",
                "boolean",
                "date",
                "time",
                "timestamp",
                "timestamptz",
                "uuid",
                "binary(4)",
                "varchar(9)");
        List<Column> columns = new ArrayList<>();
        types.forEach(type -> columns.add(Column.column("c" + columns.size(), FieldType.parse(type))));
        Schema schema = Schema.schema("s", Table.table("t", columns.toArray(Column[]::new)));
        Plan.of(schema).run(sink(folder));
        assertThat(query("SELECT column_type FROM (DESCRIBE SELECT * FROM '" + folder.resolve("t.parquet") + "')"))
                .extracting(row -> row.get(0))
                .containsExactly(
                        "SMALLINT",
                        "INTEGER",
                        "BIGINT",
                        "DECIMAL(9,2)",
                        "DECIMAL(18,4)",
                        "DECIMAL(38,10)",
                        "FLOAT",
                        "DOUBLE",
                        "BOOLEAN",
                        "DATE",
                        "TIME",
                        "TIMESTAMP",
                        "TIMESTAMP WITH TIME ZONE",
                        "UUID",
                        "BLOB",
                        "VARCHAR");
    }

    /** Row groups, dictionaries that grow, pages with and without one, and NULLs among them. */
    @ParameterizedTest
    @EnumSource(Compression.class)
    void severalRowGroupsArrive(Compression compression) {
        Plan plan = Plan.of(Schema.schema(
                        "s",
                        Table.table(
                                "t",
                                Column.bigint("id").primaryKey(),
                                Column.text("few")
                                        .nullRate(0.3)
                                        .generatedBy((row, random) -> "w" + random.nextInt(200)),
                                Column.text("growing").generatedBy((row, random) -> "g" + row / 7),
                                Column.text("mixed")
                                        .generatedBy((row, random) ->
                                                row / 5_000 % 2 == 0 ? "same" : "other" + random.nextLong()))))
                .withRows("t", 300_000);
        plan.run(ParquetSink.to(folder).withCompression(compression));
        Path file = folder.resolve("t.parquet");
        assertThat(query("SELECT DISTINCT row_group_num_rows FROM parquet_metadata('" + file + "') ORDER BY 1"))
                .extracting(row -> row.get(0))
                .containsExactly(37_856L, 131_072L);
        List<List<Object>> made = new ArrayList<>();
        plan.generate("t", 0, 300_000, batch -> {
            for (int row = 0; row < batch.size(); row++) {
                List<@Nullable Object> cells = new ArrayList<>();
                for (int column = 0; column < 4; column++) {
                    cells.add(batch.value(column, row));
                }
                made.add(cells);
            }
        });
        assertThat(query("SELECT * FROM '" + file + "'").equals(made)).isTrue();
    }
}
