package dev.dmb.plan;

import static java.util.stream.Collectors.joining;

import dev.dmb.DmbException.Problem;
import dev.dmb.plan.ColumnSource.ChildValue;
import dev.dmb.plan.ColumnSource.Generated;
import dev.dmb.plan.ColumnSource.ParentKey;
import dev.dmb.plan.ColumnSource.ReadFrom;
import dev.dmb.plan.ColumnSource.Summed;
import dev.dmb.plan.ColumnSource.Total;
import dev.dmb.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds columns whose value would be computed from itself, in one row or through parents and children. Used once, by one thread. */
final class ReadCycles {

    /** A column by its number in the table of a number. */
    record Node(int table, int column) {}

    private final Schema schema;
    private final List<PlannedTable> tables;
    private final List<Node> path = new ArrayList<>();
    private final Set<Node> done = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    ReadCycles(Schema schema, List<PlannedTable> tables) {
        this.schema = schema;
        this.tables = tables;
    }

    List<Problem> problems() {
        for (int table = 0; table < tables.size(); table++) {
            for (int column = 0; column < tables.get(table).sources().size(); column++) {
                visit(new Node(table, column));
            }
        }
        return problems;
    }

    private void visit(Node node) {
        int start = path.indexOf(node);
        if (start >= 0) {
            report(path.subList(start, path.size()));
        } else if (!done.contains(node)) {
            path.add(node);
            reads(tables, node).forEach(this::visit);
            path.remove(path.size() - 1);
            done.add(node);
        }
    }

    /** The columns that a column is computed from. */
    static List<Node> reads(List<PlannedTable> tables, Node node) {
        PlannedTable table = tables.get(node.table());
        ColumnSource source = table.sources().get(node.column());
        if (source instanceof ParentKey key) {
            return List.of(new Node(table.foreignKeys().get(key.foreignKey()).parent(), key.parentColumn()));
        } else if (source instanceof Generated generated) {
            return reads(tables, node.table(), generated);
        } else if (source instanceof Summed summed) {
            return List.of(read(tables, node.table(), summed.start()));
        } else if (source instanceof Total total) {
            ChildValue value = total.value();
            return value.derived()
                    .map(derived -> reads(tables, total.table(), derived.source()))
                    .orElseGet(() -> value.column() < 0 ? List.of() : List.of(new Node(total.table(), value.column())));
        }
        return List.of();
    }

    private static List<Node> reads(List<PlannedTable> tables, int table, Generated generated) {
        return generated.reads().stream().map(read -> read(tables, table, read)).toList();
    }

    private static Node read(List<PlannedTable> tables, int from, ReadFrom read) {
        int table = from;
        for (int foreignKey : read.path()) {
            table = tables.get(table).foreignKeys().get(foreignKey).parent();
        }
        return new Node(table, read.column());
    }

    private void report(List<Node> circle) {
        String columns = IntStream.rangeClosed(0, circle.size())
                .mapToObj(i -> name(circle.get(i % circle.size())))
                .collect(joining(" reads "));
        problems.add(
                new Problem("columns read each other in a circle: " + columns, "let one of them not read the next"));
    }

    private String name(Node node) {
        return schema.tables().get(node.table()).name() + "."
                + schema.tables().get(node.table()).columns().get(node.column()).name();
    }
}
