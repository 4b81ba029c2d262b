package dev.dmb.schema;

import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.character;
import static dev.dmb.schema.Column.column;
import static dev.dmb.schema.Column.decimal;
import static dev.dmb.schema.Column.enumOf;
import static dev.dmb.schema.Column.integer;
import static dev.dmb.schema.Column.string;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.check;
import static dev.dmb.schema.Table.foreignKey;
import static dev.dmb.schema.Table.primaryKey;
import static dev.dmb.schema.Table.table;
import static dev.dmb.schema.Table.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.dmb.schema.NamedGenerators.Factory;
import dev.dmb.schema.TestGenerators.Constant;
import dev.dmb.schema.TestGenerators.Range;
import dev.dmb.schema.TestGenerators.Said;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaFileTest {

    private static final Said NOTHING_SAID = new Said(List.of(), Map.of());

    private final Schema shop = schema(
            "shop",
            table(
                            "customer",
                            bigint("id").primaryKey(),
                            character("code", 8).unique().notNull().comment("Printed on the card."),
                            varchar("first_name", 50),
                            varchar("last_name", 50),
                            varchar("email", 120).notNull().generatedBy(NOTHING_SAID),
                            varchar("contact", 254).generatedBy(new Constant("email")),
                            varchar("site", 2048).generatedBy(new Constant("url")),
                            integer("age").generatedBy(new Range(18, 90)),
                            decimal("balance", 10, 2).nullRate(0.05).generatedBy(new Range(0, 500)),
                            enumOf("status", "NEW", "PAID").generatedBy(new Constant("NEW")),
                            unique("first_name", "last_name"),
                            unique("email"),
                            check("age >= 18"))
                    .withComment("Who buys."),
            table(
                    "product",
                    integer("vendor"),
                    integer("number"),
                    string("kind").references("product_kind").children(3, 3),
                    primaryKey("vendor", "number")),
            table("product_kind", string("name").primaryKey()),
            table(
                    "purchase",
                    bigint("customer_id").references("customer"),
                    character("code", 8).references("customer", "code"),
                    integer("vendor"),
                    integer("number"),
                    integer("second_vendor"),
                    integer("second_number"),
                    foreignKey("vendor", "number").references("product").children(0, 5),
                    foreignKey("second_vendor", "second_number").references("product", "vendor", "number")),
            table(
                    "visit",
                    bigint("customer_id")
                            .references("customer")
                            .children(new Cardinality(0, 4, List.of(5.0, 3.0, 0.0, 0.0, 1.0))),
                    bigint("refers_to").references("purchase_note")),
            table("purchase_note", bigint("customer_id").references("customer").primaryKey()));

    /** Those of the tests, and the two that some types bring along. */
    static Map<String, Factory> factories() {
        Map<String, Factory> factories = new HashMap<>(new TestGenerators().byName());
        factories.put("email", arguments -> new Constant("email"));
        factories.put("url", arguments -> new Constant("url"));
        return factories;
    }

    static Path full() throws URISyntaxException {
        return Path.of(SchemaFileTest.class.getResource("full.yml").toURI());
    }

    private static Schema oneColumn(String column) {
        return SchemaFile.parse("schema: s\ntables:\n  t:\n    columns:\n      c: " + column, "s.yml", factories())
                .schema();
    }

    private static Object generator(String generator) {
        return oneColumn("{type: text, generator: " + generator + "}")
                .tables()
                .get(0)
                .columns()
                .get(0)
                .generator()
                .orElseThrow();
    }

    @Test
    void yamlSaysTheSameAsJava() throws Exception {
        SchemaFile file = SchemaFile.parse(Files.readString(full()), "full.yml", factories());

        assertThat(file.schema()).isEqualTo(shop);
    }

    @Test
    void jsonSaysTheSameAsYaml() throws Exception {
        String yaml = Files.readString(full());
        String json =
                new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(new YAMLMapper().readTree(yaml));

        assertThat(json).startsWith("{");
        assertThat(SchemaFile.parse(json, "stdin", factories()))
                .isEqualTo(SchemaFile.parse(yaml, "stdin", factories()));
    }

    @Test
    void saysHowToFillTheTables() throws Exception {
        SchemaFile file = SchemaFile.parse(Files.readString(full()), "full.yml", factories());

        assertThat(file)
                .isEqualTo(new SchemaFile(
                        shop,
                        OptionalLong.of(42),
                        Map.of("customer", 10_000L, "product_kind", 0L),
                        OptionalLong.of(100),
                        Optional.of(Locale.US),
                        Optional.of(Instant.parse("2025-01-01T00:00:00Z"))));
    }

    @Test
    void whatIsLeftOutIsEmpty() {
        SchemaFile file =
                SchemaFile.parse("{\"schema\": \"s\", \"tables\": {\"t\": {\"columns\": {\"c\": \"text\"}}}}", "s");

        assertThat(file)
                .isEqualTo(new SchemaFile(
                        schema("s", table("t", Column.text("c"))),
                        OptionalLong.empty(),
                        Map.of(),
                        OptionalLong.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void rowsKeepTheOrderOfTheFile() {
        SchemaFile file = SchemaFile.parse(
                """
                schema: s
                tables:
                  zebra: {rows: 1, columns: {c: text}}
                  ape: {rows: 9_000_000_000, columns: {c: text}}
                  lion: {rows: 1e3, columns: {c: text}}
                """,
                "s.yml");

        assertThat(file.rows())
                .containsExactly(Map.entry("zebra", 1L), Map.entry("ape", 9_000_000_000L), Map.entry("lion", 1000L));
        assertThatThrownBy(() -> file.rows().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void readsFilesByTheirNames(@TempDir Path folder) throws IOException {
        String yaml = "schema: s\ntables: {t: {columns: {c: text}}}";
        String json = "{\"schema\":\"s\",\n\t\"tables\":{\"t\":{\"columns\":{\"c\":\"text\"}}}}";

        Schema expected = schema("s", table("t", Column.text("c")));
        assertThat(SchemaFile.read(Files.writeString(folder.resolve("a.yml"), yaml))
                        .schema())
                .isEqualTo(expected);
        assertThat(SchemaFile.read(Files.writeString(folder.resolve("b.YAML"), yaml))
                        .schema())
                .isEqualTo(expected);
        assertThat(SchemaFile.read(Files.writeString(folder.resolve("c.json"), json))
                        .schema())
                .isEqualTo(expected);
        assertThat(SchemaFile.read(Files.writeString(folder.resolve("d.yml"), "\uFEFF" + yaml))
                        .schema())
                .isEqualTo(expected);
        assertThat(SchemaFile.read(Files.writeString(
                                folder.resolve("e.yml"), "{schema: s, tables: {t: {columns: {c: text}}}}"))
                        .schema())
                .isEqualTo(expected);
    }

    @Test
    void wordsThatYamlTakesForBooleansStayTexts() {
        assertThat(generator("{testSaid: [NO, on, y, 'true', true]}"))
                .isEqualTo(new Said(List.of("NO", "on", "y", "true", true), Map.of()));
    }

    @Test
    void numbersKeepTheirDigits() {
        assertThat(generator("{testSaid: [7, 10_000_000_000, 0.10, -5, +5, 1e3, 99999999999999999999, '5']}"))
                .isEqualTo(new Said(
                        List.of(
                                7,
                                10_000_000_000L,
                                new BigDecimal("0.10"),
                                -5,
                                5,
                                new BigDecimal("1e3"),
                                new BigDecimal("99999999999999999999"),
                                "5"),
                        Map.of()));
    }

    @Test
    void numbersThatYamlWouldConvertStayTexts() {
        assertThat(generator("{testSaid: [007, 0x1F, 0b1, .inf, 12:30, 2025-01-01]}"))
                .isEqualTo(new Said(List.of("007", "0x1F", "0b1", ".inf", "12:30", "2025-01-01"), Map.of()));
    }

    @Test
    void keysOfArgumentsStayAsWritten() {
        Map<String, Object> weights = new LinkedHashMap<>();
        weights.put("007", 5);
        weights.put("1.10", new BigDecimal("2.50"));
        weights.put("true", 1);

        assertThat(generator("{testSaid: {007: 5, 1.10: 2.50, true: 1}}")).isEqualTo(new Said(List.of(), weights));
    }

    @Test
    void signsOfYamlAreFreeInsideOfTexts() {
        assertThat(generator("{testSaid: ['\uD83D\uDE00', a&b, '&a', \"*a\", '!a', a!, 5 * 5]}"))
                .isEqualTo(new Said(List.of("\uD83D\uDE00", "a&b", "&a", "*a", "!a", "a!", "5 * 5"), Map.of()));
    }

    @Test
    void argumentsAreNothingOneValueAListOrAMap() {
        assertThat(generator("testSaid")).isEqualTo(NOTHING_SAID);
        assertThat(generator("{testSaid: }")).isEqualTo(NOTHING_SAID);
        assertThat(generator("{testSaid: ''}")).isEqualTo(new Said(List.of(""), Map.of()));
        assertThat(generator("{testSaid: [[1, 2]]}")).isEqualTo(new Said(List.of(List.of(1, 2)), Map.of()));
        assertThat(generator("{testSaid: {of: {testRange: [1, 2]}}}"))
                .isEqualTo(new Said(List.of(), Map.of("of", Map.of("testRange", List.of(1, 2)))));
    }

    @Test
    void generatorsAreThoseOfTheClassPath() {
        SchemaFile file = SchemaFile.parse(
                "schema: s\ntables: {t: {columns: {c: {type: text, generator: {testConstant: x}}}}}", "s.yml");

        assertThat(file.schema())
                .isEqualTo(schema("s", table("t", Column.text("c").generatedBy(new Constant("x")))));
    }

    @Test
    void aForeignKeyGetsNoGeneratorFromItsType() {
        SchemaFile file = SchemaFile.parse(
                """
                schema: s
                tables:
                  person: {columns: {mail: {type: email, primaryKey: true}}}
                  letter: {columns: {mail: {type: email, references: person}}}
                  parcel:
                    foreignKeys: [{columns: [mail], references: person}]
                    columns: {mail: email}
                """,
                "s.yml",
                factories());

        assertThat(file.schema().tables().get(0).columns().get(0).generator()).isPresent();
        assertThat(file.schema().tables().get(1).columns().get(0).generator()).isEmpty();
        assertThat(file.schema().tables().get(2).columns().get(0))
                .isEqualTo(column("mail", FieldType.parse("email")).references("person"));
    }

    @Test
    void typesAreTakenAlongAChainOfReferences() {
        SchemaFile file = SchemaFile.parse(
                """
                schema: s
                tables:
                  c: {columns: {id: {references: b, primaryKey: true}}}
                  b: {columns: {id: {references: a, primaryKey: true}, up: {references: b}}}
                  a: {columns: {id: {type: uuid, primaryKey: true}}}
                """,
                "s.yml");

        assertThat(file.schema().tables())
                .flatExtracting(Table::columns)
                .extracting(found -> found.type().toString())
                .containsOnly("uuid");
    }

    @Test
    void aTableMayBeNamedLikeAReferenceWithColumns() {
        SchemaFile file = SchemaFile.parse(
                """
                schema: s
                tables:
                  price (net): {columns: {id: {type: bigint, primaryKey: true}}}
                  sale: {columns: {price: {references: price (net)}}}
                """,
                "s.yml");

        assertThat(file.schema().tables().get(1))
                .isEqualTo(table("sale", bigint("price").references("price (net)")));
    }
}
