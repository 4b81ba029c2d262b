package dev.dmb.plan;

import dev.dmb.internal.random.CellStream;
import dev.dmb.schema.Cardinality;
import dev.dmb.schema.ForeignKey;
import dev.dmb.schema.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How many rows each table has: as asked; else the children that follow from the parents; else one for each parent where
 * a foreign key is unique; else the plan's default. Used by one thread.
 */
final class RowCounts {

    /** A forest's first rows are roots, and its rows have these many children, where a schema does not say. */
    static final int TREE_ROOTS = 5;

    private static final Cardinality TREE_CHILDREN = Cardinality.between(0, 6);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    /** A foreign key in its table. */
    private record Place(String table, ForeignKey foreignKey) {}

    private final Plan plan;
    private final int tenths;
    private final Map<String, Table> tables;
    private final Map<Place, ChildCounts> childCounts;
    private final Map<String, Long> counts = new HashMap<>();
    private final Set<String> visiting = new HashSet<>();

    RowCounts(Plan plan) {
        this(plan, 0, byName(plan), new HashMap<>());
    }

    private RowCounts(
            Plan plan, int tenths, Map<String, Table> tables, Map<Place, ChildCounts> childCounts) {
        this.plan = plan;
        this.tenths = tenths;
        this.tables = tables;
        this.childCounts = childCounts;
    }

    private static Map<String, Table> byName(Plan plan) {
        Map<String, Table> byName = new HashMap<>();
        plan.schema().tables().forEach(table -> byName.put(table.name(), table));
        return byName;
    }

    /** The rows where the plan's stated rows are divided by a power of ten. */
    RowCounts ofTenths(int power) {
        return new RowCounts(plan, power, tables, childCounts);
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
        return childCounts.computeIfAbsent(
                new Place(table.name(), foreignKey),
                place -> new ChildCounts(
                        foreignKey.children().orElseThrow(),
                        CellStream.of(plan.seed(), table.name(), String.join(",", foreignKey.columns()), "children")
                                .start()));
    }

    /** The trees of a self reference that states them. */
    Optional<Forest> forest(Table table) {
        return table.foreignKeys().stream()
                .filter(key -> key.parent().equals(table.name()))
                .filter(key -> key.tree().isPresent())
                .findFirst()
                .map(key -> forest(table, key, TREE_ROOTS));
    }

    /**
     * The trees of a self reference, also of one that does not state them.
     *
     * @param roots how many where none are stated
     */
    Forest forest(Table table, ForeignKey key, int roots) {
        long streamKey = CellStream.of(plan.seed(), table.name(), String.join(",", key.columns()), "children")
                .start();
        Cardinality children = key.children().orElse(TREE_CHILDREN);
        return key.tree()
                .map(tree -> new Forest(children, tree.roots(), tree.levels(), streamKey))
                .orElseGet(() -> new Forest(children, roots, 0, streamKey));
    }

    private long asked(Table table) {
        return scaled(plan.rows().getOrDefault(table.name(), plan.defaultRows()));
    }

    /** Half up and exact, so that a plan scaled by a tenth has as many rows as its first tenth. */
    private long scaled(long rows) {
        if (rows <= 0) {
            return rows;
        }
        BigDecimal exact = BigDecimal.valueOf(rows)
                .multiply(BigDecimal.valueOf(plan.scale()))
                .movePointLeft(tenths);
        BigDecimal whole = exact.setScale(0, RoundingMode.HALF_UP);
        return whole.compareTo(MOST) > 0 ? Long.MAX_VALUE : Math.max(1, whole.longValue());
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
                .or(() -> forest(table).map(forest -> "trees of the stated shape"))
                .orElse("by default");
    }

    private long following(Table table) {
        Optional<ForeignKey> driver = driver(table).filter(this::isReachable);
        if (driver.isPresent()) {
            return children(table, driver.get());
        }
        return oneToOne(table)
                .filter(this::isReachable)
                .map(this::parents)
                .or(() -> forest(table).map(Forest::size).filter(size -> size < Long.MAX_VALUE))
                .orElseGet(() -> Math.min(scaled(plan.defaultRows()), pairs(table)));
    }

    private long children(Table table, ForeignKey driver) {
        try {
            return childCounts(table, driver).firstChild(parents(driver));
        } catch (ArithmeticException tooMany) {
            return Long.MAX_VALUE;
        }
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

    /** A table that the schema has. */
    Table table(String name) {
        return Objects.requireNonNull(tables.get(name));
    }

    private boolean isReachable(ForeignKey foreignKey) {
        return !visiting.contains(foreignKey.parent());
    }

    private long parents(ForeignKey foreignKey) {
        return of(table(foreignKey.parent()));
    }
}
