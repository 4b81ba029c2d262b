package dev.dmb.testkit.jdbc;

import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.binary;
import static dev.dmb.schema.Column.bool;
import static dev.dmb.schema.Column.character;
import static dev.dmb.schema.Column.date;
import static dev.dmb.schema.Column.decimal;
import static dev.dmb.schema.Column.doublePrecision;
import static dev.dmb.schema.Column.enumOf;
import static dev.dmb.schema.Column.integer;
import static dev.dmb.schema.Column.json;
import static dev.dmb.schema.Column.real;
import static dev.dmb.schema.Column.smallint;
import static dev.dmb.schema.Column.text;
import static dev.dmb.schema.Column.time;
import static dev.dmb.schema.Column.timestamp;
import static dev.dmb.schema.Column.timestamptz;
import static dev.dmb.schema.Column.uuid;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.table;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dmb.DmbException;
import dev.dmb.plan.Plan;
import dev.dmb.schema.Column;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Values of every type arrive as they were made, read back as an application would, and NULL is NULL. */
interface TypeContract extends DatabaseContract {

    /** Reads a cell as an application would. */
    @Nullable
    Object cell(ResultSet row, int column, FieldType type) throws SQLException;

    private void roundTrip(Column column, List<?> values) {
        FieldGenerator<Object> listed = (row, random) -> row < values.size() ? values.get((int) row) : null;
        Plan plan = plan(column.generatedBy(listed), values.size() + 1L);
        load(plan);
        assertThat(loaded(column)).isEqualTo(planned(plan));
        assertThat(database().value("SELECT count(*) FROM cell WHERE v IS NULL"))
                .isEqualTo("1");
    }

    private static Plan plan(Column column, long rows) {
        FieldGenerator.OfLong ids = (row, random) -> row;
        return Plan.of(schema("types", table("cell", bigint("id").primaryKey().generatedBy(ids), column)))
                .withRows("cell", rows);
    }

    /** What an application reads, texts of JSON without their spaces. */
    private List<Object> loaded(Column column) {
        List<Object> values = new ArrayList<>();
        TestedDatabase.Reader<Object> reader = (row, number) -> {
            Object value = cell(row, number, column.type());
            return row.wasNull() ? "NULL" : comparable(column.type(), value);
        };
        database().values("SELECT v FROM cell ORDER BY id", reader).forEach(values::addAll);
        return values;
    }

    private static List<Object> planned(Plan plan) {
        List<Object> values = new ArrayList<>();
        FieldType type = plan.tables().get(0).columns().get(1).type();
        plan.generate("cell", 0, plan.rowCount("cell"), batch -> IntStream.range(0, batch.size())
                .mapToObj(row -> batch.value(1, row))
                .map(value -> value == null ? "NULL" : comparable(type, value))
                .forEach(values::add));
        return values;
    }

    private static Object comparable(FieldType type, @Nullable Object value) {
        return switch (type.kind()) {
            case BINARY -> HexFormat.of().formatHex((byte[]) Objects.requireNonNull(value));
            case CHAR -> String.valueOf(value).replaceFirst(" +$", "");
            case JSON -> tree(String.valueOf(value));
            case VARCHAR,
                    TEXT,
                    SMALLINT,
                    INTEGER,
                    BIGINT,
                    DECIMAL,
                    REAL,
                    DOUBLE,
                    BOOLEAN,
                    DATE,
                    TIME,
                    TIMESTAMP,
                    TIMESTAMP_WITH_TIME_ZONE,
                    UUID,
                    ENUM -> String.valueOf(value);
        };
    }

    private static Object tree(String text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (JsonProcessingException broken) {
            return "no JSON: " + text;
        }
    }

    /** Where a database cannot hold values, one error says so, and nothing is left. */
    private void roundTripIf(Capability capability, Column column, List<?> values) {
        if (has(capability)) {
            roundTrip(column, values);
            return;
        }
        for (Object value : values) {
            assertThatThrownBy(() -> load(plan(column.generatedBy((row, random) -> value), 1)))
                    .isInstanceOf(DmbException.class)
                    .hasMessageStartingWith(
                            "loading table 'cell' was refused by " + database().toldUrl() + ": ");
            assertThat(database().tables()).isEmpty();
        }
    }

    @Test
    default void smallints() {
        roundTrip(smallint("v"), List.of(Short.MIN_VALUE, -1, 0, 1, Short.MAX_VALUE));
    }

    @Test
    default void integers() {
        roundTrip(integer("v"), List.of(Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE));
    }

    @Test
    default void bigints() {
        roundTrip(bigint("v"), List.of(Long.MIN_VALUE, -1L, 0L, 1L, 1L << 53, Long.MAX_VALUE));
    }

    @Test
    default void decimalsOfFewDigits() {
        roundTrip(decimal("v", 15, 4), numbers("99999999999.9999", "-99999999999.9999", "0.0001", "0.0000", "12.3456"));
    }

    @Test
    default void decimalsHeldAsLong() {
        roundTripIf(
                Capability.LONG_DECIMALS, decimal("v", 18, 4), numbers("99999999999999.9999", "-99999999999999.9999"));
    }

    @Test
    default void decimalsWithoutScale() {
        roundTrip(decimal("v", 18, 0), numbers("999999999999999999", "-999999999999999999", "0"));
    }

    @Test
    default void decimalsOfScaleOnly() {
        roundTripIf(
                Capability.LONG_DECIMALS,
                decimal("v", 18, 18),
                numbers("0.999999999999999999", "-0.100000000000000001"));
    }

    @Test
    default void decimalsOfManyDigits() {
        roundTripIf(
                Capability.LONG_DECIMALS,
                decimal("v", 38, 10),
                numbers(
                        "9999999999999999999999999999.9999999999",
                        "-9999999999999999999999999999.9999999999",
                        "9223372036854775808.0000000000"));
    }

    private static List<BigDecimal> numbers(String... texts) {
        return Stream.of(texts).map(BigDecimal::new).toList();
    }

    @Test
    default void reals() {
        roundTrip(
                real("v"),
                List.of(0.1f, -0.1f, 0f, 1e-30f, 3.4028235e38f, -3.4028235e38f, 1.17549435e-38f, 16_777_216f, 1f / 3));
    }

    @Test
    default void doubles() {
        roundTrip(
                doublePrecision("v"),
                List.of(
                        0.1,
                        -0.1,
                        0.0,
                        1e-300,
                        -1e-300,
                        Double.MAX_VALUE,
                        -Double.MAX_VALUE,
                        2.2250738585072014e-308,
                        9_007_199_254_740_992.0,
                        1.0 / 3,
                        123_456_789.125));
    }

    @Test
    default void infinities() {
        roundTripIf(
                Capability.INFINITY, doublePrecision("v"), List.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));
        database().dropAll();
        roundTripIf(Capability.INFINITY, real("v"), List.of(Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY));
    }

    @Test
    default void notANumbers() {
        roundTripIf(Capability.NOT_A_NUMBER, doublePrecision("v"), List.of(Double.NaN));
        database().dropAll();
        roundTripIf(Capability.NOT_A_NUMBER, real("v"), List.of(Float.NaN));
    }

    @Test
    default void booleans() {
        roundTrip(bool("v"), List.of(true, false));
    }

    @Test
    default void texts() {
        roundTrip(text("v"), TEXTS);
    }

    @Test
    default void varchars() {
        roundTrip(varchar("v", 60), TEXTS);
    }

    /** All that a quoting or escaping could trip over; NUL is no text in PostgreSQL. */
    List<String> TEXTS = List.of(
            "",
            " ",
            "plain",
            " spaces around ",
            "it's",
            "''",
            "say \"hi\"",
            "back\\slash",
            "ends in \\",
            "\\\\",
            "\\N",
            "\\.",
            "\\.\n",
            "\\n",
            "\\x41",
            "\\101",
            "NULL",
            "null",
            "\t",
            "\n",
            "\r",
            "\r\n",
            "a\tb\nc\rd\\e",
            ",;|&<>",
            "$1 $$ ?",
            ":name ::text {fn now()} <b>",
            "-- comment",
            "/* comment */",
            "'; DROP TABLE cell; --",
            "\u0001\b\u000b\f\u001f\u007f",
            "\u0085\u00a0\u2028\ufeff",
            "ÄÖÜäöüß é e\u0301",
            "\u0131\u0130",
            "中文 日本語 한국어",
            "שלום",
            "𝄞 𐍈",
            "😀 👩‍👩‍👧 🏴󠁧󠁢",
            "\uffff\ufffd",
            "😀".repeat(30));

    @Test
    default void longTexts() {
        String long1 = "0123456789\t\\ä😀".repeat(6_000);
        roundTrip(text("v"), List.of(long1, long1 + "x"));
    }

    @Test
    default void chars() {
        roundTrip(character("v", 4), List.of("ab", "abcd", "", "äß"));
    }

    @Test
    default void enums() {
        List<String> values =
                List.of("NEW", "it's", "a,b", "back\\slash", "\"", " ", "", "x'); DROP TABLE cell; --", "größer 😀");
        roundTrip(enumOf("v", values.toArray(String[]::new)), values);
    }

    @Test
    default void dates() {
        List<String> days = List.of(
                "0001-01-01",
                "0001-12-31",
                "0004-02-29",
                "1582-10-04",
                "1582-10-05",
                "1582-10-15",
                "1900-02-28",
                "1900-03-01",
                "1969-12-31",
                "1970-01-01",
                "2000-02-29",
                "2024-02-29",
                "2024-12-31",
                "9999-12-31");
        roundTrip(date("v"), known(days).map(LocalDate::parse).toList());
    }

    /** Those that the driver counts by the calendar of today. */
    private Stream<String> known(List<String> days) {
        return days.stream().filter(day -> has(Capability.EARLY_DATES) || day.compareTo("1582-10-15") >= 0);
    }

    @Test
    default void times() {
        roundTrip(
                time("v"),
                Stream.of(
                                "00:00:00",
                                "00:00:00.000001",
                                "11:59:59.999999",
                                "12:00:00",
                                "12:34:56.789",
                                "23:59:59.999999")
                        .map(LocalTime::parse)
                        .toList());
    }

    @Test
    default void timestamps() {
        roundTrip(timestamp("v"), known(MOMENTS).map(LocalDateTime::parse).toList());
    }

    /** Years of four digits, gaps of the old calendar, both sides of 1970, and an hour that summer time leaves out or repeats. */
    List<String> MOMENTS = List.of(
            "0001-01-01T00:00:00",
            "0001-01-01T00:00:00.000001",
            "1582-10-10T12:00:00",
            "1899-12-31T23:59:59.999999",
            "1969-12-31T23:59:59.999999",
            "1970-01-01T00:00:00",
            "1970-01-01T00:00:00.000001",
            "2000-02-29T12:34:56.789",
            "2024-03-31T02:30:00",
            "2024-10-27T02:30:00",
            "2024-03-10T02:30:00",
            "9999-12-31T23:59:59.999999");

    @Test
    default void timestampsWithTimeZone() {
        List<OffsetDateTime> moments =
                known(MOMENTS).map(moment -> OffsetDateTime.parse(moment + "Z")).toList();
        roundTrip(timestamptz("v"), moments);
    }

    @Test
    default void uuids() {
        roundTrip(
                uuid("v"),
                List.of(new UUID(0, 0), new UUID(-1, -1), UUID.fromString("12345678-9abc-4def-8012-3456789abcde")));
    }

    @Test
    default void jsons() {
        roundTrip(
                json("v"),
                List.of(
                        "{\"a\": 1, \"b\": [true, null, 1.5]}",
                        "[]",
                        "{}",
                        "\"text\"",
                        "17",
                        "null",
                        "{\"quote\": \"say \\\"hi\\\"\", \"back\": \"\\\\\", \"line\": \"a\\nb\\tc\", \"it's\": \"😀 ä \\u00e4\"}"));
    }

    @Test
    default void binaries() {
        byte[] all = new byte[256];
        IntStream.range(0, 256).forEach(i -> all[i] = (byte) i);
        roundTrip(
                binary("v", 256),
                List.of(all, new byte[0], new byte[] {0}, new byte[] {'\\', '\n', '\t', 'N', (byte) 0xff}));
    }

    @Test
    default void columnsThatAreAllNull() {
        List<Column> columns = List.of(
                smallint("a"),
                integer("b"),
                bigint("c"),
                decimal("d", 5, 2),
                decimal("e", 30, 2),
                real("f"),
                doublePrecision("g"),
                bool("h"),
                text("i"),
                varchar("j", 5),
                character("k", 5),
                enumOf("l", "x"),
                date("m"),
                time("n"),
                timestamp("o"),
                timestamptz("p"),
                uuid("q"),
                json("r"),
                binary("s", 5));
        List<Column> all = new ArrayList<>(List.of(bigint("id").primaryKey().generatedBy(NUMBERS)));
        columns.forEach(column -> all.add(column.generatedBy((row, random) -> null)));
        load(Plan.of(schema("types", table("cell", all.toArray(Column[]::new)))).withRows("cell", 300));
        String allNull =
                columns.stream().map(column -> column.name() + " IS NULL").collect(joining(" AND "));
        assertThat(database().value("SELECT count(*) FROM cell WHERE " + allNull))
                .isEqualTo("300");
    }
}
