package dev.dmb.plan;

import static dev.dmb.generator.Generators.vocabulary;
import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.column;
import static dev.dmb.schema.Column.integer;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.dmb.DmbException;
import dev.dmb.schema.Column;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.SchemaFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

    private static final String PLACES =
            """
            city,region,postcode,people
            Köln,Nordrhein-Westfalen,50667,1000
            Bonn,Nordrhein-Westfalen,53111,300
            "Frankfurt, Oder",Brandenburg,15230,60
            Ulm,Baden-Württemberg,89073,120
            """;

    private static final Set<List<Object>> TUPLES = Set.of(
            List.of("Köln", "Nordrhein-Westfalen", 50667),
            List.of("Bonn", "Nordrhein-Westfalen", 53111),
            List.of("Frankfurt, Oder", "Brandenburg", 15230),
            List.of("Ulm", "Baden-Württemberg", 89073));

    @TempDir
    private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static List<List<Object>> rows(int rows, Column... columns) {
        return RowsOf.table(Plan.of(schema("s", table("t", columns))).withRows("t", rows), "t");
    }

    private static List<Object> values(int rows, Column column) {
        return rows(rows, column).stream().map(row -> row.get(0)).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"red\ngreen\nblue\n", "\uFEFFred\r\n\r\n  green \r\nblue", "red\n\ngreen\n\t\nblue"})
    void aTextHasOneValueALine(String text) throws Exception {
        assertThat(values(300, varchar("c", 9).generatedBy(vocabulary(file("colours.txt", text)))))
                .containsOnly("red", "green", "blue");
    }

    @Test
    void aValueThatIsListedTwiceIsTwiceAsFrequent() throws Exception {
        List<Object> values = values(9_000, varchar("c", 9).generatedBy(vocabulary(file("v.txt", "a\nb\na"))));
        assertThat(values.stream().filter("a"::equals).count()).isCloseTo(6_000L, within(150L));
    }

    @Test
    void columnsOfOneFileTakeTheSameLine() throws Exception {
        String places = file("places.csv", PLACES);
        List<List<Object>> rows = rows(
                1_000,
                varchar("city", 40).generatedBy(vocabulary(places, "city")),
                varchar("region", 40).generatedBy(vocabulary(places, "region")),
                integer("postcode").generatedBy(vocabulary(places, "postcode")));
        assertThat(new HashSet<>(rows)).isEqualTo(TUPLES);
    }

    @Test
    void anotherColumnOfTheFileMovesNoOther() throws Exception {
        String places = file("places.csv", PLACES);
        Column city = varchar("city", 40).generatedBy(vocabulary(places, "city"));
        assertThat(values(500, city))
                .isEqualTo(rows(500, city, varchar("region", 40).generatedBy(vocabulary(places, "region"))).stream()
                        .map(row -> row.get(0))
                        .toList());
    }

    @Test
    void linesAreAsFrequentAsTheirWeights() throws Exception {
        String places = file("places.csv", PLACES.replace("Bonn,Nordrhein-Westfalen,53111,300", "Bonn,X,1,0"));
        List<List<Object>> rows = rows(
                11_800,
                varchar("city", 40).generatedBy(vocabulary(places, "city", "people")),
                varchar("region", 40).generatedBy(vocabulary(places, "region", "people")));
        assertThat(rows.stream().filter(row -> row.get(0).equals("Ulm")).count())
                .isCloseTo(1_200L, within(120L));
        assertThat(rows.stream().filter(row -> row.get(0).equals("Bonn")).count())
                .isZero();
        assertThat(rows.stream().filter(row -> row.get(0).equals("Ulm")))
                .allMatch(row -> row.get(1).equals("Baden-Württemberg"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {"v.csv # a;1\\nb;2", "v.tsv # a\\t1\\nb\\t2", "v.csv # a|1\\nb|2", "v.csv # a,1\\nb,2"},
            quoteCharacter = '\0')
    void aFileWithoutNamesHasNumberedColumns(String name, String text) throws Exception {
        String lines = text.replace("\\n", "\n").replace("\\t", "\t");
        String file = file(name, lines);
        assertThat(values(99, varchar("c", 1).generatedBy(vocabulary(file, "1", "2"))))
                .containsOnly("a", "b");
        assertThat(values(99, integer("c").generatedBy(vocabulary(file, "2")))).containsOnly(1, 2);
        assertThat(values(99, varchar("c", 1).generatedBy(vocabulary(file)))).containsOnly("a", "b");
    }

    @Test
    void aUniqueColumnTakesEveryValueOnceAndTheOthersFollow() throws Exception {
        String places = file("places.csv", PLACES);
        List<List<Object>> rows = rows(
                4,
                varchar("city", 40).unique().generatedBy(vocabulary(places, "city")),
                varchar("region", 40).generatedBy(vocabulary(places, "region")),
                integer("postcode").generatedBy(vocabulary(places, "postcode")));
        assertThat(rows).hasSize(4).containsExactlyInAnyOrderElementsOf(TUPLES);
    }

    @Test
    void tooFewValuesForAUniqueColumnAreNamed() throws Exception {
        String places = file("places.csv", PLACES);
        Plan plan = Plan.of(schema(
                        "s", table("t", varchar("region", 40).unique().generatedBy(vocabulary(places, "region")))))
                .withRows("t", 4);
        assertThat(plan.problems().get(0).toString())
                .isEqualTo(
                        "table 't', key [region]: 4 rows need as many different values, but there are 3 (region: 3). To fix: ask for fewer rows, or let the generators or parents have more values.");
    }

    @Test
    void valuesThatDoNotFitAreCountedWithTheFirstLine() throws Exception {
        String places = file("places.csv", PLACES);
        Plan plan = Plan.of(schema(
                "s",
                table(
                        "t",
                        bigint("id").primaryKey(),
                        varchar("a", 10).generatedBy(vocabulary(places, "region")),
                        integer("b").generatedBy(vocabulary(places, "city")),
                        column("c", FieldType.parse("enum(Ulm,Bonn)")).generatedBy(vocabulary(places, "city")))));
        assertThat(plan.problems().stream().map(Object::toString))
                .containsExactly(
                        "table 't', column 'a': vocabulary(places.csv, region): 4 of 4 values do not fit varchar(10), the first is 'Nordrhein-Westfalen' in line 2. To fix: make the column longer or the values shorter.",
                        "table 't', column 'b': vocabulary(places.csv, city): 4 of 4 values do not fit integer, the first is 'Köln' in line 2. To fix: change the values or the type.",
                        "table 't', column 'c': vocabulary(places.csv, city): 2 of 4 values do not fit enum(Ulm,Bonn), the first is 'Köln' in line 2. To fix: make the column longer or the values shorter.");
    }

    @Test
    void namesAllProblemsOfAFileAndTheirLines() throws Exception {
        String file = file("v.csv", "name,weight\na,1\nb,x\n,3\n\"c\nd\",-1\ne\n");
        assertThatThrownBy(() -> vocabulary(file, "name", "weight"))
                .isInstanceOfSatisfying(
                        DmbException.class,
                        wrong -> assertThat(wrong.problems().stream().map(Object::toString))
                                .containsExactly(
                                        "vocabulary 'v.csv', line 3: weight 'x'. To fix: use a number of at least 0.",
                                        "vocabulary 'v.csv', line 4: nothing in column 1. To fix: write a value there, or remove the line.",
                                        "vocabulary 'v.csv', line 5: weight '-1'. To fix: use a number of at least 0.",
                                        "vocabulary 'v.csv', line 7: nothing in column 2. To fix: write a value there, or remove the line."));
        assertThatThrownBy(() -> vocabulary(file, "nam"))
                .hasMessage(
                        "vocabulary 'v.csv': no column 'nam' in its first line. To fix: write 'name', or use one of [name, weight].");
        assertThatThrownBy(() -> vocabulary(file, "name", "2"))
                .hasMessageStartingWith("vocabulary 'v.csv': no column '2' in its first line.");
        assertThatThrownBy(() -> vocabulary(file("v.txt", "a"), "name"))
                .hasMessage(
                        "vocabulary 'v.txt': a text of one value a line has no columns. To fix: name it .csv, or name no column.");
        assertThatThrownBy(() -> vocabulary(file("empty.txt", "\n\n")))
                .hasMessage("vocabulary 'empty.txt': has no values. To fix: write at least one.");
        assertThatThrownBy(() -> vocabulary("nowhere.txt"))
                .hasMessage(
                        "vocabulary 'nowhere.txt': no such file. To fix: create it, or correct the path 'nowhere.txt'.");
        Files.write(folder.resolve("latin.txt"), new byte[] {(byte) 0xe4, 'a'});
        assertThatThrownBy(() -> vocabulary(folder.resolve("latin.txt").toString()))
                .hasMessage("vocabulary 'latin.txt': not UTF-8 text. To fix: save it as UTF-8.");
    }

    @Test
    void aSchemaFileNamesFilesBesideIt() throws Exception {
        Files.createDirectory(folder.resolve("words"));
        file("words/places.csv", PLACES);
        Path schema = Path.of(
                file(
                        "s.yml",
                        """
                schema: s
                tables:
                  t:
                    rows: 100
                    columns:
                      city: {type: varchar(40), generator: {vocabulary: [words/places.csv, city, people]}}
                      region:
                        type: varchar(40)
                        generator: {vocabulary: {file: ./words/places.csv, column: region, weight: people}}
                """));
        List<List<Object>> rows = RowsOf.columns(Plan.of(SchemaFile.read(schema)), "t", "city", "region");
        assertThat(TUPLES.stream().map(tuple -> tuple.subList(0, 2))).containsAll(new HashSet<>(rows));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside.txt", "words/../../outside.txt", "/etc/hostname"})
    void aSchemaFileReadsNothingOutsideOfItsFolder(String path) throws Exception {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        file("outside.txt", "secret");
        Path schema = inner.resolve("s.yml");
        Files.writeString(
                schema, "schema: s\ntables: {t: {columns: {c: {type: text, generator: {vocabulary: " + path + "}}}}}");
        assertThatThrownBy(() -> SchemaFile.read(schema))
                .hasMessageContaining("generator 'vocabulary' leaves the folder of the schema file with '" + path
                        + "'. To fix: put the file beside the schema file or below it.");
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed() throws Exception {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.createSymbolicLink(inner.resolve("v.txt"), Path.of(file("outside.txt", "secret")));
        Path schema = inner.resolve("s.yml");
        Files.writeString(
                schema, "schema: s\ntables: {t: {columns: {c: {type: text, generator: {vocabulary: v.txt}}}}}");
        assertThatThrownBy(() -> SchemaFile.read(schema)).hasMessageContaining("leaves the folder of the schema file");
    }

    @Test
    void aSchemaOfTheClassPathNamesResourcesBesideIt() {
        SchemaFile file = SchemaFile.parse(
                "schema: s\ntables: {t: {columns: {c: {type: varchar(9), generator: {vocabulary: colours.txt}}}}}",
                "dev/dmb/plan/s.yml");
        Plan plan = Plan.of(file).withRows("t", 99);
        assertThat(RowsOf.column(plan, "t", "c")).containsOnly("red", "green", "blue");
        assertThat(values(99, varchar("c", 9).generatedBy(vocabulary("classpath:dev/dmb/plan/colours.txt"))))
                .containsOnly("red", "green", "blue");
    }

    @Test
    void aLongVocabularyFillsAUniqueColumn() throws Exception {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, 200_000).forEach(i -> text.append("value ").append(i).append('\n'));
        Column column = varchar("c", 20).unique().generatedBy(vocabulary(file("many.txt", text.toString())));
        assertThat(new HashSet<>(values(50_000, column))).hasSize(50_000);
    }
}
