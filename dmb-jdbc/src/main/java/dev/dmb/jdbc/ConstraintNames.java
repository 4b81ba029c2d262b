package dev.dmb.jdbc;

import dev.dmb.internal.random.CellStream;
import dev.dmb.schema.Column;
import dev.dmb.schema.FieldType.Kind;
import dev.dmb.schema.ForeignKey;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Names of constraints: kind, table and columns, as in {@code uq_customer_email}. Where that is too long for a database, or
 * two of a schema would be alike, a hash stands behind it. Used by one thread.
 */
final class ConstraintNames {

    /** Longest name that every database takes. */
    private static final int MAX_LENGTH = 60;

    private static final int HASH_LENGTH = 8;

    private final Set<String> ambiguous = new HashSet<>();

    ConstraintNames(Schema schema) {
        Set<String> seen = new HashSet<>();
        schema.tables().stream()
                .flatMap(ConstraintNames::plainNames)
                .filter(name -> !seen.add(name))
                .forEach(ambiguous::add);
    }

    private static Stream<String> plainNames(Table table) {
        Stream<String> uniques = table.uniques().stream().map(unique -> plain("uq", table, unique));
        Stream<String> checks = Stream.iterate(1, number -> number + 1)
                .limit(table.checks().size())
                .map(number -> plain("ck", table, List.of(number.toString())));
        Stream<String> enums = table.columns().stream()
                .filter(column -> column.type().kind() == Kind.ENUM)
                .map(column -> plain("ck", table, List.of(column.name())));
        Stream<String> foreignKeys = table.foreignKeys().stream().map(key -> plain("fk", table, key.columns()));
        return Stream.of(uniques, checks, enums, foreignKeys).flatMap(names -> names);
    }

    private static String plain(String kind, Table table, List<String> columns) {
        return kind + "_" + table.name() + "_" + String.join("_", columns);
    }

    String unique(Table table, List<String> columns) {
        return name("uq", table, columns, "");
    }

    /** The check of the given number, from 1. */
    String check(Table table, int number) {
        return name("ck", table, List.of(Integer.toString(number)), "by number");
    }

    String check(Table table, Column column) {
        return name("ck", table, List.of(column.name()), "");
    }

    String foreignKey(Table table, ForeignKey key) {
        return name("fk", table, key.columns(), key.toString());
    }

    private String name(String kind, Table table, List<String> columns, String more) {
        String name = plain(kind, table, columns);
        boolean isAscii = name.chars().allMatch(c -> c < 0x80);
        if (name.length() <= MAX_LENGTH && isAscii && !ambiguous.contains(name)) {
            return name;
        }
        String hash = "%016x"
                .formatted(CellStream.of(0, kind, table.name(), String.join("\0", columns), more)
                        .start());
        String ascii = name.replaceAll("[^A-Za-z0-9_]", "_").toLowerCase(Locale.ROOT);
        int length = Math.min(ascii.length(), MAX_LENGTH - HASH_LENGTH - 1);
        return ascii.substring(0, length) + "_" + hash.substring(0, HASH_LENGTH);
    }
}
