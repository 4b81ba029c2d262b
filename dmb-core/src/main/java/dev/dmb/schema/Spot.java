package dev.dmb.schema;

import java.util.List;
import java.util.stream.Stream;

/**
 * A part of a schema that something can be wrong with.
 *
 * @param path its names from the table inwards, as messages show them; empty for the schema itself
 * @param key what of the part is meant, as a schema file calls it; empty for all of it
 */
record Spot(List<String> path, String key) {

    static final Spot SCHEMA = new Spot(List.of(), "");

    static Spot table(String name) {
        return new Spot(List.of("table '" + name + "'"), "");
    }

    Spot column(String name) {
        return part("column '" + name + "'");
    }

    Spot part(String part) {
        return new Spot(Stream.concat(path.stream(), Stream.of(part)).toList(), "");
    }

    Spot at(String part) {
        return new Spot(path, part);
    }

    /** The same without a key. */
    Spot whole() {
        return at("");
    }

    /** The table of this part. */
    Spot table() {
        return new Spot(path.subList(0, Math.min(1, path.size())), "");
    }

    @Override
    public String toString() {
        return path.isEmpty() ? "schema" : String.join(", ", path);
    }
}
