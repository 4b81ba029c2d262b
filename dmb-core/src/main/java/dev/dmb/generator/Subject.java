package dev.dmb.generator;

import dev.dmb.internal.column.Fit;
import dev.dmb.schema.Column;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.FieldType.Kind;
import dev.dmb.schema.ForeignKey;
import dev.dmb.schema.Table;
import java.util.List;
import java.util.Optional;

/**
 * A column that is looked for a generator, with what its name says. Immutable.
 *
 * @param table the column's table
 * @param column the column
 * @param words the column's name in words
 * @param tableWords the table's name in words
 */
record Subject(Table table, Column column, List<String> words, List<String> tableWords) {

    static Subject of(Table table, Column column) {
        return new Subject(table, column, NameWords.of(column.name()), NameWords.of(table.name()));
    }

    FieldType type() {
        return column.type();
    }

    Kind kind() {
        return column.type().kind();
    }

    /** Most characters of the column. */
    int maxChars() {
        return Fit.maxChars(type());
    }

    /** Whether values occur at most once, taken alone. */
    boolean isUnique() {
        return column.isUnique() || column.isPrimaryKey();
    }

    /** Whether the column is one of several that are unique together. */
    boolean isInKey() {
        return table.keys().stream().anyMatch(key -> key.contains(column.name()));
    }

    boolean has(String word) {
        return words.contains(word);
    }

    /** Other columns of the table, without those of foreign keys. */
    List<Subject> siblings() {
        return table.columns().stream()
                .filter(other -> !other.equals(column) && !isReferencing(other))
                .map(other -> Subject.of(table, other))
                .toList();
    }

    private boolean isReferencing(Column other) {
        return table.foreignKeys().stream().anyMatch(key -> key.columns().contains(other.name()));
    }

    /** A foreign key whose columns are, with this one, in one key. */
    Optional<ForeignKey> foreignKeyInSameKey() {
        return table.keys().stream()
                .filter(key -> key.size() > 1 && key.contains(column.name()))
                .flatMap(
                        key -> table.foreignKeys().stream().filter(foreignKey -> key.containsAll(foreignKey.columns())))
                .findFirst();
    }
}
