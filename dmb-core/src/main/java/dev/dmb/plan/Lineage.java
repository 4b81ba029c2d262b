package dev.dmb.plan;

import dev.dmb.DmbException.Problem;
import dev.dmb.schema.Column;
import dev.dmb.schema.ForeignKey;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides, for foreign keys of one table that share columns or an ancestor, which one leads and how the others follow, and
 * which tables' rows therefore lie in the order of their parents. Used by one thread.
 */
final class Lineage {

    /** A foreign key of a table, one step upwards. */
    record Edge(Table table, ForeignKey key) {

        int number() {
            return table.foreignKeys().indexOf(key);
        }
    }

    /**
     * How a foreign key follows others.
     *
     * @param path the foreign keys that lead from the row to the shared ancestor
     * @param ancestor name of the ancestor's table
     * @param isImplied whether the parent is the ancestor itself, which the path alone decides
     * @param told what the user named, for messages
     */
    record Following(List<Edge> path, String ancestor, boolean isImplied, String told) {

        List<Integer> numbers() {
            return path.stream().map(Edge::number).toList();
        }
    }

    private final Schema schema;
    private final Growth growth;
    private final List<Problem> problems;
    private final Map<Table, Map<ForeignKey, Following>> following = new HashMap<>();
    private final Set<Edge> ordered = new HashSet<>();
    private final Map<Edge, Optional<ChildRows>> children = new HashMap<>();

    /**
     * The lineage of a schema without mistakes.
     *
     * @param problems where problems are added
     */
    Lineage(Schema schema, Growth growth, List<Problem> problems) {
        this.schema = schema;
        this.growth = growth;
        this.problems = problems;
        schema.tables().forEach(table -> following.put(table, decide(table)));
        schema.tables().forEach(this::orderSiblings);
    }

    /** How a foreign key follows others, if it does. */
    Optional<Following> following(Table table, ForeignKey key) {
        return Optional.ofNullable(ofTable(table).get(key));
    }

    private Map<ForeignKey, Following> ofTable(Table table) {
        return following.getOrDefault(table, Map.of());
    }

    /** The foreign keys of a table, the one that decides a column before those that follow it. */
    List<ForeignKey> leadersFirst(Table table) {
        Optional<ForeignKey> driver = growth.counts().driver(table);
        return table.foreignKeys().stream()
                .sorted(Comparator.comparing((ForeignKey key) -> isSelf(table, key))
                        .thenComparing(key -> driver.filter(key::equals).isEmpty())
                        .thenComparing(key -> key.columns().size())
                        .thenComparing(key -> nullRate(table, key) > 0))
                .toList();
    }

    static boolean isSelf(Table table, ForeignKey key) {
        return key.parent().equals(table.name());
    }

    /** The share of rows without parent: the largest null rate of the columns. */
    static double nullRate(Table table, ForeignKey key) {
        return key.columns().stream()
                .map(column -> table.column(column).orElseThrow())
                .mapToDouble(Column::nullRate)
                .max()
                .orElse(0);
    }

    private Map<ForeignKey, Following> decide(Table table) {
        Map<ForeignKey, Following> found = new LinkedHashMap<>();
        List<ForeignKey> order = leadersFirst(table);
        for (int i = 0; i < order.size(); i++) {
            ForeignKey key = order.get(i);
            Optional<Following> follows = isLeading(table, key)
                    ? Optional.empty()
                    : told(table, key)
                            .or(() -> impliedByDriver(table, key))
                            .or(() -> shared(table, key, order.subList(0, order.indexOf(key))));
            follows.ifPresent(known -> found.put(key, known));
        }
        return found;
    }

    private boolean isLeading(Table table, ForeignKey key) {
        return growth.counts().driver(table).filter(key::equals).isPresent();
    }

    /** As {@code within} says. */
    private Optional<Following> told(Table table, ForeignKey key) {
        if (key.within().isEmpty()) {
            return Optional.empty();
        }
        String told = key.within().get();
        List<Edge> path = new ArrayList<>();
        Table at = table;
        for (String column : told.split("\\.", -1)) {
            Table here = at;
            Optional<ForeignKey> next = here.foreignKeys().stream()
                    .filter(other -> !other.equals(key) && other.columns().contains(column))
                    .filter(other -> !isSelf(here, other))
                    .min(Comparator.comparingInt(other -> other.columns().size()));
            if (next.isEmpty() || path.isEmpty() && next.get().within().isPresent()) {
                add(
                        place(table, key) + " within '" + told + "': '" + column + "' is no foreign key of "
                                + (path.isEmpty() ? "the table" : "table '" + here.name() + "'")
                                + " that is picked by itself",
                        "name a column that references the common ancestor");
                return Optional.empty();
            }
            path.add(new Edge(here, next.get()));
            at = parent(next.get());
        }
        return Optional.of(new Following(path, at.name(), false, told));
    }

    /** The foreign key that the driver is picked within: the driver's parent decides it. */
    private Optional<Following> impliedByDriver(Table table, ForeignKey key) {
        return growth.counts()
                .driver(table)
                .filter(driver -> driver.within().filter(key.columns()::contains).isPresent())
                .flatMap(driver -> upward(parent(driver), key.parent(), List.of())
                        .map(path -> implied(table, driver, path, key)));
    }

    private static Following implied(Table table, ForeignKey leader, List<Edge> upward, ForeignKey key) {
        List<Edge> path = new ArrayList<>(List.of(new Edge(table, leader)));
        path.addAll(upward);
        return new Following(path, key.parent(), true, String.join(", ", key.columns()));
    }

    /** The foreign key shares columns with one that leads. */
    private Optional<Following> shared(Table table, ForeignKey key, List<ForeignKey> before) {
        for (ForeignKey leader : before) {
            List<String> both =
                    key.columns().stream().filter(leader.columns()::contains).toList();
            if (both.isEmpty() || isSelf(table, leader)) {
                continue;
            }
            String told = both.get(0);
            if (key.columns().size() == both.size() && leader.columns().size() > both.size()) {
                return upward(parent(leader), key.parent(), referenced(leader, both))
                        .map(path -> implied(table, leader, path, key));
            } else if (leader.columns().size() == both.size()) {
                return Optional.of(new Following(List.of(new Edge(table, leader)), leader.parent(), false, told));
            }
            List<String> above = referenced(leader, both);
            Optional<Edge> edge = upwardBy(parent(leader), above);
            if (edge.isPresent()) {
                return Optional.of(new Following(
                        List.of(new Edge(table, leader), edge.get()), edge.get().key().parent(), false, told));
            }
        }
        return Optional.empty();
    }

    private List<String> referenced(ForeignKey key, List<String> columns) {
        List<String> referenced = schema.referenced(key);
        return columns.stream()
                .map(column -> referenced.get(key.columns().indexOf(column)))
                .toList();
    }

    private static Optional<Edge> upwardBy(Table table, List<String> columns) {
        return table.foreignKeys().stream()
                .filter(key -> !isSelf(table, key) && Set.copyOf(key.columns()).equals(Set.copyOf(columns)))
                .findFirst()
                .map(key -> new Edge(table, key));
    }

    /** The shortest way up to an ancestor, by the given columns first if they reference it. */
    private Optional<List<Edge>> upward(Table from, String ancestor, List<String> columns) {
        Optional<Edge> direct = upwardBy(from, columns)
                .filter(edge -> edge.key().parent().equals(ancestor));
        if (direct.isPresent()) {
            return Optional.of(List.of(direct.get()));
        }
        Deque<List<Edge>> paths = new ArrayDeque<>(List.of(List.of()));
        Set<String> seen = new HashSet<>(Set.of(from.name()));
        while (!paths.isEmpty()) {
            List<Edge> path = paths.remove();
            Table at = path.isEmpty() ? from : parent(path.get(path.size() - 1).key());
            if (at.name().equals(ancestor) && !path.isEmpty()) {
                return Optional.of(path);
            }
            for (ForeignKey key : at.foreignKeys()) {
                if (!isSelf(at, key) && (seen.add(key.parent()) || key.parent().equals(ancestor))) {
                    List<Edge> longer = new ArrayList<>(path);
                    longer.add(new Edge(at, key));
                    paths.add(longer);
                }
            }
        }
        return Optional.empty();
    }

    private void orderSiblings(Table table) {
        ofTable(table).forEach((key, follows) -> {
            if (isSelf(table, key)) {
                order(follows.path());
            } else if (follows.isImplied()) {
                order(follows.path());
            } else {
                siblingPath(table, key, follows).ifPresent(this::order);
            }
        });
    }

    private Optional<List<Edge>> siblingPath(Table table, ForeignKey key, Following follows) {
        Edge leader = follows.path().get(0);
        List<String> both =
                key.columns().stream().filter(leader.key().columns()::contains).toList();
        return upward(parent(key), follows.ancestor(), both.isEmpty() ? List.of() : referenced(key, both));
    }

    /** Lets rows of a table lie in the order of a foreign key's parents. */
    void order(Table table, ForeignKey key) {
        order(List.of(new Edge(table, key)));
    }

    private void order(List<Edge> path) {
        for (Edge edge : path) {
            Optional<Following> follows = following(edge.table(), edge.key());
            if (ordered.add(edge)) {
                follows.filter(Following::isImplied).ifPresent(implied -> order(implied.path()));
            }
        }
    }

    /** Where the children of a foreign key's parents lie, if they lie in the order of parents. */
    Optional<ChildRows> children(Table table, ForeignKey key) {
        Edge edge = new Edge(table, key);
        Optional<ChildRows> known = children.get(edge);
        if (known == null) {
            known = isSelf(table, key) ? Optional.empty() : lie(edge);
            children.put(edge, known);
        }
        return known;
    }

    private Optional<ChildRows> lie(Edge edge) {
        Table table = edge.table();
        ForeignKey key = edge.key();
        Optional<Following> follows = following(table, key);
        if (follows.isPresent()) {
            return follows.get().isImplied() ? nested(follows.get().path()) : Optional.empty();
        }
        long[] rows = growth.of(table);
        long[] parents = growth.of(parent(key));
        boolean isDriver = isLeading(table, key);
        if (isDriver && !growth.counts().isAsked(table)) {
            return Optional.of(growth.counts().childCounts(table, key));
        } else if (isWholeKey(table, key, rows, parents)) {
            return Optional.of(new EvenChildren(rows, rows));
        }
        return isDriver || ordered.contains(edge) ? Optional.of(new EvenChildren(rows, parents)) : Optional.empty();
    }

    /** A one-to-one foreign key whose rows are as many as its parents: each row is its parent's. */
    private static boolean isWholeKey(Table table, ForeignKey key, long[] rows, long[] parents) {
        return table.keys().contains(key.columns()) && Arrays.equals(rows, parents);
    }

    private Optional<ChildRows> nested(List<Edge> path) {
        Optional<ChildRows> rows = children(path.get(0).table(), path.get(0).key());
        for (Edge edge : path.subList(1, path.size())) {
            Optional<ChildRows> outer = children(edge.table(), edge.key());
            rows = rows.flatMap(inner -> outer.map(known -> new NestedChildren(known, inner)));
        }
        return rows;
    }

    /** Where the rows of an ancestor lie among the parents of a foreign key that follows others. */
    Optional<ChildRows> siblings(Table table, ForeignKey key, Following follows) {
        return siblingPath(table, key, follows).flatMap(this::nested);
    }

    Table parent(ForeignKey key) {
        return growth.counts().table(key.parent());
    }

    static String place(Table table, ForeignKey key) {
        return "table '" + table.name() + "', foreign key " + key.columns();
    }

    private void add(String text, String remedy) {
        problems.add(new Problem(text, remedy));
    }
}
