package dev.dmb.plan;

import dev.dmb.schema.Column;
import dev.dmb.schema.ForeignKey;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Puts parents before children; where tables refer to each other in a circle, a table with nullable references goes first. */
final class TableOrder {

    private final Map<String, Table> tables = new HashMap<>();
    private final Map<Table, Set<String>> reachable = new HashMap<>();
    private final Set<String> placed = new HashSet<>();
    private final List<Table> order = new ArrayList<>();

    private TableOrder(Schema schema) {
        schema.tables().forEach(table -> tables.put(table.name(), table));
    }

    /** The tables of a schema, parents first; tables that do not depend on each other in the schema's order. */
    static List<Table> of(Schema schema) {
        return new TableOrder(schema).place(schema.tables());
    }

    private List<Table> place(List<Table> all) {
        Set<Table> left = new LinkedHashSet<>(all);
        while (!left.isEmpty()) {
            if (!placeFree(left)) {
                placeOneOfCircle(left);
            }
        }
        return List.copyOf(order);
    }

    /** Places every table that misses no parent, in the schema's order. */
    private boolean placeFree(Set<Table> left) {
        boolean isAny = false;
        for (Table table : List.copyOf(left)) {
            if (missing(table).isEmpty()) {
                place(table, left);
                isAny = true;
            }
        }
        return isAny;
    }

    private void place(Table table, Set<Table> left) {
        left.remove(table);
        placed.add(table.name());
        order.add(table);
    }

    /** Opens a circle that no other circle has to precede: by a table that may wait for its parents, if there is one. */
    private void placeOneOfCircle(Set<Table> left) {
        reachable.clear();
        List<Table> first = left.stream()
                .filter(table -> missing(table).stream().allMatch(key -> reaches(key.parent(), table.name())))
                .filter(table -> reachable(table).stream().allMatch(above -> reaches(above, table.name())))
                .toList();
        List<Table> candidates = first.isEmpty() ? List.copyOf(left) : first;
        Table next = candidates.stream()
                .filter(table -> missing(table).stream().allMatch(key -> isNullable(table, key)))
                .findFirst()
                .orElse(candidates.get(0));
        place(next, left);
    }

    private boolean reaches(String from, String to) {
        Table table = tables.get(from);
        return table != null && reachable(table).contains(to);
    }

    /** The tables not placed yet that a table refers to, directly or through others. */
    private Set<String> reachable(Table table) {
        return reachable.computeIfAbsent(table, this::search);
    }

    private Set<String> search(Table table) {
        Set<String> found = new HashSet<>();
        Deque<Table> open = new ArrayDeque<>(List.of(table));
        while (!open.isEmpty()) {
            for (ForeignKey key : missing(open.remove())) {
                if (found.add(key.parent())) {
                    open.add(Objects.requireNonNull(tables.get(key.parent())));
                }
            }
        }
        return found;
    }

    private List<ForeignKey> missing(Table table) {
        return table.foreignKeys().stream()
                .filter(key -> !key.parent().equals(table.name()))
                .filter(key -> tables.containsKey(key.parent()) && !placed.contains(key.parent()))
                .toList();
    }

    /** Whether rows may have no parent at first. */
    static boolean isNullable(Table table, ForeignKey foreignKey) {
        return foreignKey.columns().stream()
                .allMatch(column -> table.column(column).map(Column::isNullable).orElse(false));
    }
}
