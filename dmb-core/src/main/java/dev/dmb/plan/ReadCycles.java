package dev.dmb.plan;

import static java.util.stream.Collectors.joining;

import dev.dmb.DmbException.Problem;
import dev.dmb.plan.ColumnSource.Generated;
import dev.dmb.plan.ColumnSource.ParentKey;
import dev.dmb.plan.ColumnSource.ReadFrom;
import dev.dmb.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds columns whose value would be computed from itself, in one row or through parents. Used once, by one thread. */
final class ReadCycles {

    private record Node(int table, int column) {}

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
            reads(node).forEach(this::visit);
            path.remove(path.size() - 1);
            done.add(node);
        }
    }

    private List<Node> reads(Node node) {
        PlannedTable table = tables.get(node.table());
        ColumnSource source = table.sources().get(node.column());
        if (source instanceof ParentKey key) {
            return List.of(new Node(table.foreignKeys().get(key.foreignKey()).parent(), key.parentColumn()));
        } else if (source instanceof Generated generated) {
            return generated.reads().stream()
                    .map(read -> new Node(tableOf(node, table, read), read.column()))
                    .toList();
        }
        return List.of();
    }

    private static int tableOf(Node node, PlannedTable table, ReadFrom read) {
        return read.foreignKey() < 0
                ? node.table()
                : table.foreignKeys().get(read.foreignKey()).parent();
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
