package dev.dmb.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DmbSchemaJsonTest {

    private static final String NAME = "dmb.schema.json";

    private static List<Error> errors(String yaml) throws IOException {
        try (InputStream schema = SchemaFile.class.getResourceAsStream(NAME)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON)
                    .validate(yaml, InputFormat.YAML);
        }
    }

    private static JsonNode published() throws IOException {
        try (InputStream schema = SchemaFile.class.getResourceAsStream(NAME)) {
            return new ObjectMapper().readTree(schema);
        }
    }

    private static List<String> keys(JsonNode section) {
        List<String> keys = new ArrayList<>();
        section.path("properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @Test
    void allowsEveryKey() throws Exception {
        assertThat(errors(Files.readString(SchemaFileTest.full()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sed: 42",
                "tables: {t: {colums: {}}}",
                "tables: {t: {columns: {c: {tpye: text}}}}",
                "tables: {t: {columns: {c: {children: {most: 3}}}}}",
                "tables: {t: {columns: {c: text}, foreignKeys: [{columns: [c], references: t, child: 3}]}}",
                "tables: {t: {columns: {c: {type: text, generator: {one: 1, two: 2}}}}}"
            })
    void refusesWhatTheReaderRefuses(String wrong) throws IOException {
        String rest = wrong.startsWith("tables") ? "" : "\ntables: {t: {columns: {c: text}}}";

        assertThat(errors("schema: s\n" + wrong + rest)).isNotEmpty();
        assertThat(errors("schema: s\ntables: {t: {columns: {c: text}}}")).isEmpty();
    }

    @Test
    void hasTheKeysOfTheReader() throws IOException {
        JsonNode published = published();
        JsonNode parts = published.path("$defs");

        assertThat(keys(published)).isEqualTo(SchemaReader.KEYS);
        assertThat(keys(parts.path("table"))).isEqualTo(TableReader.KEYS);
        assertThat(keys(parts.path("foreignKey"))).isEqualTo(TableReader.FOREIGN_KEY_KEYS);
        assertThat(keys(parts.path("columnMap"))).isEqualTo(ColumnReader.KEYS);
        assertThat(keys(parts.path("children").path("anyOf").path(1))).isEqualTo(ReferenceReader.CHILDREN_KEYS);
    }

    @Test
    void offersEveryTypeThatNeedsNothingInParentheses() throws IOException {
        List<String> offered = new ArrayList<>();
        published()
                .path("$defs")
                .path("type")
                .path("anyOf")
                .path(0)
                .path("enum")
                .forEach(word -> offered.add(word.asText()));

        assertThat(offered)
                .containsExactlyInAnyOrderElementsOf(FieldTypeText.words().keySet().stream()
                        .filter(word -> !word.equals("enum"))
                        .toList());
    }

    @Test
    void describesEveryKey() throws IOException {
        JsonNode published = published();
        for (JsonNode properties : published.findValues("properties")) {
            for (JsonNode key : properties) {
                JsonNode told = key.has("$ref") && !key.has("description")
                        ? published.at(key.path("$ref").asText().substring(1))
                        : key;
                assertThat(told.path("description").asText()).as(key.toString()).endsWith(".");
            }
        }
    }
}
