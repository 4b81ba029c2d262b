package dev.dmb.schema;

import dev.dmb.DmbException;
import dev.dmb.internal.text.Nearest;
import dev.dmb.schema.FileNode.Empty;
import dev.dmb.schema.FileNode.Entries;
import dev.dmb.schema.FileNode.Entry;
import dev.dmb.schema.FileNode.Items;
import dev.dmb.schema.NamedGenerators.Factory;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads generators of a schema file: {@code email}, or {@code between: [18, 90]}. */
final class GeneratorReader {

    private static final String GENERATOR = "a generator's name, or a map of one name and its arguments";

    private final FileProblems problems;
    private final Map<String, Factory> factories;
    private final String base;

    /**
     * Calls generators.
     *
     * @param base the folder of the file, or {@code classpath:} and its place there
     */
    GeneratorReader(FileProblems problems, Map<String, Factory> factories, String base) {
        this.problems = problems;
        this.factories = factories;
        this.base = base;
    }

    /**
     * Reads the value of {@code generator}.
     *
     * @param spot the column's key
     * @return the generator, if it can be made
     */
    Optional<FieldGenerator<?>> read(Spot spot, FileNode node) {
        Optional<String> name = node.scalar(String.class);
        if (name.isPresent()) {
            return create(spot, name.orElseThrow());
        }
        if (node instanceof Entries map && map.entries().size() == 1) {
            return read(spot, map.entries().get(0));
        }
        problems.wrongKind(spot, node, GENERATOR);
        return Optional.empty();
    }

    private Optional<FieldGenerator<?>> read(Spot spot, Entry entry) {
        if (entry.value() instanceof Empty) {
            return create(spot, entry.key());
        }
        if (holdsNothing(entry.value())) {
            problems.add(
                    spot,
                    "generator '" + entry.key() + "' has an argument without a value",
                    "write a value, or '' for an empty text");
            return Optional.empty();
        }
        return create(spot, entry.key(), entry.value().plain());
    }

    /**
     * Makes a generator.
     *
     * @param spot where it is asked for
     * @param name its name
     * @param arguments as {@link Arguments#of} takes them
     * @return the generator, if it can be made
     */
    Optional<FieldGenerator<?>> create(Spot spot, String name, Object... arguments) {
        Factory factory = factories.get(name);
        if (factory == null) {
            problems.add(spot, "no generator '" + name + "'", Nearest.remedy(name, factories.keySet()));
            return Optional.empty();
        }
        try {
            return Optional.of(factory.create(Arguments.of(name, factories, base, arguments)));
        } catch (DmbException wrong) {
            problems.add(spot, wrong);
            return Optional.empty();
        }
    }

    private static boolean holdsNothing(FileNode node) {
        if (node instanceof Entries map) {
            return map.entries().stream().map(Entry::value).anyMatch(GeneratorReader::isOrHoldsNothing);
        }
        Stream<FileNode> items = node instanceof Items list ? list.items().stream() : Stream.of();
        return items.anyMatch(GeneratorReader::isOrHoldsNothing);
    }

    private static boolean isOrHoldsNothing(FileNode node) {
        return node instanceof Empty || holdsNothing(node);
    }
}
