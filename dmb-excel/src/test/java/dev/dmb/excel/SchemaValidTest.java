package dev.dmb.excel;

import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.bool;
import static dev.dmb.schema.Column.enumOf;
import static dev.dmb.schema.Column.timestamp;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** The parts of a workbook, judged by the schemas of ECMA-376 as the full jar of POI's schemas brings them. */
class SchemaValidTest {

    private static final Path SCHEMAS = Path.of("target/ooxml/org/apache/poi/schemas/ooxml/src");

    @TempDir
    private static Path folder;

    private static Schema schema;

    @BeforeAll
    static void readSchema() throws SAXException, IOException {
        assertThat(SCHEMAS.resolve("sml.xsd")).exists();
        schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(SCHEMAS.resolve("sml.xsd").toFile());
        Workbooks.plan(
                        5_000,
                        table(
                                "parent",
                                bigint("id").primaryKey().comment("Key"),
                                varchar("name", 40).nullRate(0.1).generatedBy((row, random) -> " =<&> " + row),
                                enumOf("state", "NEW", "PAID"),
                                bool("active"),
                                timestamp("at")),
                        table(
                                "child",
                                bigint("id").primaryKey(),
                                bigint("parent_id").references("parent")))
                .withRows("child", 20)
                .run(ExcelSink.to(folder.resolve("shop.xlsx")));
    }

    @Test
    void everySheetTableAndStyleIsValid() throws IOException {
        try (ZipFile zip = new ZipFile(folder.resolve("shop.xlsx").toFile())) {
            List<? extends ZipEntry> parts = zip.stream()
                    .filter(part -> part.getName()
                            .matches("xl/(worksheets/|tables/|styles|workbook|sharedStrings|comments)[^/]*[.]xml"))
                    .toList();
            assertThat(parts).hasSizeGreaterThan(10);
            assertThat(parts).allSatisfy(part -> assertThatCode(() -> validate(zip, part))
                    .doesNotThrowAnyException());
        }
    }

    private static void validate(ZipFile zip, ZipEntry part) throws IOException, SAXException {
        try (InputStream in = zip.getInputStream(part)) {
            // The schema knows no such attribute, but Excel writes it too, and cuts spaces without it.
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(" xml:space=\"preserve\"", "");
            schema.newValidator().validate(new StreamSource(new StringReader(xml)));
        }
    }
}
