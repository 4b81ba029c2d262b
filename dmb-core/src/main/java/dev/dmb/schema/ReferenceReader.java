package dev.dmb.schema;

import dev.dmb.schema.FileNode.Entries;
import dev.dmb.schema.FileNode.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads foreign keys of a schema file: {@code references: customer(code)} with {@code children: {min: 0, max: 5}}. */
final class ReferenceReader {

    static final List<String> CHILDREN_KEYS = List.of("min", "max", "weights");

    private static final String CHILDREN = "a whole number, or a map of 'min' and 'max', or of 'weights'";
    private static final String WEIGHTS = "a map of weights by number of children, such as {0: 5, 1: 3}";
    private static final String REFERENCE = "a table such as 'customer', or with columns 'customer(code)'";

    /** Above this, a list of one weight for each count would no longer be small. */
    private static final int MAX_WEIGHTED = 100_000;

    private static final Pattern FORM = Pattern.compile("([^()]*[^()\\s])\\s*\\(([^()]+)\\)");
    private static final Pattern COUNT = Pattern.compile("0|[1-9][0-9]{0,5}");

    private final FileProblems problems;
    private final Set<String> tables;

    /**
     * A reader for one file.
     *
     * @param tables names of the tables, of which one may look like a name with columns
     */
    ReferenceReader(FileProblems problems, Set<String> tables) {
        this.problems = problems;
        this.tables = tables;
    }

    /**
     * Reads the keys {@code references}, {@code children} and {@code within} of a section.
     *
     * @param columns the referencing columns
     * @return the foreign key, if there is one that can be read
     */
    Optional<ForeignKey> read(FileSection section, List<String> columns) {
        Optional<ForeignKey> foreignKey = section.text("references")
                .flatMap(text -> reference(section, new ForeignKey.From(columns), text.strip()));
        for (String key : List.of("children", "within")) {
            if (section.has(key) && !section.has("references")) {
                problems.add(
                        section.spot().at(key),
                        "'" + key + "' without 'references'",
                        "add 'references', or remove '" + key + "'");
            }
        }
        Optional<Cardinality> children = section.value("children").flatMap(node -> children(section, node));
        Optional<String> within = section.text("within");
        return foreignKey.map(key -> children.map(key::children).orElse(key)).map(key -> within.map(key::within)
                .orElse(key));
    }

    private Optional<ForeignKey> reference(FileSection section, ForeignKey.From columns, String text) {
        if (tables.contains(text) || !text.isEmpty() && text.chars().noneMatch(sign -> sign == '(' || sign == ')')) {
            return Optional.of(columns.references(text));
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            section.wrongKind("references", REFERENCE);
            return Optional.empty();
        }
        String[] parentColumns =
                Arrays.stream(form.group(2).split(",", -1)).map(String::strip).toArray(String[]::new);
        return Optional.of(columns.references(form.group(1).strip(), parentColumns));
    }

    private Optional<Cardinality> children(FileSection section, FileNode node) {
        Spot place = section.spot().at("children");
        if (node instanceof Entries map) {
            Spot inside = section.spot().part("children");
            problems.place(inside, map.place());
            return children(new FileSection(problems, inside, map, CHILDREN_KEYS));
        }
        Optional<Integer> fixed = node.scalar(Integer.class);
        if (fixed.isEmpty()) {
            problems.wrongKind(place, node, CHILDREN);
        }
        return fixed.map(number -> Cardinality.between(number, number));
    }

    private Optional<Cardinality> children(FileSection section) {
        if (!section.has("weights")) {
            return section.hasAll("min", "max") ? range(section) : Optional.empty();
        }
        if (section.has("min") || section.has("max")) {
            problems.add(section.spot(), "'weights' beside 'min' or 'max'", "keep 'weights' alone");
        }
        if (section.value("weights").orElseThrow() instanceof Entries map
                && map.entries().isEmpty()) {
            problems.add(section.spot().at("weights"), "no weight in 'weights'", "write " + WEIGHTS);
        }
        return weights(section, section.entries("weights", WEIGHTS));
    }

    private Optional<Cardinality> range(FileSection section) {
        Optional<Integer> min = count(section, "min");
        Optional<Integer> max = count(section, "max");
        return min.flatMap(from -> max.map(to -> Cardinality.between(from, to)));
    }

    private static Optional<Integer> count(FileSection section, String key) {
        Optional<Integer> count = section.value(key).flatMap(node -> node.scalar(Integer.class));
        if (count.isEmpty()) {
            section.wrongKind(key, "a whole number of at least 0");
        }
        return count;
    }

    private Optional<Cardinality> weights(FileSection section, List<Entry> entries) {
        SortedMap<Integer, Double> weights = new TreeMap<>();
        for (Entry entry : entries) {
            Optional<Integer> count = count(section, entry);
            Optional<Double> weight = weight(section, entry);
            count.ifPresent(children -> weight.ifPresent(share -> weights.put(children, share)));
        }
        return weights.size() < entries.size() || weights.isEmpty() ? Optional.empty() : Optional.of(weighted(weights));
    }

    private Optional<Integer> count(FileSection section, Entry entry) {
        Optional<Integer> count = Optional.of(entry.key())
                .filter(key -> COUNT.matcher(key).matches())
                .map(Integer::valueOf)
                .filter(number -> number <= MAX_WEIGHTED);
        if (count.isEmpty()) {
            problems.add(
                    entry.place(),
                    section.spot(),
                    "'" + entry.key() + "' is no number of children",
                    "write a whole number from 0 to " + MAX_WEIGHTED);
        }
        return count;
    }

    private Optional<Double> weight(FileSection section, Entry entry) {
        Optional<Double> weight = entry.value().scalar(Number.class).map(Number::doubleValue);
        if (weight.isEmpty()) {
            problems.wrongKind(section.spot().at(entry.key()), entry.value(), "a weight of at least 0");
        }
        return weight;
    }

    private static Cardinality weighted(SortedMap<Integer, Double> weights) {
        List<Double> all = new ArrayList<>();
        for (int count = weights.firstKey(); count <= weights.lastKey(); count++) {
            all.add(weights.getOrDefault(count, 0.0));
        }
        return new Cardinality(weights.firstKey(), weights.lastKey(), all);
    }
}
