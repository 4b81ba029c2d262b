package dev.dmb.schema;

import dev.dmb.schema.FileNode.Entries;
import dev.dmb.schema.FileNode.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads tables of a schema file. Used for one file, by one thread. */
final class TableReader {

    static final List<String> KEYS =
            List.of("comment", "rows", "primaryKey", "unique", "foreignKeys", "checks", "columns");
    static final List<String> FOREIGN_KEY_KEYS = List.of("columns", "references", "children", "within", "pick", "tree");

    private final FileProblems problems;
    private final ReferenceReader references;
    private final ColumnReader columns;
    private final Map<String, Long> rows = new LinkedHashMap<>();

    TableReader(FileProblems problems, ReferenceReader references, ColumnReader columns) {
        this.problems = problems;
        this.references = references;
        this.columns = columns;
    }

    /** Row counts of the tables read so far that say one. */
    Map<String, Long> rows() {
        return rows;
    }

    Table read(Entry entry) {
        Spot spot = Spot.table(entry.key());
        problems.place(spot, entry.place());
        if (!(entry.value() instanceof Entries map)) {
            problems.unsure(spot);
            problems.wrongKind(spot, entry.value(), "a map of a table's keys");
            return Table.table(entry.key());
        }
        return table(new FileSection(problems, spot, map, KEYS), entry.key());
    }

    private Table table(FileSection section, String name) {
        section.count("rows").ifPresent(count -> rows.put(name, count));
        List<ForeignKey> foreignKeys = foreignKeys(section, name);
        return new Table(
                name,
                columns(section, foreignKeys),
                section.texts("primaryKey", FileSection.NAMES),
                uniques(section),
                foreignKeys,
                checks(section),
                section.text("comment").orElse(""));
    }

    private List<Column> columns(FileSection section, List<ForeignKey> foreignKeys) {
        return section.entries("columns", "a map of columns by name").stream()
                .map(entry ->
                        columns.read(section.spot(), entry, foreignKeys.stream().anyMatch(foreignKey -> foreignKey
                                .columns()
                                .contains(entry.key()))))
                .toList();
    }

    private List<List<String>> uniques(FileSection section) {
        return section.items("unique", "a list of lists of column names").stream()
                .map(item -> section.texts(section.spot().at("unique"), item, FileSection.NAMES))
                .filter(names -> !names.isEmpty())
                .toList();
    }

    private List<String> checks(FileSection section) {
        List<String> checks = new ArrayList<>();
        for (FileNode item : section.items("checks", "a list of SQL conditions")) {
            section.text(section.spot().at("checks"), item).ifPresent(check -> {
                problems.place(section.spot().part("check '" + check + "'"), item.place());
                checks.add(check);
            });
        }
        return checks;
    }

    private List<ForeignKey> foreignKeys(FileSection section, String table) {
        List<ForeignKey> foreignKeys = new ArrayList<>();
        int number = 0;
        for (FileNode item : section.items("foreignKeys", "a list of foreign keys")) {
            number++;
            Spot spot = section.spot().part("foreign key " + number);
            problems.place(spot, item.place());
            Optional<ForeignKey> foreignKey = foreignKey(spot, item);
            foreignKey.ifPresent(key -> place(SchemaCheck.place(table, key), spot));
            foreignKey.ifPresentOrElse(foreignKeys::add, () -> problems.unsure(section.spot()));
        }
        return foreignKeys;
    }

    /** Mistakes of a foreign key are found by its columns, not by its number. */
    private void place(Spot byColumns, Spot byNumber) {
        FOREIGN_KEY_KEYS.forEach(key -> problems.place(byColumns.at(key), problems.placeOf(byNumber.at(key))));
    }

    private Optional<ForeignKey> foreignKey(Spot spot, FileNode item) {
        if (!(item instanceof Entries map)) {
            problems.wrongKind(spot, item, "a map with 'columns' and 'references'");
            return Optional.empty();
        }
        FileSection section = new FileSection(problems, spot, map, FOREIGN_KEY_KEYS);
        return section.hasAll("columns", "references")
                ? references.read(section, section.texts("columns", FileSection.NAMES))
                : Optional.empty();
    }
}
