package dev.dmb.schema;

import dev.dmb.internal.text.Nearest;
import dev.dmb.schema.FileNode.Entries;
import dev.dmb.schema.FileNode.Entry;
import dev.dmb.schema.FileNode.Items;
import dev.dmb.schema.FileNode.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A map of a schema file whose keys are fixed. A value of the wrong kind is noted and then counts as left out. */
final class FileSection {

    static final String NAMES = "a list of column names";
    private static final String TEXT = "a text";
    private static final String WHOLE_NUMBER = "a whole number of at most 18 digits";
    private static final String COUNT = "a whole number of at least 0";

    /** Keys without which one cannot say that something else is missing. */
    private static final Set<String> SHAPE =
            Set.of("tables", "columns", "type", "primaryKey", "unique", "foreignKeys", "references");

    private final FileProblems problems;
    private final Spot spot;
    private final Map<String, FileNode> values = new LinkedHashMap<>();

    FileSection(FileProblems problems, Spot spot, Entries map, List<String> keys) {
        this.problems = problems;
        this.spot = spot;
        map.entries().forEach(entry -> add(entry, keys));
    }

    private void add(Entry entry, List<String> keys) {
        if (keys.contains(entry.key())) {
            problems.place(spot.at(entry.key()), entry.place());
            values.put(entry.key(), entry.value());
        } else {
            problems.unsure(spot);
            problems.add(entry.place(), spot, "unknown key '" + entry.key() + "'", Nearest.remedy(entry.key(), keys));
        }
    }

    Spot spot() {
        return spot;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Optional<FileNode> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** A text, or nothing when it is left out. */
    Optional<String> text(String key) {
        return value(key).flatMap(node -> text(spot.at(key), node));
    }

    /** True or false, false when it is left out. */
    boolean flag(String key) {
        return flag(key, false);
    }

    boolean flag(String key, boolean otherwise) {
        return scalar(key, Boolean.class, "true or false").orElse(otherwise);
    }

    Optional<Double> share(String key) {
        return scalar(key, Number.class, "a share from 0 to 1").map(Number::doubleValue);
    }

    Optional<Long> wholeNumber(String key) {
        return whole(key, WHOLE_NUMBER);
    }

    Optional<Long> count(String key) {
        Optional<Long> count = whole(key, COUNT);
        count.filter(number -> number < 0).ifPresent(negative -> wrongKind(key, COUNT));
        return count.filter(number -> number >= 0);
    }

    /** A list of texts, empty when it is left out. */
    List<String> texts(String key, String expected) {
        return value(key).map(node -> texts(spot.at(key), node, expected)).orElse(List.of());
    }

    /** A list of texts out of a value of this section. */
    List<String> texts(Spot place, FileNode node, String expected) {
        List<String> texts = new ArrayList<>();
        for (FileNode item : items(place, node, expected)) {
            text(place, item).ifPresent(texts::add);
        }
        return texts;
    }

    /** A text out of a list of this section. */
    Optional<String> text(Spot place, FileNode item) {
        Optional<String> text = item.scalar(String.class);
        if (text.isEmpty() && item instanceof Scalar) {
            noteUnsure(place);
            problems.wrongKind(place, item, TEXT, "put quotes around it");
        } else if (text.isEmpty()) {
            wrongKind(place, item, TEXT);
        }
        return text;
    }

    /** A list, empty when it is left out. */
    List<FileNode> items(String key, String expected) {
        return value(key).map(node -> items(spot.at(key), node, expected)).orElse(List.of());
    }

    private List<FileNode> items(Spot place, FileNode node, String expected) {
        if (node instanceof Items list) {
            return list.items();
        }
        wrongKind(place, node, expected);
        return List.of();
    }

    /** A map with keys of the user's, empty when it is left out. */
    List<Entry> entries(String key, String expected) {
        if (value(key).orElse(null) instanceof Entries map) {
            return map.entries();
        }
        value(key).ifPresent(node -> wrongKind(key, expected));
        return List.of();
    }

    /** Notes keys that may not be left out. */
    boolean hasAll(String... keys) {
        List<String> missing = List.of(keys).stream().filter(key -> !has(key)).toList();
        missing.forEach(key -> problems.add(spot, "no '" + key + "'", "add '" + key + "'"));
        return missing.isEmpty();
    }

    /** Notes that the value of a key is not what was expected. */
    void wrongKind(String key, String expected) {
        value(key).ifPresent(node -> wrongKind(spot.at(key), node, expected));
    }

    private void wrongKind(Spot place, FileNode node, String expected) {
        noteUnsure(place);
        problems.wrongKind(place, node, expected);
    }

    private void noteUnsure(Spot place) {
        if (SHAPE.contains(place.key())) {
            problems.unsure(place.key().equals("type") ? place : place.whole());
        }
    }

    private <T> Optional<T> scalar(String key, Class<T> type, String expected) {
        Optional<T> scalar = value(key).flatMap(node -> node.scalar(type));
        if (scalar.isEmpty() && has(key)) {
            wrongKind(key, expected);
        }
        return scalar;
    }

    private Optional<Long> whole(String key, String expected) {
        Optional<Number> number = scalar(key, Number.class, expected);
        try {
            return number.map(value -> new BigDecimal(value.toString()).longValueExact());
        } catch (ArithmeticException notWhole) {
            wrongKind(key, expected);
            return Optional.empty();
        }
    }
}
