package dev.dmb.junit5;

import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.binary;
import static dev.dmb.schema.Column.bool;
import static dev.dmb.schema.Column.date;
import static dev.dmb.schema.Column.decimal;
import static dev.dmb.schema.Column.doublePrecision;
import static dev.dmb.schema.Column.integer;
import static dev.dmb.schema.Column.real;
import static dev.dmb.schema.Column.smallint;
import static dev.dmb.schema.Column.time;
import static dev.dmb.schema.Column.timestamp;
import static dev.dmb.schema.Column.timestamptz;
import static dev.dmb.schema.Column.uuid;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.schema.Schema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** Rows as parameters. */
class RowsTest {

    private static final UUID SOME_UUID = UUID.fromString("00000000-0000-4000-8000-00000000002a");

    /** One table with a column of every type. */
    static final class AllTypes implements SchemaProvider {
        @Override
        public Schema schema() {
            return Schema.schema(
                    "types",
                    table(
                            "sample",
                            Shop.id(),
                            smallint("small").generatedBy((row, random) -> 3),
                            integer("age_in_years").generatedBy((row, random) -> 30),
                            bigint("big").generatedBy((row, random) -> 5_000_000_000L),
                            decimal("amount", 10, 2).generatedBy((row, random) -> new BigDecimal("12.50")),
                            decimal("whole", 10, 0).generatedBy((row, random) -> 12),
                            real("ratio").generatedBy((row, random) -> 0.5),
                            doublePrecision("precise").generatedBy((row, random) -> 0.25),
                            bool("is_active").generatedBy((row, random) -> true),
                            date("day").generatedBy((row, random) -> LocalDate.of(2024, 2, 29)),
                            time("at").generatedBy((row, random) -> LocalTime.of(23, 59)),
                            timestamp("made_at").generatedBy((row, random) -> LocalDateTime.of(2024, 2, 29, 12, 0)),
                            timestamptz("seen_at").generatedBy((row, random) -> Instant.parse("2024-02-29T12:00:00Z")),
                            uuid("code").generatedBy((row, random) -> SOME_UUID),
                            varchar("code_text", 36).generatedBy((row, random) -> SOME_UUID.toString()),
                            varchar("state", 10).generatedBy((row, random) -> row == 0 ? "new" : "PAID"),
                            binary("photo", 3).generatedBy((row, random) -> "abc".getBytes(StandardCharsets.UTF_8)),
                            integer("nothing").nullRate(1).generatedBy((row, random) -> 1)));
        }
    }

    private enum State {
        NEW,
        PAID
    }

    private record Natural(
            long id,
            short small,
            int ageInYears,
            long big,
            BigDecimal amount,
            float ratio,
            double precise,
            boolean isActive,
            LocalDate day,
            LocalTime at,
            LocalDateTime madeAt,
            OffsetDateTime seenAt,
            UUID code,
            String state,
            byte[] photo,
            Integer nothing) {}

    private record Converted(
            int id,
            Long small,
            Integer age_in_years,
            BigInteger big,
            double amount,
            int whole,
            Double ratio,
            BigDecimal precise,
            Object day,
            Instant madeAt,
            Instant seenAt,
            String code,
            UUID codeText,
            State state,
            Long nothing) {}

    private record ConvertedMore(byte small, Number big, OffsetDateTime madeAt, ZonedDateTime seenAt) {}

    private record LocalTimes(LocalDateTime seenAt) {}

    @SyntheticTable(value = "sample", rows = 2, provider = AllTypes.class)
    static class Samples {
        @Test
        void ofNaturalTypes(@Rows("sample") List<Natural> samples) {
            assertThat(samples).hasSize(2);
            assertThat(samples.get(1))
                    .usingRecursiveComparison()
                    .isEqualTo(new Natural(
                            2,
                            (short) 3,
                            30,
                            5_000_000_000L,
                            new BigDecimal("12.50"),
                            0.5f,
                            0.25,
                            true,
                            LocalDate.of(2024, 2, 29),
                            LocalTime.of(23, 59),
                            LocalDateTime.of(2024, 2, 29, 12, 0),
                            OffsetDateTime.parse("2024-02-29T12:00:00Z"),
                            SOME_UUID,
                            "PAID",
                            "abc".getBytes(StandardCharsets.UTF_8),
                            null));
        }

        @Test
        void ofOtherTypes(@Rows("sample") List<Converted> samples) {
            Instant noon = Instant.parse("2024-02-29T12:00:00Z");
            assertThat(samples.get(0))
                    .isEqualTo(new Converted(
                            1,
                            3L,
                            30,
                            BigInteger.valueOf(5_000_000_000L),
                            12.5,
                            12,
                            0.5,
                            new BigDecimal("0.25"),
                            LocalDate.of(2024, 2, 29),
                            noon,
                            noon,
                            SOME_UUID.toString(),
                            SOME_UUID,
                            State.NEW,
                            null));
        }

        @Test
        void ofMoreTypes(@Rows("sample") List<ConvertedMore> samples, @Rows("sample") List<LocalTimes> times) {
            OffsetDateTime noon = OffsetDateTime.parse("2024-02-29T12:00:00Z");
            assertThat(samples.get(0))
                    .isEqualTo(new ConvertedMore((byte) 3, 5_000_000_000L, noon, noon.toZonedDateTime()));
            assertThat(times.get(0).seenAt()).isEqualTo(noon.toLocalDateTime());
        }

        @Test
        void asMaps(@Rows("sample") List<Map<String, Object>> samples) {
            assertThat(samples).hasSize(2);
            assertThat(samples.get(0).keySet())
                    .startsWith("id", "small", "age_in_years")
                    .endsWith("photo", "nothing");
            assertThat(samples.get(0))
                    .containsEntry("id", 1L)
                    .containsEntry("small", 3)
                    .containsEntry("nothing", null);
        }

        @Test
        void cannotBeChanged(@Rows("sample") List<Map<String, Object>> samples) {
            assertThatThrownBy(() -> samples.remove(0)).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> samples.get(0).put("id", 2)).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void rowsAreListsOfRecordsOrMaps() {
        Engine.runsWell(5, Samples.class);
    }

    private record Customer(long id, String name) {}

    @SyntheticTable(value = "purchase", provider = Shop.class)
    static class SameAsInTheDatabase {
        @Test
        void customers(DataSource database, @Rows("customer") List<Customer> customers) {
            assertThat(customers)
                    .extracting(Customer::name)
                    .isEqualTo(Database.texts(database, "SELECT name FROM customer ORDER BY id"));
        }
    }

    @Test
    void rowsAreThoseOfTheDatabaseInRowOrder() {
        Engine.runsWell(1, SameAsInTheDatabase.class);
    }

    private static void assertRefused(Class<?> sample, String message) {
        Throwable failure = Engine.failure(sample);
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        assertThat(failure).isInstanceOf(ParameterResolutionException.class).hasMessageContaining(message);
        assertThat(cause).hasMessage(message);
    }

    @SyntheticTable(value = "customer", provider = Shop.class)
    static class NotFilled {
        @Test
        void test(@Rows("product") List<Customer> customers) {}
    }

    @Test
    void aTableThatIsNotFilledIsRefused() {
        assertRefused(
                NotFilled.class,
                "@Rows(\"product\") on parameter customers of method RowsTest.NotFilled.test: table 'product'"
                        + " is not filled for this test. To fix: add @SyntheticTable(\"product\"), or use one of [customer].");
    }

    @SyntheticTable(value = "customer", provider = Shop.class)
    static class NoList {
        @Test
        void test(@Rows("customer") Customer customer) {}
    }

    @Test
    void aParameterThatIsNoListIsRefused() {
        assertRefused(
                NoList.class,
                "@Rows(\"customer\") on parameter customer of method RowsTest.NoList.test: the parameter is a"
                        + " dev.dmb.junit5.RowsTest$Customer, not a list of a known type. To fix: declare it as a List of a record, or as"
                        + " List<Map<String, Object>>.");
    }

    @SyntheticTable(value = "customer", provider = Shop.class)
    static class ListOfTexts {
        @Test
        void test(@Rows("customer") List<String> customers) {}
    }

    @Test
    void aListOfAnythingElseIsRefused() {
        assertRefused(
                ListOfTexts.class,
                "@Rows(\"customer\") on parameter customers of method RowsTest.ListOfTexts.test: the list is"
                        + " of java.lang.String, which is neither a record nor a map. To fix: declare it as a List of a record, or as"
                        + " List<Map<String, Object>>.");
    }

    private record Misspelt(long id, String nam) {}

    @SyntheticTable(value = "customer", provider = Shop.class)
    static class UnknownColumn {
        @Test
        void test(@Rows("customer") List<Misspelt> customers) {}
    }

    @Test
    void aComponentWithoutAColumnIsRefused() {
        assertRefused(
                UnknownColumn.class,
                "@Rows(\"customer\") on parameter customers of method RowsTest.UnknownColumn.test:"
                        + " component 'nam' of record RowsTest.Misspelt has no column in table 'customer'. To fix: write 'name', or use one"
                        + " of [id, name].");
    }

    private record WrongType(LocalDate id) {}

    @SyntheticTable(value = "customer", provider = Shop.class, rows = 0)
    static class UnfitType {
        @Test
        void test(@Rows("customer") List<WrongType> customers) {}
    }

    @Test
    void aComponentOfAnUnfitTypeIsRefused() {
        assertRefused(
                UnfitType.class,
                "@Rows(\"customer\") on parameter customers of method RowsTest.UnfitType.test: column 'id' is"
                        + " bigint, which component 'id' of record RowsTest.WrongType cannot take as LocalDate. To fix: declare it as Long.");
    }

    private record Primitive(int nothing) {}

    @SyntheticTable(value = "sample", provider = AllTypes.class)
    static class NullForAPrimitive {
        @Test
        void test(@Rows("sample") List<Primitive> samples) {}
    }

    @Test
    void nullForAPrimitiveIsRefused() {
        assertRefused(
                NullForAPrimitive.class,
                "@Rows(\"sample\") on parameter samples of method RowsTest.NullForAPrimitive.test:"
                        + " column 'nothing' of row 0 is NULL, which component 'nothing' of record RowsTest.Primitive cannot take as int."
                        + " To fix: declare it as Integer.");
    }

    private record TooSmall(int big) {}

    @SyntheticTable(value = "sample", provider = AllTypes.class)
    static class Overflow {
        @Test
        void test(@Rows("sample") List<TooSmall> samples) {}
    }

    @Test
    void aValueThatDoesNotFitIsRefused() {
        assertRefused(
                Overflow.class,
                "@Rows(\"sample\") on parameter samples of method RowsTest.Overflow.test: column 'big' of row 0"
                        + " is 5000000000, which component 'big' of record RowsTest.TooSmall cannot take as int. To fix: declare it as Long.");
    }

    private enum Gone {
        GONE
    }

    private record OfEnum(Gone state) {}

    @SyntheticTable(value = "sample", provider = AllTypes.class)
    static class UnknownConstant {
        @Test
        void test(@Rows("sample") List<OfEnum> samples) {}
    }

    @Test
    void aTextThatIsNoConstantIsRefused() {
        assertRefused(
                UnknownConstant.class,
                "@Rows(\"sample\") on parameter samples of method RowsTest.UnknownConstant.test: column"
                        + " 'state' of row 0 is new, which component 'state' of record RowsTest.OfEnum cannot take as Gone. To fix: declare"
                        + " it as String.");
    }

    private record Choosy(long id) {
        Choosy {
            if (id > 1) {
                throw new IllegalArgumentException("id " + id + " is too large");
            }
        }
    }

    @SyntheticTable(value = "customer", provider = Shop.class)
    static class RefusingRecord {
        @Test
        void test(@Rows("customer") List<Choosy> customers) {}
    }

    @Test
    void aRecordThatRefusesARowIsNamed() {
        assertRefused(
                RefusingRecord.class,
                "@Rows(\"customer\") on parameter customers of method RowsTest.RefusingRecord.test: record"
                        + " RowsTest.Choosy refuses row 1: id 2 is too large. To fix: let its constructor take such a row.");
    }

    @SyntheticTable(value = "customer", provider = Shop.class)
    static class OtherParameters {
        @Test
        void test(StringBuilder text) {}
    }

    @Test
    void parametersOfOtherTypesAreLeftToOthers() {
        assertThat(Engine.failure(OtherParameters.class))
                .isInstanceOf(ParameterResolutionException.class)
                .hasMessageContaining("No ParameterResolver registered for parameter [java.lang.StringBuilder text]");
    }
}
