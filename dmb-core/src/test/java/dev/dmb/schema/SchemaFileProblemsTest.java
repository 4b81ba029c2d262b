package dev.dmb.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dmb.DmbException;
import dev.dmb.DmbException.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaFileProblemsTest {

    private static final String TYPES = "use one of [char, varchar, text, smallint, integer, bigint, decimal, real,"
            + " double, boolean, date, time, … 15 more]";
    private static final String GENERATORS = "use one of [testConstant, testRange, testSaid]";

    private static List<String> problems(String text) {
        return problems(text, "shop.yml");
    }

    private static List<String> problems(String text, String source) {
        DmbException wrong = catchThrowableOfType(
                DmbException.class, () -> SchemaFile.parse(text, source, new TreeMap<>(new TestGenerators().byName())));
        return wrong.problems().stream().map(Problem::toString).toList();
    }

    /** Problems of columns that begin on line 5, in a table that is otherwise fine; a parent is on line 3. */
    private static List<String> ofColumns(String... columns) {
        return problems(
                """
                schema: shop
                tables:
                  customer: {columns: {id: {type: bigint, primaryKey: true}, name: text}}
                  purchase: {columns: {
                """
                        + String.join(",\n", columns) + "}}\n");
    }

    private static String atColumn(String rest) {
        return "shop.yml line 5: table 'purchase', column 'c'" + rest;
    }

    @Test
    void tellsAllProblemsOfAFileInTheOrderOfLines() {
        assertThatThrownBy(() -> SchemaFile.parse(
                        """
                schema: shop
                sed: 42
                tables:
                  customer:
                    rows: -5
                    columns:
                      id: bigint
                      age: intger
                      id: uuid
                  purchase:
                    columns:
                      customer_id: {references: custmer}
                """,
                        "shop.yml"))
                .isInstanceOf(DmbException.class)
                .hasMessage(
                        """
                5 problems:
                  1. shop.yml line 2: unknown key 'sed'. To fix: write 'seed', or use one of [schema, comment, seed, \
                locale, now, rows, tables].
                  2. shop.yml line 5: table 'customer', 'rows': found -5, not a whole number of at least 0. \
                To fix: write a whole number of at least 0.
                  3. shop.yml line 8: table 'customer', column 'age': no type 'intger'. To fix: write 'integer', or \
                %s.
                  4. shop.yml line 9: 'id' is there already, on line 7. To fix: rename or remove one.
                  5. shop.yml line 12: table 'purchase', column 'customer_id': no table 'custmer'. \
                To fix: write 'customer', or use one of [customer, purchase]."""
                                .formatted(TYPES)
                                .replace("\n", System.lineSeparator()));
    }

    @Test
    void unknownKeysAreNamedWithTheNearest() {
        assertThat(
                        problems(
                                """
                schema: shop
                tabels: {}
                tables:
                  customer:
                    primarykey: [id]
                    foreignKeys:
                      - {columns: [b], references: customer, childs: 3}
                    columns:
                      a: {typ: text}
                      b: {references: customer, children: {mim: 1, min: 1, max: 2}}
                """))
                .containsExactly(
                        "shop.yml line 2: unknown key 'tabels'. To fix: write 'tables', or use one of [schema, comment, seed,"
                                + " locale, now, rows, tables].",
                        "shop.yml line 5: table 'customer': unknown key 'primarykey'. To fix: write 'primaryKey', or use one of"
                                + " [comment, rows, primaryKey, unique, foreignKeys, checks, columns].",
                        "shop.yml line 7: table 'customer', foreign key 1: unknown key 'childs'. To fix: write 'children', or use"
                                + " one of [columns, references, children, within, pick, tree].",
                        "shop.yml line 9: table 'customer', column 'a': unknown key 'typ'. To fix: write 'type', or use one of"
                                + " [type, primaryKey, unique, nullable, nullRate, references, children, within, pick, tree, generator, comment].",
                        "shop.yml line 10: table 'customer', column 'b', children: unknown key 'mim'. To fix: write 'min', or use"
                                + " one of [min, max, zipf, mean, weights].");
    }

    @Test
    void duplicateNamesTellBothLines() {
        assertThat(
                        problems(
                                """
                schema: shop
                tables:
                  customer:
                    columns:
                      id: bigint
                      id: uuid
                  customer:
                    columns: {}
                """))
                .containsExactly(
                        "shop.yml line 6: 'id' is there already, on line 5. To fix: rename or remove one.",
                        "shop.yml line 7: 'customer' is there already, on line 3. To fix: rename or remove one.");
        assertThat(problems(
                        "{\"schema\": \"shop\",\n\"tables\": {\"t\": {\"columns\": {\"c\": \"text\"}}},\n\"schema\": \"x\"}",
                        "shop.json"))
                .containsExactly(
                        "shop.json line 3: 'schema' is there already, on line 1. To fix: rename or remove one.");
    }

    @Test
    void unknownTypes() {
        assertThat(ofColumns("c: varchr(50)", "d: {type: uid}"))
                .containsExactly(
                        atColumn(": no type 'varchr(50)'. To fix: write 'varchar', or " + TYPES + "."),
                        "shop.yml line 6: table 'purchase', column 'd': no type 'uid'. To fix: write 'uuid', or "
                                + TYPES + ".");
    }

    @Test
    void aTypeThatACommaCutsShort() {
        assertThat(ofColumns("c: {type: decimal(10,2)}"))
                .containsExactly(
                        atColumn(
                                ": unknown key '2)'. To fix: use one of [type, primaryKey, unique, nullable, nullRate, references,"
                                        + " children, within, pick, tree, generator, comment]."),
                        atColumn(
                                ": type 'decimal(10' ends too early. To fix: put quotes around it, as in 'decimal(10,2)'."));
    }

    @Test
    void unknownGenerators() {
        assertThat(ofColumns(
                        "c: {type: text, generator: testRnge}", "d: {type: text, generator: {faker: [a]}}", "e: email"))
                .containsExactly(
                        atColumn(": no generator 'testRnge'. To fix: write 'testRange', or " + GENERATORS + "."),
                        "shop.yml line 6: table 'purchase', column 'd': no generator 'faker'. To fix: " + GENERATORS
                                + ".",
                        "shop.yml line 7: table 'purchase', column 'e': no generator 'email'. To fix: " + GENERATORS
                                + ".");
    }

    @Test
    void argumentsThatDoNotFitTheirGenerator() {
        assertThat(ofColumns(
                        "c: {type: integer, generator: {testRange: {min: 1, maxi: 2}}}",
                        "d: {type: integer, generator: {testRange: [1, 2, 3]}}",
                        "e: {type: integer, generator: {testRange: [1, many]}}",
                        "f: {type: integer, generator: {testRange: {min: 1}}}",
                        "g: {type: integer, generator: {testRange: [1, ~]}}",
                        "h: {type: integer, generator: {testSaid: {a: {b: }}}}"))
                .containsExactly(
                        atColumn(
                                ": generator 'testRange' has no 'maxi'. To fix: write 'max', or use one of [min, max]."),
                        "shop.yml line 6: table 'purchase', column 'd': generator 'testRange' takes at most 2 values [min, max], not"
                                + " 3. To fix: remove what is too much.",
                        "shop.yml line 7: table 'purchase', column 'e': generator 'testRange' has 'max' many. To fix: write a number.",
                        "shop.yml line 8: table 'purchase', column 'f': generator 'testRange' lacks 'max'. To fix: add 'max'.",
                        "shop.yml line 9: table 'purchase', column 'g': generator 'testRange' has an argument without a value."
                                + " To fix: write a value, or '' for an empty text.",
                        "shop.yml line 10: table 'purchase', column 'h': generator 'testSaid' has an argument without a value."
                                + " To fix: write a value, or '' for an empty text.");
    }

    @Test
    void whatIsNoGenerator() {
        String rest = ", not a generator's name, or a map of one name and its arguments."
                + " To fix: write a generator's name, or a map of one name and its arguments.";
        assertThat(ofColumns(
                        "c: {type: text, generator: 5}", "d: {type: text, generator: {testSaid: 1, testRange: 2}}"))
                .containsExactly(
                        atColumn(", 'generator': found 5" + rest),
                        "shop.yml line 6: table 'purchase', column 'd', 'generator': found a map" + rest);
    }

    @Test
    void referencesToUnknownTables() {
        assertThat(ofColumns("c: {references: custmer}", "d: {references: customer(nam)}"))
                .containsExactly(
                        atColumn(": no table 'custmer'. To fix: write 'customer', or use one of [customer, purchase]."),
                        "shop.yml line 6: table 'customer', referenced key [nam]: no column 'nam'."
                                + " To fix: write 'name', or use one of [id, name].");
    }

    @Test
    void referencesToTablesWithoutAKey() {
        assertThat(ofColumns("c: {references: purchase}", "d: {references: customer(name)}"))
                .containsExactly(
                        atColumn(": references table 'purchase', which has no primary key."
                                + " To fix: give it one, or name a unique column of it."),
                        "shop.yml line 6: table 'purchase', column 'd': references [name] of table 'customer', which is no key there."
                                + " To fix: reference one of its keys [[id]], or make it unique.");
    }

    @Test
    void referencesOfAnotherForm() {
        assertThat(ofColumns("c: {references: 'customer('}"))
                .containsExactly(
                        atColumn(
                                ", 'references': found the text 'customer(', not a table such as 'customer', or with columns"
                                        + " 'customer(code)'. To fix: write a table such as 'customer', or with columns 'customer(code)'."));
    }

    @Test
    void referencesOfAnotherType() {
        assertThat(ofColumns("c: {type: uuid, references: customer}"))
                .containsExactly(atColumn(
                        ": type uuid references id of table 'customer', which is bigint. To fix: use type bigint."));
    }

    @Test
    void columnsWithoutAType() {
        assertThat(ofColumns("c: {nullable: false}", "d: {children: 3}"))
                .containsExactly(
                        atColumn(": no type. To fix: add 'type', or 'references' to take that of another table's key."),
                        "shop.yml line 6: table 'purchase', column 'd': 'children' without 'references'."
                                + " To fix: add 'references', or remove 'children'.",
                        "shop.yml line 6: table 'purchase', column 'd': no type."
                                + " To fix: add 'type', or 'references' to take that of another table's key.");
    }

    @Test
    void aCycleOfColumnsWithoutATypeIsToldOnce() {
        assertThat(
                        problems(
                                """
                schema: shop
                tables:
                  a: {columns: {x: {references: b}}}
                  b: {columns: {y: {references: c, primaryKey: true}}}
                  c: {columns: {z: {references: b, primaryKey: true}}}
                """))
                .containsExactly("shop.yml line 3: table 'a', column 'x': no type, and none along its references"
                        + " [a.x, b.y, c.z]. To fix: add 'type' to one of them.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            {min: 5, max: 1}        | : children from 5 to 1. To fix: use counts of at least 0, the larger one last.
            -1                      | : children from -1 to -1. To fix: use counts of at least 0, the larger one last.
            {min: 1}                | , children: no 'max'. To fix: add 'max'.
            {min: 1.5, max: 2}      | , children, 'min': found 1.5, not a whole number of at least 0. To fix: write a whole number of at least 0.
            {weights: {}}           | , children: no weight in 'weights'. To fix: write a map of weights by number of children, such as {0: 5, 1: 3}.
            {weights: {x: 1}}       | , children: 'x' is no number of children. To fix: write a whole number from 0 to 100000.
            {weights: {100001: 1}}  | , children: '100001' is no number of children. To fix: write a whole number from 0 to 100000.
            {weights: {1: x}}       | , children, '1': found the text 'x', not a weight of at least 0. To fix: write a weight of at least 0.
            {weights: {1: 0}}       | : weights [0.0] of children. To fix: give one weight of at least 0 for each count, not all 0.
            {weights: {1: 1}, min: 1} | , children: 'weights' beside 'min' or 'max'. To fix: keep 'weights' alone.
            """)
    void numbersOfChildren(String children, String problem) {
        assertThat(ofColumns("c: {references: customer, children: " + children + "}"))
                .containsExactly(atColumn(problem));
    }

    @Test
    void numbersOfChildrenOfAnotherKind() {
        String kind = "a whole number, or a map of 'min' and 'max', or of 'weights'";
        assertThat(ofColumns("c: {references: customer, children: many}"))
                .containsExactly(
                        atColumn(", 'children': found the text 'many', not " + kind + ". To fix: write " + kind + "."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            rows: many            | 'rows': found the text 'many', not a whole number of at least 0. To fix: write a whole number of at least 0.
            rows: '10'            | 'rows': found the text '10', not a whole number of at least 0. To fix: write a whole number of at least 0.
            rows: -1              | 'rows': found -1, not a whole number of at least 0. To fix: write a whole number of at least 0.
            rows:                 | 'rows': found nothing, not a whole number of at least 0. To fix: write a whole number of at least 0.
            seed: 1.5             | 'seed': found 1.5, not a whole number of at most 18 digits. To fix: write a whole number of at most 18 digits.
            seed: 99999999999999999999 | 'seed': found 99999999999999999999, not a whole number of at most 18 digits. To fix: write a whole number of at most 18 digits.
            locale: plain english | 'locale': found the text 'plain english', not a language tag such as 'en-US'. To fix: write a language tag such as 'en-US'.
            locale: ''            | 'locale': found the text '', not a language tag such as 'en-US'. To fix: write a language tag such as 'en-US'.
            now: yesterday        | 'now': found the text 'yesterday', not an instant such as '2025-01-01T00:00:00Z'. To fix: write an instant such as '2025-01-01T00:00:00Z'.
            comment: 5            | 'comment': found 5, not a text. To fix: put quotes around it.
            comment: [a]          | 'comment': found a list, not a text. To fix: write a text.
            """)
    void valuesOfTheWrongKind(String line, String problem) {
        assertThat(problems("schema: shop\n" + line + "\ntables: {t: {columns: {c: text}}}"))
                .containsExactly("shop.yml line 2: " + problem);
    }

    @Test
    void flagsAndSharesOfTheWrongKind() {
        assertThat(ofColumns(
                        "c: {type: text, nullable: yes}",
                        "d: {type: text, nullRate: some}",
                        "e: {type: text, nullRate: 7}"))
                .containsExactly(
                        atColumn(", 'nullable': found the text 'yes', not true or false. To fix: write true or false."),
                        "shop.yml line 6: table 'purchase', column 'd', 'nullRate': found the text 'some', not a share from"
                                + " 0 to 1. To fix: write a share from 0 to 1.",
                        "shop.yml line 7: table 'purchase', column 'e': null rate 7.0. To fix: use a share from 0 to 1.");
    }

    @Test
    void whatCannotBeReadIsNotCalledMissingToo() {
        assertThat(
                        problems(
                                """
                schema: shop
                tables:
                  a: 5
                  b: {columns: [id]}
                  c: {columns: {id: [text], number: {type: text, references: d}}}
                  d: {primaryKey: id, columns: {id: intger}}
                  e: {columns: {a: {references: a}, b: {references: b}, c: {references: c}, d: {references: d}}}
                """))
                .containsExactly(
                        "shop.yml line 3: table 'a': found 5, not a map of a table's keys. To fix: write a map of a table's keys.",
                        "shop.yml line 4: table 'b', 'columns': found a list, not a map of columns by name."
                                + " To fix: write a map of columns by name.",
                        "shop.yml line 5: table 'c', column 'id': found a list, not a type or a map of a column's keys."
                                + " To fix: write a type or a map of a column's keys.",
                        "shop.yml line 6: table 'd', column 'id': no type 'intger'. To fix: write 'integer', or "
                                + TYPES + ".",
                        "shop.yml line 6: table 'd', 'primaryKey': found the text 'id', not a list of column names."
                                + " To fix: write a list of column names.");
    }

    @Test
    void aTypeThatCannotBeReadIsNotComparedWithOthers() {
        assertThat(
                        problems(
                                """
                schema: shop
                tables:
                  a: {columns: {id: {type: intger, primaryKey: true}}}
                  b: {columns: {id: {type: integer, references: a}, up: {references: a, primaryKey: true}}}
                  c: {columns: {id: {type: integer, references: b}}}
                """))
                .containsExactly(
                        "shop.yml line 3: table 'a', column 'id': no type 'intger'. To fix: write 'integer', or "
                                + TYPES + ".");
    }

    @Test
    void keysAndChecksOfTables() {
        assertThat(
                        problems(
                                """
                schema: shop
                tables:
                  t:
                    unique:
                      - a
                      - [b]
                    checks:
                      - 5
                      - a -- b
                    foreignKeys:
                      - a
                      - {columns: [a]}
                      - columns: [a, b]
                        references: u
                        children: {min: 3, max: 1}
                      - columns: [a]
                        references: u
                    columns: {a: text}
                """))
                .containsExactly(
                        "shop.yml line 5: table 't', 'unique': found the text 'a', not a list of column names."
                                + " To fix: write a list of column names.",
                        "shop.yml line 8: table 't', 'checks': found 5, not a text. To fix: put quotes around it.",
                        "shop.yml line 9: table 't', check 'a -- b': a comment at character 3."
                                + " To fix: write a plain SQL condition over the columns.",
                        "shop.yml line 11: table 't', foreign key 1: found the text 'a', not a map with 'columns' and 'references'."
                                + " To fix: write a map with 'columns' and 'references'.",
                        "shop.yml line 12: table 't', foreign key 2: no 'references'. To fix: add 'references'.",
                        "shop.yml line 15: table 't', foreign key [a, b]: children from 3 to 1."
                                + " To fix: use counts of at least 0, the larger one last.",
                        "shop.yml line 17: table 't', column 'a': no table 'u'. To fix: write 't'.");
    }

    @Test
    void columnsThatKeysNameButTablesLack() {
        assertThat(
                        problems(
                                """
                schema: shop
                tables:
                  t:
                    primaryKey: [idd]
                    unique: [[nam]]
                    foreignKeys:
                      - {columns: [a, id], references: t}
                    columns: {id: text, name: text}
                """))
                .containsExactly(
                        "shop.yml line 4: table 't', primary key [idd]: no column 'idd'. To fix: write 'id', or use one of [id, name].",
                        "shop.yml line 5: table 't', unique key [nam]: no column 'nam'. To fix: write 'name', or use one of [id, name].",
                        "shop.yml line 7: table 't', foreign key [a, id]: no column 'a'. To fix: use one of [id, name].");
    }

    @Test
    void filesWithoutASchema() {
        assertThat(problems(""))
                .containsExactly("shop.yml: the file is empty. To fix: write 'schema:' with a name, and 'tables:'.");
        assertThat(problems("# nothing yet\n")).isEqualTo(problems(""));
        assertThat(problems("- a"))
                .containsExactly(
                        "shop.yml line 1: found a list, not a map of a schema's keys. To fix: write a map of a schema's keys.");
        assertThat(problems("tables: {}"))
                .containsExactly(
                        "shop.yml line 1: no 'schema'. To fix: add 'schema'.",
                        "shop.yml line 1: schema 'unnamed' has no table. To fix: add one.");
        assertThat(problems("schema: shop\ntables:"))
                .containsExactly(
                        "shop.yml line 2: 'tables': found nothing, not a map of tables by name. To fix: write a map of tables by name.");
    }

    @Test
    void syntaxErrorsTakeOneLine() {
        assertThat(problems("schema: shop\ntables: [a, b\nrows: 5\n"))
                .containsExactly(
                        "shop.yml line 3: no valid YAML: while parsing a flow sequence, expected ',' or ']', but got :."
                                + " To fix: correct the YAML there.");
        assertThat(problems("schema: shop\n\ttables: {}\n"))
                .containsExactly(
                        "shop.yml line 2: no valid YAML: while scanning for the next token, found character '\\t(TAB)' that cannot"
                                + " start any token. (Do not use \\t(TAB) for indentation). To fix: correct the YAML there.");
        assertThat(problems("? [a]\n: b"))
                .containsExactly(
                        "shop.yml line 1: no valid YAML: Expected a field name (Scalar value in YAML). To fix: correct the YAML there.");
        assertThat(problems("{\"schema\": \"shop\",\n}", "stdin"))
                .containsExactly(
                        "stdin line 2: no valid JSON: Unexpected character ('}' (code 125)): was expecting double-quote to start"
                                + " field name. To fix: correct the JSON there.");
        assertThat(problems("{\"schema\": [1,", "shop.json"))
                .containsExactly(
                        "shop.json line 1: no valid JSON: Unexpected end-of-input within/between Array entries."
                                + " To fix: correct the JSON there.");
    }

    @Test
    void aSyntaxErrorKeepsItsCauseAndWhatWasFoundBefore() {
        assertThatThrownBy(() -> SchemaFile.parse("schema: shop\nschema: shop\nrows: @", "shop.yml"))
                .hasCauseInstanceOf(IOException.class)
                .hasMessageContaining("line 2: 'schema' is there already, on line 1")
                .hasMessageContaining("line 3: no valid YAML");
    }

    @Test
    void whatMakesYamlHardToFollowIsRefused() {
        assertThat(
                        problems(
                                """
                schema: shop
                tables:
                  a: &a {columns: &b
                    {c: text}}
                  d: *a
                  e:
                    <<: {columns: {c: text}}
                  f: !!map {columns: {c: !mine text, d: &c text, e: "*&!"}}
                  &d g: &e
                    &f columns: {&g c: text, !i d: text}
                ---
                schema: other
                """))
                .containsExactly(
                        "shop.yml line 3: an anchor '&a'. To fix: remove it, and write values out where they are needed.",
                        "shop.yml line 3: an anchor '&b'. To fix: remove it, and write values out where they are needed.",
                        "shop.yml line 5: an alias '*a'. To fix: write the value out.",
                        "shop.yml line 7: a merge key '<<'. To fix: write the keys out.",
                        "shop.yml line 8: a tag '!!map'. To fix: remove it; put quotes around what is to be a text.",
                        "shop.yml line 8: a tag '!mine'. To fix: remove it; put quotes around what is to be a text.",
                        "shop.yml line 8: an anchor '&c'. To fix: remove it, and write values out where they are needed.",
                        "shop.yml line 9: an anchor '&d'. To fix: remove it, and write values out where they are needed.",
                        "shop.yml line 9: an anchor '&e'. To fix: remove it, and write values out where they are needed.",
                        "shop.yml line 10: an anchor '&f'. To fix: remove it, and write values out where they are needed.",
                        "shop.yml line 10: an anchor '&g'. To fix: remove it, and write values out where they are needed.",
                        "shop.yml line 10: a tag '!i'. To fix: remove it; put quotes around what is to be a text.",
                        "shop.yml line 12: a second document begins here. To fix: keep one schema in a file.");
        assertThat(problems("{\"schema\": \"shop\"}\n{}", "shop.json"))
                .containsExactly("shop.json line 2: a second document begins here. To fix: keep one schema in a file.");
    }

    @Test
    @Timeout(10)
    void deepAndLargeFilesAreRefused() {
        assertThat(problems("schema: " + "[".repeat(900_000)))
                .containsExactly("shop.yml line 1: more than 32 levels deep. To fix: write it flatter.");
        assertThat(problems("{\"schema\": " + "[".repeat(1_000_000), "shop.json"))
                .containsExactly("shop.json line 1: more than 32 levels deep. To fix: write it flatter.");
        assertThat(problems("schema: shop #" + " ".repeat(5 * 1024 * 1024)))
                .containsExactly("shop.yml: more than 5242880 characters. To fix: split the schema.");
        assertThat(problems("schema: shop\nrows: " + "9".repeat(1_000_000)))
                .containsExactly("shop.yml: a line of more than 1000000 characters. To fix: break it.");
        assertThat(problems("schema: shop\nrows: " + "9".repeat(100_000)).get(1))
                .isEqualTo("shop.yml line 2: 'rows': found the text '" + "9".repeat(60)
                        + "…', not a whole number of at least 0." + " To fix: write a whole number of at least 0.");
    }

    @Test
    void namesAreShownInOneLine() {
        assertThat(problems("schema: shop\ntables: {\"a\\nb\": {columns: {c: text}}}"))
                .containsExactly("shop.yml line 2: table 'a b': 'a?b' is no name for a table."
                        + " To fix: use 1 to 63 bytes without control characters.");
    }

    @Test
    void filesThatCannotBeRead(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("shop.yml");
        Path directory = Files.createDirectory(folder.resolve("folder.json"));
        Path latin = Files.write(folder.resolve("latin.yml"), new byte[] {'a', ':', ' ', (byte) 0xE9});
        Path large = Files.write(folder.resolve("large.yml"), new byte[5 * 1024 * 1024 + 1]);

        assertThatThrownBy(() -> SchemaFile.read(missing))
                .isInstanceOf(DmbException.class)
                .hasMessage("shop.yml: no such file. To fix: create it, or correct the path '" + missing + "'.");
        assertThatThrownBy(() -> SchemaFile.read(directory))
                .isInstanceOf(DmbException.class)
                .hasMessage(
                        "folder.json: cannot be read. To fix: make it a file that you may read, or correct the path '"
                                + directory + "'.");
        assertThatThrownBy(() -> SchemaFile.read(latin))
                .isInstanceOf(DmbException.class)
                .hasMessage("latin.yml: not UTF-8 text. To fix: save it as UTF-8.");
        assertThatThrownBy(() -> SchemaFile.read(large))
                .isInstanceOf(DmbException.class)
                .hasMessage("large.yml: more than 5242880 characters. To fix: split the schema.");
        assertThatThrownBy(() -> SchemaFile.read(folder.resolve("shop.xml")))
                .isInstanceOf(DmbException.class)
                .hasMessage("shop.xml: neither YAML nor JSON by its name. To fix: name it .yml, .yaml or .json.");
    }

    @Test
    void onlyTheNameOfTheFileIsTold(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("shop.yml"), "schema: shop\n");

        assertThatThrownBy(() -> SchemaFile.read(file))
                .isInstanceOf(DmbException.class)
                .hasMessage("shop.yml line 1: schema 'shop' has no table. To fix: add one.");
    }
}
