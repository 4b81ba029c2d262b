package dev.dmb.testkit;

import dev.dmb.schema.FieldType;
import dev.dmb.testkit.SinkContract.EdgeValues;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The values that formats and databases stumble over, by type. */
final class EdgeCases {

    private static final List<String> TEXTS = List.of(
            "plain",
            "",
            " ",
            " padded ",
            "a,b;c|d\te",
            "say \"hi\"",
            "it's",
            "back\\slash \\N \\n",
            "two\nlines",
            "two\r\nlines",
            "NULL",
            "null",
            "=1+1",
            "-1",
            "007",
            "1e5",
            "true",
            "2024-02-29",
            "<a href=\"x\">&amp;</a>",
            "ünïcödé ßẞ",
            "日本語",
            "שלום",
            "🎉👩‍👩‍👧",
            "{\"a\": 1}",
            "%s ${x} #{y}");

    private EdgeCases() {}

    static Stream<EdgeValues> all() {
        return Stream.of(
                of("smallint", Short.MIN_VALUE, -1, 0, 1, Short.MAX_VALUE),
                of("integer", Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE),
                of("bigint", Long.MIN_VALUE, -1L, 0L, 1L, (1L << 53) + 1, Long.MAX_VALUE),
                of("decimal(9,2)", decimals("-9999999.99", "-0.05", "0.00", "12.30", "9999999.99")),
                of("decimal(18,4)", decimals("-99999999999999.9999", "0.0001", "99999999999999.9999")),
                of(
                        "decimal(30,10)",
                        decimals(
                                "-12345678901234567890.0123456789", "0.0000000001", "99999999999999999999.9999999999")),
                of("real", -1.5f, 0f, 0.1f, 3.4028235E38f, 1.25E-37f),
                of("double", -1.5, 0.0, 0.1, 1e300, 2.2250738585072014E-308, Double.MAX_VALUE),
                of("boolean", true, false),
                of(
                        "date",
                        LocalDate.of(1, 1, 1),
                        LocalDate.of(1582, 10, 10),
                        LocalDate.of(1899, 12, 31),
                        LocalDate.of(1969, 12, 31),
                        LocalDate.of(2024, 2, 29),
                        LocalDate.of(9999, 12, 31)),
                of("time", LocalTime.MIDNIGHT, LocalTime.of(1, 2, 3, 4_000), LocalTime.of(23, 59, 59, 999_999_000)),
                of(
                        "timestamp",
                        LocalDateTime.of(1900, 3, 1, 0, 0),
                        LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_999_000),
                        LocalDateTime.of(2024, 3, 31, 2, 30),
                        LocalDateTime.of(2024, 2, 29, 12, 0, 0, 1_000),
                        LocalDateTime.of(9999, 12, 31, 23, 59, 59)),
                of(
                        "timestamptz",
                        OffsetDateTime.parse("1970-01-01T00:00:00Z"),
                        OffsetDateTime.parse("2024-03-31T01:30:00.000001Z"),
                        OffsetDateTime.parse("2037-12-31T23:59:59Z")),
                of("uuid", new UUID(0, 0), new UUID(-1, -1), new UUID(0x0123456789abcdefL, 0x8edcba9876543210L)),
                of("json", "{\"a\": [1, null, \"x\\\"y\"], \"ü\": {}}", "[]", "\"text\"", "1.5", "true"),
                of(
                        "binary(16)",
                        new byte[] {},
                        new byte[] {0},
                        new byte[] {-1, 127, -128, 10, 13, 34, 39, 92},
                        new byte[16]),
                new EdgeValues(
                        FieldType.enumOf(List.of("NEW", "it's", "in, transit")), List.of("NEW", "it's", "in, transit")),
                of("char(3)", "abc", "XYZ", "äöü"),
                of("varchar(60)", TEXTS.toArray()),
                of(
                        "text",
                        Stream.concat(TEXTS.stream(), Stream.of("long ".repeat(5_000) + "."))
                                .toArray()));
    }

    private static EdgeValues of(String type, Object... values) {
        return new EdgeValues(FieldType.parse(type), Arrays.asList(values));
    }

    private static Object[] decimals(String... values) {
        return Arrays.stream(values).map(BigDecimal::new).toArray();
    }
}
