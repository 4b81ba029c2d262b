package dev.dmb.jdbc;

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

import dev.dmb.plan.Plan;
import dev.dmb.schema.Column;
import dev.dmb.schema.FieldGenerator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Values of every type arrive as they were made: the database finds each by its SQL literal, the driver gives back what
 * the plan made, and NULL is NULL.
 */
interface TypeContract extends DatabaseContract {

    private void roundTrip(Column column, Class<?> type, List<?> values, Function<String, String> literal) {
        FieldGenerator<Object> listed = (row, random) -> row < values.size() ? values.get((int) row) : null;
        Plan plan = Plan.of(schema(
                        "types",
                        table(
                                "cell",
                                bigint("id").primaryKey().generatedBy((FieldGenerator.OfLong) (row, random) -> row),
                                column.generatedBy(listed))))
                .withRows("cell", values.size() + 1);
        load(plan);

        assertThat(found(values.stream()
                        .map(value -> literal.apply(value.toString()))
                        .toList()))
                .isEqualTo(once(values.size()));
        assertThat(column(type)).isEqualTo(planned(plan));
    }

    /** How many rows the database finds for each literal, and which; for NULL at the end. */
    private List<String> found(List<String> literals) {
        Stream<String> conditions =
                Stream.concat(literals.stream().map(literal -> "v = " + literal), Stream.of("v IS NULL"));
        String counts = conditions
                .map(condition -> "(SELECT count(*) || ' in row ' || min(id) FROM cell WHERE " + condition + ")")
                .collect(joining(", "));
        return List.of(database().value("SELECT " + counts).split("\\|"));
    }

    private static List<String> once(int values) {
        return IntStream.rangeClosed(0, values)
                .mapToObj(row -> "1 in row " + row)
                .toList();
    }

    private <T> List<T> column(Class<T> type) {
        List<T> values = new ArrayList<>();
        database().values("SELECT v FROM cell ORDER BY id", type).forEach(values::addAll);
        return values;
    }

    private static List<Object> planned(Plan plan) {
        List<Object> values = new ArrayList<>();
        plan.generate("cell", 0, plan.rowCount("cell"), batch -> IntStream.range(0, batch.size())
                .forEach(row -> values.add(batch.value(1, row))));
        return values;
    }

    @Test
    default void smallints() {
        roundTrip(smallint("v"), Integer.class, List.of(Short.MIN_VALUE, -1, 0, 1, Short.MAX_VALUE), value -> value);
    }

    @Test
    default void integers() {
        roundTrip(integer("v"), Integer.class, List.of(Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE), value -> value);
    }

    @Test
    default void bigints() {
        roundTrip(
                bigint("v"),
                Long.class,
                List.of(Long.MIN_VALUE, -1L, 0L, 1L, 1L << 53, Long.MAX_VALUE),
                value -> value);
    }

    @Test
    default void decimalsHeldAsLong() {
        roundTrip(
                decimal("v", 18, 4),
                BigDecimal.class,
                numbers(
                        "99999999999999.9999",
                        "-99999999999999.9999",
                        "0.0001",
                        "-0.0001",
                        "0.0000",
                        "-0.5000",
                        "12.3456"),
                value -> value);
    }

    @Test
    default void decimalsWithoutScale() {
        roundTrip(
                decimal("v", 18, 0),
                BigDecimal.class,
                numbers("999999999999999999", "-999999999999999999", "0"),
                value -> value);
    }

    @Test
    default void decimalsOfScaleOnly() {
        roundTrip(
                decimal("v", 18, 18),
                BigDecimal.class,
                numbers("0.999999999999999999", "-0.000000000000000001", "0.000000000000000000"),
                value -> value);
    }

    @Test
    default void decimalsOfManyDigits() {
        roundTrip(
                decimal("v", 38, 10),
                BigDecimal.class,
                numbers(
                        "9999999999999999999999999999.9999999999",
                        "-9999999999999999999999999999.9999999999",
                        "0.0000000001",
                        "-0.0000000001",
                        "0.0000000000",
                        "9223372036854775808.0000000000"),
                value -> value);
    }

    private static List<BigDecimal> numbers(String... texts) {
        return Stream.of(texts).map(BigDecimal::new).toList();
    }

    @Test
    default void reals() {
        roundTrip(
                real("v"),
                Float.class,
                List.of(
                        0.1f,
                        -0.1f,
                        0f,
                        1e-30f,
                        3.4028235e38f,
                        -3.4028235e38f,
                        1.17549435e-38f,
                        16_777_216f,
                        1f / 3,
                        Float.NaN,
                        Float.POSITIVE_INFINITY,
                        Float.NEGATIVE_INFINITY),
                value -> "CAST('" + value + "' AS REAL)");
    }

    @Test
    default void doubles() {
        roundTrip(
                doublePrecision("v"),
                Double.class,
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
                        123_456_789.125,
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY),
                value -> "CAST('" + value + "' AS DOUBLE PRECISION)");
    }

    @Test
    default void booleans() {
        roundTrip(bool("v"), Boolean.class, List.of(true, false), value -> value);
    }

    @Test
    default void texts() {
        roundTrip(text("v"), String.class, TEXTS, TestDatabase::text);
    }

    @Test
    default void varchars() {
        roundTrip(varchar("v", 60), String.class, TEXTS, TestDatabase::text);
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
        roundTrip(text("v"), String.class, List.of(long1, long1 + "x"), TestDatabase::text);
    }

    @Test
    default void charsArePadded() {
        Plan plan = Plan.of(schema(
                        "types",
                        table(
                                "cell",
                                bigint("id").primaryKey().generatedBy(NUMBERS),
                                character("v", 4).generatedBy((row, random) -> List.of("ab", "abcd", "", "äß")
                                        .get((int) row)))))
                .withRows("cell", 4);
        load(plan);
        assertThat(column(String.class)).containsExactly("ab  ", "abcd", "    ", "äß  ");
        assertThat(database().rows("SELECT id FROM cell WHERE v = CAST('ab' AS CHAR(4))"))
                .containsExactly("1");
    }

    @Test
    default void enums() {
        List<String> values =
                List.of("NEW", "it's", "a,b", "back\\slash", "\"", " ", "", "x'); DROP TABLE cell; --", "größer 😀");
        roundTrip(enumOf("v", values.toArray(String[]::new)), String.class, values, TestDatabase::text);
    }

    @Test
    default void dates() {
        roundTrip(
                date("v"),
                LocalDate.class,
                Stream.of(
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
                                "9999-12-31")
                        .map(LocalDate::parse)
                        .toList(),
                value -> "CAST('" + value + "' AS DATE)");
    }

    @Test
    default void times() {
        roundTrip(
                time("v"),
                LocalTime.class,
                Stream.of(
                                "00:00:00",
                                "00:00:00.000001",
                                "11:59:59.999999",
                                "12:00:00",
                                "12:34:56.789",
                                "23:59:59.999999")
                        .map(LocalTime::parse)
                        .toList(),
                value -> "CAST('" + value + "' AS TIME(6))");
    }

    @Test
    default void timestamps() {
        roundTrip(
                timestamp("v"),
                LocalDateTime.class,
                MOMENTS.stream().map(LocalDateTime::parse).toList(),
                value -> "CAST('" + value + "' AS TIMESTAMP(6))");
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
        List<OffsetDateTime> moments = MOMENTS.stream()
                .map(moment -> OffsetDateTime.parse(moment + "Z"))
                .toList();
        roundTrip(
                timestamptz("v"),
                OffsetDateTime.class,
                moments,
                value -> "CAST('" + value + "' AS TIMESTAMP(6) WITH TIME ZONE)");
    }

    @Test
    default void uuids() {
        roundTrip(
                uuid("v"),
                UUID.class,
                List.of(new UUID(0, 0), new UUID(-1, -1), UUID.fromString("12345678-9abc-4def-8012-3456789abcde")),
                value -> "CAST('" + value + "' AS UUID)");
    }

    @Test
    default void jsons() {
        List<String> values = List.of(
                "{\"a\": 1, \"b\": [true, null, 1.5]}",
                "[]",
                "{}",
                "\"text\"",
                "17",
                "null",
                "{\"quote\": \"say \\\"hi\\\"\", \"back\": \"\\\\\", \"line\": \"a\\nb\\tc\", \"it's\": \"😀 ä \\u00e4\"}");
        Plan plan = Plan.of(schema(
                        "types",
                        table(
                                "cell",
                                bigint("id").primaryKey().generatedBy((FieldGenerator.OfLong) (row, random) -> row),
                                json("v")
                                        .generatedBy(
                                                (row, random) -> row < values.size() ? values.get((int) row) : null))))
                .withRows("cell", values.size() + 1);
        load(plan);
        assertThat(found(values.stream().map(database()::json).toList())).isEqualTo(once(values.size()));
    }

    @Test
    default void binaries() {
        byte[] all = new byte[256];
        IntStream.range(0, 256).forEach(i -> all[i] = (byte) i);
        List<byte[]> values =
                List.of(all, new byte[0], new byte[] {0}, new byte[] {'\\', '\n', '\t', 'N', (byte) 0xff});
        load(Plan.of(schema(
                        "types",
                        table(
                                "cell",
                                bigint("id").primaryKey().generatedBy((FieldGenerator.OfLong) (row, random) -> row),
                                binary("v", 256)
                                        .generatedBy(
                                                (row, random) -> row < values.size() ? values.get((int) row) : null))))
                .withRows("cell", values.size() + 1));
        assertThat(found(values.stream().map(database()::bytes).toList())).isEqualTo(once(values.size()));
        assertThat(column(byte[].class).subList(0, values.size())).containsExactlyElementsOf(values);
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
