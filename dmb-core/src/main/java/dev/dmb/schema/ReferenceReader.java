package dev.dmb.schema;

import dev.dmb.DmbException;
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

    static final List<String> CHILDREN_KEYS = List.of("min", "max", "zipf", "mean", "weights");

    private static final String CHILDREN = "a whole number, or a map of 'min' and 'max', or of 'weights'";
    private static final String PICK = "uniform, zipf, or a map of 'zipf' with an exponent, or of 'weights'";
    private static final List<String> PICK_KEYS = List.of("zipf", "weights");
    private static final List<String> TREE_KEYS = List.of("roots", "levels");
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
     * Reads the keys {@code references}, {@code children}, {@code within}, {@code pick} and {@code tree} of a section.
     *
     * @param columns the referencing columns
     * @return the foreign key, if there is one that can be read
     */
    Optional<ForeignKey> read(FileSection section, List<String> columns) {
        Optional<ForeignKey> foreignKey = section.text("references")
                .flatMap(text -> reference(section, new ForeignKey.From(columns), text.strip()));
        for (String key : List.of("children", "within", "pick", "tree")) {
            if (section.has(key) && !section.has("references")) {
                problems.add(
                        section.spot().at(key),
                        "'" + key + "' without 'references'",
                        "add 'references', or remove '" + key + "'");
            }
        }
        Optional<Cardinality> children = section.value("children").flatMap(node -> children(section, node));
        Optional<String> within = section.text("within");
        Optional<Pick> pick = section.value("pick").flatMap(node -> pick(section, node));
        Optional<Tree> tree = section.value("tree").flatMap(node -> tree(section, node));
        return foreignKey
                .map(key -> children.map(key::children).orElse(key))
                .map(key -> within.map(key::within).orElse(key))
                .map(key -> pick.map(key::picked).orElse(key))
                .map(key -> tree.map(known -> key.tree(known.roots(), known.levels()))
                        .orElse(key));
    }

    /** Reads {@code pick: uniform}, {@code pick: zipf}, {@code pick: {zipf: 1.1}} and {@code pick: {weights: [70, 20, 10]}}. */
    private Optional<Pick> pick(FileSection section, FileNode node) {
        Optional<String> word = node.scalar(String.class);
        if (word.filter("uniform"::equals).isPresent()) {
            return Optional.of(Pick.uniform());
        } else if (word.filter("zipf"::equals).isPresent()) {
            return Optional.of(Pick.zipf(1));
        } else if (!(node instanceof Entries)) {
            problems.wrongKind(section.spot().at("pick"), node, PICK);
            return Optional.empty();
        }
        Spot inside = section.spot().part("pick");
        problems.place(inside, ((Entries) node).place());
        FileSection picked = new FileSection(problems, inside, (Entries) node, PICK_KEYS);
        if (picked.has("zipf") == picked.has("weights")) {
            problems.wrongKind(section.spot().at("pick"), node, PICK);
            return Optional.empty();
        } else if (picked.has("zipf")) {
            return number(picked, "zipf").map(Pick::zipf);
        }
        List<Double> weights = new ArrayList<>();
        List<FileNode> items = picked.items("weights", "a list of weights");
        items.forEach(item -> item.scalar(Number.class)
                .ifPresentOrElse(
                        weight -> weights.add(weight.doubleValue()),
                        () -> problems.wrongKind(inside.at("weights"), item, "a weight of at least 0")));
        return weights.size() == items.size()
                ? Optional.of(Pick.weighted(weights.stream().mapToDouble(w -> w).toArray()))
                : Optional.empty();
    }

    private static Optional<Double> number(FileSection section, String key) {
        Optional<Double> number =
                section.value(key).flatMap(node -> node.scalar(Number.class)).map(Number::doubleValue);
        if (number.isEmpty()) {
            section.wrongKind(key, "a number above 0");
        }
        return number;
    }

    /** Reads {@code tree: {roots: 3, levels: 4}}. */
    private Optional<Tree> tree(FileSection section, FileNode node) {
        if (!(node instanceof Entries map)) {
            problems.wrongKind(section.spot().at("tree"), node, "a map of 'roots' and 'levels'");
            return Optional.empty();
        }
        Spot inside = section.spot().part("tree");
        problems.place(inside, map.place());
        FileSection shape = new FileSection(problems, inside, map, TREE_KEYS);
        if (!shape.hasAll("roots", "levels")) {
            return Optional.empty();
        }
        Optional<Integer> roots = count(shape, "roots");
        Optional<Integer> levels = count(shape, "levels");
        return roots.flatMap(some -> levels.map(deep -> new Tree(some, deep)));
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
        return min.flatMap(from -> max.flatMap(to -> range(section, from, to)));
    }

    private Optional<Cardinality> range(FileSection section, int min, int max) {
        try {
            if (section.has("zipf")) {
                return number(section, "zipf").map(exponent -> Cardinality.zipf(min, max, exponent));
            } else if (section.has("mean")) {
                return number(section, "mean").map(mean -> Cardinality.zipfWithMean(min, max, mean));
            }
            return Optional.of(Cardinality.between(min, max));
        } catch (DmbException wrong) {
            wrong.problems()
                    .forEach(problem -> problems.add(section.spot(), problem.text(), problem.remedy()));
            return Optional.empty();
        }
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
