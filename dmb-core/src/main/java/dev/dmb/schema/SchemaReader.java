package dev.dmb.schema;

import dev.dmb.schema.FileNode.Entries;
import dev.dmb.schema.FileNode.Entry;
import dev.dmb.schema.NamedGenerators.Factory;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a schema out of the tree of a file. Used once, by one thread. */
final class SchemaReader {

    static final List<String> KEYS = List.of("schema", "comment", "seed", "locale", "now", "rows", "tables");

    private final FileProblems problems;
    private final Map<String, Factory> factories;
    private final String base;

    SchemaReader(FileProblems problems, Map<String, Factory> factories, String base) {
        this.problems = problems;
        this.factories = factories;
        this.base = base;
    }

    /**
     * Reads the whole file.
     *
     * @throws dev.dmb.DmbException with all its problems
     */
    SchemaFile read(FileNode root) {
        if (!(root instanceof Entries map)) {
            problems.wrongKind(Spot.SCHEMA, root, "a map of a schema's keys");
            throw problems.exception();
        }
        SchemaFile file = file(new FileSection(problems, Spot.SCHEMA, map, KEYS));
        new SchemaCheck(file.schema(), problems.unsure()).findings().forEach(problems::add);
        if (!problems.isEmpty()) {
            throw problems.exception();
        }
        return file;
    }

    private SchemaFile file(FileSection section) {
        section.hasAll("schema");
        section.text("comment");
        List<Entry> entries = section.entries("tables", "a map of tables by name");
        Set<String> names = entries.stream().map(Entry::key).collect(Collectors.toSet());
        ReferenceReader references = new ReferenceReader(problems, names);
        ColumnReader columns = new ColumnReader(problems, references, new GeneratorReader(problems, factories, base));
        TableReader tables = new TableReader(problems, references, columns);
        Schema schema = new Schema(
                section.text("schema").orElse("unnamed"),
                entries.stream().map(tables::read).toList());
        return new SchemaFile(
                new InheritedTypes(problems, schema, columns.untyped()).resolved(),
                optional(section.wholeNumber("seed")),
                tables.rows(),
                optional(section.count("rows")),
                locale(section),
                now(section));
    }

    private static Optional<Locale> locale(FileSection section) {
        Optional<String> tag = section.text("locale");
        Optional<Locale> locale = tag.flatMap(SchemaReader::locale);
        if (tag.isPresent() && locale.isEmpty()) {
            section.wrongKind("locale", "a language tag such as 'en-US'");
        }
        return locale;
    }

    private static Optional<Locale> locale(String tag) {
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(tag).build())
                    .filter(locale -> !locale.getLanguage().isEmpty());
        } catch (IllformedLocaleException wrong) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> now(FileSection section) {
        Optional<String> instant = section.text("now");
        try {
            return instant.map(Instant::parse);
        } catch (DateTimeException wrong) {
            section.wrongKind("now", "an instant such as '2025-01-01T00:00:00Z'");
            return Optional.empty();
        }
    }

    private static OptionalLong optional(Optional<Long> number) {
        return number.map(OptionalLong::of).orElse(OptionalLong.empty());
    }
}
