package dev.dmb.excel;

import static dev.dmb.excel.Workbooks.plan;
import static dev.dmb.excel.Workbooks.values;
import static dev.dmb.schema.Column.text;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.dmb.schema.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.helpers.DefaultHandler;

class SheetXmlTest {

    /** Every UTF-16 unit once, good or bad. */
    private static final String EVERYTHING = everything();

    private static final Table NASTY = table(
            "<&> \"it's\" \uD800]]>",
            text("<&> \"it's\" _x0041_ \uD800]]>")
                    .generatedBy(values(EVERYTHING.substring(0, 4_000), "]]>", "<!--", "&#0;")));

    @TempDir
    private Path folder;

    private static String everything() {
        StringBuilder all = new StringBuilder();
        for (int c = Character.MAX_VALUE; c >= 0; c--) {
            all.append((char) c);
        }
        return all.toString();
    }

    @Test
    void everyPartOfTheWorkbookIsWellFormed() throws IOException {
        plan(4, NASTY).run(ExcelSink.to(folder.resolve("shop.xlsx")));

        try (ZipFile zip = new ZipFile(folder.resolve("shop.xlsx").toFile())) {
            List<? extends ZipEntry> parts = zip.stream().toList();
            assertThat(parts).allSatisfy(part -> assertThatCode(() -> SAXParserFactory.newInstance()
                            .newSAXParser()
                            .parse(zip.getInputStream(part), new DefaultHandler()))
                    .doesNotThrowAnyException());
        }
    }

    @Test
    void aColumnNameIsShownAsItIs() throws IOException {
        assertThat(Workbooks.texts(
                        Workbooks.write(plan(4, NASTY), folder).getSheetAt(1).getRow(0)))
                .containsExactly("<&> \"it's\" _x0041_ \uD800]]>");
    }

    @Test
    void everyCharacterOfUnicodesFirstPlaneIsKept() throws IOException {
        Object[] pieces = IntStream.range(0, 16)
                .mapToObj(i -> EVERYTHING.substring(i * 4_096, (i + 1) * 4_096))
                .toArray();
        Table table = table("t", text("c").generatedBy(values(pieces)));

        assertThat(Workbooks.cells(Workbooks.write(plan(16, table), folder)))
                .extracting(cell -> (Object) cell.getStringCellValue())
                .containsExactly(pieces);
    }
}
