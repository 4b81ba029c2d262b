package dev.dmb.plan;

import dev.dmb.internal.random.CellStream;
import dev.dmb.schema.Cardinality;
import dev.dmb.schema.ForeignKey;
import dev.dmb.schema.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How many rows each table has: as asked; else the children that follow from the parents; else one for each parent where
 * a foreign key is unique; else the plan's default. Used by one thread.
 */
final class RowCounts {

    private final Plan plan;
    private final Map<String, Long> counts = new HashMap<>();
    private final Set<String> visiting = new HashSet<>();

    RowCounts(Plan plan) {
        this.plan = plan;
    }

    /** Rows of a table of a schema without mistakes. */
    long of(Table table) {
        Long known = counts.get(table.name());
        if (known != null) {
            return known;
        }
        visiting.add(table.name());
        long count = isAsked(table) ? asked(table) : following(table);
        visiting.remove(table.name());
        counts.put(table.name(), count);
        return count;
    }

    /** Whether the plan states the table's rows. */
    boolean isAsked(Table table) {
        return plan.rows().containsKey(table.name());
    }

    /** The foreign key whose parents decide the number of rows, or that would if it were not stated. */
    Optional<ForeignKey> driver(Table table) {
        return table.foreignKeys().stream()
                .filter(key -> !key.parent().equals(table.name()))
                .filter(key -> key.children().isPresent())
                .findFirst();
    }

    /** Where the children of a foreign key's parents lie when the parents decide. */
    ChildCounts childCounts(Table table, ForeignKey foreignKey) {
        Cardinality cardinality = foreignKey.children().orElseThrow();
        String columns = String.join(",", foreignKey.columns());
        return new ChildCounts(
                cardinality,
                CellStream.of(plan.seed(), table.name(), columns, "children").start());
    }

    private long asked(Table table) {
        return scaled(plan.rows().getOrDefault(table.name(), plan.defaultRows()));
    }

    private long scaled(long rows) {
        return rows <= 0 ? rows : Math.max(1, Math.round(rows * plan.scale()));
    }

    /** Why a table has so many rows, for people. */
    String reason(Table table) {
        if (isAsked(table)) {
            return plan.scale() == 1 ? "as stated" : "as stated, scaled by " + plan.scale();
        }
        return driver(table)
                .map(key ->
                        "children of '" + key.parent() + "': " + key.children().orElseThrow())
                .or(() -> oneToOne(table).map(key -> "one for each '" + key.parent() + "'"))
                .orElse("by default");
    }

    private long following(Table table) {
        Optional<ForeignKey> driver = driver(table).filter(this::isReachable);
        if (driver.isPresent()) {
            return childCounts(table, driver.get()).firstChild(parents(driver.get()));
        }
        return oneToOne(table)
                .filter(this::isReachable)
                .map(this::parents)
                .orElseGet(() -> Math.min(scaled(plan.defaultRows()), pairs(table)));
    }

    private Optional<ForeignKey> oneToOne(Table table) {
        return table.foreignKeys().stream()
                .filter(key -> !key.parent().equals(table.name()))
                .filter(key -> table.keys().contains(key.columns()))
                .findFirst();
    }

    /** How many rows a link table can have whose key is made of foreign keys alone; a default never asks for more. */
    private long pairs(Table table) {
        long most = Long.MAX_VALUE;
        for (List<String> key : table.keys()) {
            List<ForeignKey> inside = table.foreignKeys().stream()
                    .filter(foreign -> key.containsAll(foreign.columns()))
                    .toList();
            long covered = inside.stream()
                    .flatMap(foreign -> foreign.columns().stream())
                    .distinct()
                    .count();
            if (covered == key.size() && inside.stream().allMatch(this::isReachable)) {
                most = Math.min(most, inside.stream().mapToLong(this::parents).reduce(1, RowCounts::product));
            }
        }
        return most;
    }

    /** A product that stays at the largest long instead of overflowing. */
    static long product(long a, long b) {
        return a == 0 || b == 0 ? 0 : a > Long.MAX_VALUE / b ? Long.MAX_VALUE : a * b;
    }

    private boolean isReachable(ForeignKey foreignKey) {
        return !visiting.contains(foreignKey.parent());
    }

    private long parents(ForeignKey foreignKey) {
        return of(plan.schema().table(foreignKey.parent()).orElseThrow());
    }
}
