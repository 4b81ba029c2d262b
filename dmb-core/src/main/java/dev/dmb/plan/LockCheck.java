package dev.dmb.plan;

import dev.dmb.DmbException.Problem;
import dev.dmb.plan.Lock.LockedColumn;
import dev.dmb.plan.Lock.LockedTable;
import dev.dmb.plan.ReadCycles.Node;
import dev.dmb.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Holds a lock against what a plan makes now, and finds out why data moved. Used once, by one thread. */
final class LockCheck {

    private static final String REMEDY = "take the change back, or write the lock anew if the new data are meant";

    private final Lock then;
    private final Lock now;
    private final List<PlannedTable> tables;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> moved = new HashSet<>();

    LockCheck(Lock then, Lock now, List<PlannedTable> tables) {
        this.then = then;
        this.now = now;
        this.tables = tables;
    }

    List<Problem> problems() {
        then.tables().forEach((table, locked) -> locked.columns().forEach((column, data) -> {
            LockedColumn present = now.columns(table).get(column);
            if (present != null && !present.fingerprint().equals(data.fingerprint())) {
                moved.add(table + "." + column);
            }
        }));
        then.tables().forEach(this::check);
        return problems;
    }

    private void check(String name, LockedTable locked) {
        LockedTable present = now.tables().get(name);
        if (present == null) {
            add("table '" + name + "' is in the lock, but not in the schema");
            return;
        }
        if (present.rows() != locked.rows()) {
            add("table '" + name + "': " + present.rows() + " rows instead of " + locked.rows());
        }
        for (Map.Entry<String, LockedColumn> column : locked.columns().entrySet()) {
            String place = "table '" + name + "', column '" + column.getKey() + "'";
            LockedColumn made = present.columns().get(column.getKey());
            if (made == null) {
                add(place + " is in the lock, but not in the schema");
            } else if (moved.contains(name + "." + column.getKey())) {
                add(place + ": its data moved: " + reason(name, column.getKey(), column.getValue(), made));
            }
        }
    }

    private String reason(String table, String column, LockedColumn was, LockedColumn is) {
        return Stream.of(
                        changed("type", is.type(), was.type()),
                        changed("from", is.source(), was.source()),
                        changed("null rate", is.nullRate(), was.nullRate()),
                        movedAlong(table, column),
                        rows(table),
                        changed("seed", now.seed(), then.seed()),
                        changed(
                                "locale",
                                now.locale().toLanguageTag(),
                                then.locale().toLanguageTag()),
                        changed("now", now.now(), then.now()),
                        changed("DMB", now.version(), then.version()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("its generator makes other values than before");
    }

    private static Optional<String> changed(String what, Object is, Object was) {
        return is.equals(was) ? Optional.empty() : Optional.of(what + " " + is + " instead of " + was);
    }

    /** A column that it reads and that moved too. */
    private Optional<String> movedAlong(String table, String column) {
        PlannedTable planned = tables.stream()
                .filter(candidate -> candidate.table().name().equals(table))
                .findFirst()
                .orElseThrow();
        Node node = new Node(tables.indexOf(planned), planned.table().indexOf(column));
        return ReadCycles.reads(tables, node).stream()
                .map(this::name)
                .filter(moved::contains)
                .findFirst()
                .map(read -> "it reads '" + read + "', which moved");
    }

    private String name(Node node) {
        Table of = tables.get(node.table()).table();
        return of.name() + "." + of.columns().get(node.column()).name();
    }

    /** The table, or a parent, has another number of rows. */
    private Optional<String> rows(String table) {
        PlannedTable planned = tables.stream()
                .filter(candidate -> candidate.table().name().equals(table))
                .findFirst()
                .orElseThrow();
        return Stream.concat(
                        Stream.of(table), planned.table().foreignKeys().stream().map(key -> key.parent()))
                .filter(name -> then.rows(name).isPresent() && !then.rows(name).equals(now.rows(name)))
                .findFirst()
                .map(name -> "table '" + name + "' has other rows");
    }

    private void add(String problem) {
        problems.add(new Problem(problem, REMEDY));
    }
}
