package dev.dmb.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmb.generator.BuiltInGenerators;
import dev.dmb.schema.SchemaFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page about generators says what is true. */
class GeneratorsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "generators.md");

    static Stream<String> schemas() throws IOException {
        return Pattern.compile("```yaml\\R(schema:.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everySchemaOnItRuns(String yaml) {
        Plan plan = Plan.of(SchemaFile.parse(yaml, "page.yml"));
        assertThat(plan.problems()).isEmpty();
        plan.schema().tables().forEach(table -> assertThat(RowsOf.table(plan, table.name()))
                .isNotEmpty());
    }

    @Test
    void namesEveryGenerator() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(new BuiltInGenerators().byName().keySet())
                .allSatisfy(name -> assertThat(page).containsPattern("\\b" + name + "\\b"));
    }
}
