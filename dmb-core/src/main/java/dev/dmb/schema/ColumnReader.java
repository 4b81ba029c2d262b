package dev.dmb.schema;

import dev.dmb.DmbException;
import dev.dmb.schema.FieldType.Kind;
import dev.dmb.schema.FileNode.Entries;
import dev.dmb.schema.FileNode.Entry;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads columns of a schema file. Used for one file, by one thread. */
final class ColumnReader {

    static final List<String> KEYS = List.of(
            "type",
            "primaryKey",
            "unique",
            "nullable",
            "nullRate",
            "references",
            "children",
            "within",
            "pick",
            "tree",
            "generator",
            "comment");

    /** Types that say where their values come from, too. */
    private static final Set<String> GENERATING = Set.of("email", "url");

    /** Stands in for a type that is not known, or not yet. */
    private static final FieldType UNKNOWN = FieldType.of(Kind.TEXT);

    private final FileProblems problems;
    private final ReferenceReader references;
    private final GeneratorReader generators;
    private final Set<Spot> untyped = new HashSet<>();

    ColumnReader(FileProblems problems, ReferenceReader references, GeneratorReader generators) {
        this.problems = problems;
        this.references = references;
        this.generators = generators;
    }

    /** The columns read so far that say no type; they have that of the key they reference. */
    Set<Spot> untyped() {
        return untyped;
    }

    /**
     * Reads a column.
     *
     * @param isReferencing whether a foreign key of the table, told outside of the column, includes it
     */
    Column read(Spot table, Entry entry, boolean isReferencing) {
        Spot spot = table.column(entry.key());
        problems.place(spot, entry.place());
        Optional<FileSection> section = section(spot, entry);
        if (section.isEmpty()) {
            problems.unsure(spot);
            problems.unsure(spot.at("type"));
            problems.wrongKind(spot, entry.value(), "a type or a map of a column's keys");
            return Column.column(entry.key(), UNKNOWN);
        }
        return column(section.orElseThrow(), entry.key(), isReferencing);
    }

    /** A column that is a scalar says its type only. */
    private Optional<FileSection> section(Spot spot, Entry entry) {
        if (entry.value() instanceof Entries map) {
            return Optional.of(new FileSection(problems, spot, map, KEYS));
        }
        Entries typeOnly = new Entries(entry.place(), List.of(new Entry(entry.place(), "type", entry.value())));
        return entry.value().scalar(String.class).map(type -> new FileSection(problems, spot, typeOnly, KEYS));
    }

    private Column column(FileSection section, String name, boolean isReferencing) {
        Column column = Column.column(name, type(section));
        column = section.flag("primaryKey") ? column.primaryKey() : column;
        column = section.flag("unique") ? column.unique() : column;
        column = section.flag("nullable", true) ? column : column.notNull();
        column = section.share("nullRate").map(column::nullRate).orElse(column);
        column = column.withReferences(references.read(section, List.of(name)));
        column = generator(section, isReferencing).map(column::generatedBy).orElse(column);
        return section.text("comment").map(column::comment).orElse(column);
    }

    private FieldType type(FileSection section) {
        if (!section.has("type")) {
            untyped.add(section.spot());
            return UNKNOWN;
        }
        Optional<FieldType> type =
                section.text("type").flatMap(text -> type(section.spot().at("type"), text));
        if (type.isEmpty()) {
            problems.unsure(section.spot().at("type"));
        }
        return type.orElse(UNKNOWN);
    }

    private Optional<FieldType> type(Spot spot, String text) {
        if (text.contains("(") && !text.contains(")")) {
            problems.add(spot, "type '" + text + "' ends too early", "put quotes around it, as in 'decimal(10,2)'");
            return Optional.empty();
        }
        try {
            return Optional.of(FieldType.parse(text));
        } catch (DmbException wrong) {
            problems.add(spot, wrong);
            return Optional.empty();
        }
    }

    private Optional<FieldGenerator<?>> generator(FileSection section, boolean isReferencing) {
        if (section.has("generator")) {
            return section.value("generator")
                    .flatMap(node -> generators.read(section.spot().at("generator"), node));
        }
        if (isReferencing || section.has("references") || !section.has("type")) {
            return Optional.empty();
        }
        return section.value("type")
                .flatMap(node -> node.scalar(String.class))
                .map(FieldTypeText::word)
                .filter(GENERATING::contains)
                .flatMap(name -> generators.create(section.spot().at("type"), name));
    }
}
