package dev.dmb.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value in a schema file and its place. Immutable. */
sealed interface FileNode {

    /**
     * Where something begins.
     *
     * @param line 1-based
     * @param column 1-based
     */
    record Place(int line, int column) {}

    /** Where the value begins. */
    Place place();

    /** The value as messages show it. */
    String describe();

    /** The value without places: text, numbers, true or false, lists and maps. */
    Object plain();

    /**
     * The value, if it is a single one of a type.
     *
     * @param type String, Number or Boolean
     */
    default <T> Optional<T> scalar(Class<T> type) {
        return Optional.empty();
    }

    /**
     * A single value.
     *
     * @param value a String, Integer, Long, BigDecimal or Boolean
     */
    record Scalar(Place place, Object value) implements FileNode {

        private static final int SHOWN = 60;

        @Override
        public String describe() {
            String text = value.toString();
            String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
            return value instanceof String ? "the text '" + shown + "'" : shown;
        }

        @Override
        public Object plain() {
            return value;
        }

        @Override
        public <T> Optional<T> scalar(Class<T> type) {
            return Optional.of(value).filter(type::isInstance).map(type::cast);
        }
    }

    /** Nothing, where a value could be. */
    record Empty(Place place) implements FileNode {

        @Override
        public String describe() {
            return "nothing";
        }

        @Override
        public Object plain() {
            return "";
        }
    }

    /** A list. */
    record Items(Place place, List<FileNode> items) implements FileNode {

        @Override
        public String describe() {
            return "a list";
        }

        @Override
        public Object plain() {
            return new ArrayList<>(items.stream().map(FileNode::plain).toList());
        }
    }

    /** A map, in the order of the file. */
    record Entries(Place place, List<Entry> entries) implements FileNode {

        @Override
        public String describe() {
            return "a map";
        }

        @Override
        public Object plain() {
            Map<String, Object> map = new LinkedHashMap<>();
            entries.forEach(entry -> map.put(entry.key(), entry.value().plain()));
            return map;
        }
    }

    /**
     * A key and its value.
     *
     * @param place of the key
     * @param key as it is written, so 007 stays 007
     */
    record Entry(Place place, String key, FileNode value) {}
}
