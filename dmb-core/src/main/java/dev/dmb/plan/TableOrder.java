package dev.dmb.plan;

import dev.dmb.schema.Column;
import dev.dmb.schema.ForeignKey;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts parents before children; where tables refer to each other in a circle, a table with nullable references goes first. */
final class TableOrder {

    private final Schema schema;
    private final List<Table> placed = new ArrayList<>();

    private TableOrder(Schema schema) {
        this.schema = schema;
    }

    /** The tables of a schema, parents first; tables that do not depend on each other in the schema's order. */
    static List<Table> of(Schema schema) {
        return new TableOrder(schema).place();
    }

    private List<Table> place() {
        List<Table> left = new ArrayList<>(schema.tables());
        while (!left.isEmpty()) {
            Table next = first(left, 0).or(() -> first(left, 1)).orElse(left.get(0));
            left.remove(next);
            placed.add(next);
        }
        return List.copyOf(placed);
    }

    /** The first table whose missing parents may be NULL ({@code pass} 1) or that misses none ({@code pass} 0). */
    private Optional<Table> first(List<Table> left, int pass) {
        return left.stream()
                .filter(table -> table.foreignKeys().stream()
                        .filter(key -> isMissing(table, key))
                        .allMatch(key -> pass == 1 && isNullable(table, key)))
                .findFirst();
    }

    private boolean isMissing(Table table, ForeignKey foreignKey) {
        return !foreignKey.parent().equals(table.name())
                && schema.table(foreignKey.parent())
                        .filter(parent -> !placed.contains(parent))
                        .isPresent();
    }

    private static boolean isNullable(Table table, ForeignKey foreignKey) {
        return foreignKey.columns().stream()
                .allMatch(column -> table.column(column).map(Column::isNullable).orElse(false));
    }
}
