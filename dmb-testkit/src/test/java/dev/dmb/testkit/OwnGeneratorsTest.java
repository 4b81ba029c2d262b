package dev.dmb.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmb.schema.Column;
import dev.dmb.schema.ForeignKey;
import dev.dmb.schema.NamedGenerators;
import dev.dmb.schema.Schema;
import dev.dmb.schema.SchemaFile;
import dev.dmb.schema.Table;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Every generator that a schema file can name, in the tables of {@code own-generators.yml}: one table or more for each. */
@ParameterizedClass(name = "{0}")
@MethodSource("tables")
class OwnGeneratorsTest extends FieldGeneratorContract {

    private static final Schema OWN = SchemaFile.read(Path.of("src/test/resources/dev/dmb/testkit/own-generators.yml"))
            .schema();

    @Parameter
    private String name = "";

    static List<String> tables() {
        return OWN.tables().stream()
                .filter(table -> table.column("value").isPresent())
                .map(Table::name)
                .toList();
    }

    @Test
    void noNamedGeneratorIsForgotten() {
        Set<String> named = new TreeSet<>(NamedGenerators.all().keySet());
        Set<String> tested =
                tables().stream().map(table -> table.replaceFirst("_.*", "")).collect(Collectors.toSet());
        assertThat(named).allMatch(tested::contains, "has a table in own-generators.yml");
    }

    @Override
    protected Column testedColumn() {
        return table(name).column("value").orElseThrow();
    }

    /** The table, those it refers to, and those that exist for it to add up. */
    @Override
    protected Schema testedSchema() {
        Set<String> names = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(name));
        while (!open.isEmpty()) {
            String next = open.remove();
            if (names.add(next)) {
                table(next).foreignKeys().stream().map(ForeignKey::parent).forEach(open::add);
                OWN.table("part_of_" + next).map(Table::name).ifPresent(open::add);
            }
        }
        List<Table> tables = OWN.tables().stream()
                .filter(table -> names.contains(table.name()))
                .toList();
        return new Schema(OWN.name(), tables);
    }

    @Override
    protected Table testedTable() {
        return table(name);
    }

    private static Table table(String name) {
        return OWN.table(name).orElseThrow();
    }
}
