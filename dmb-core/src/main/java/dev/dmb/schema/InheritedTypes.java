package dev.dmb.schema;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives a column that says no type that of the key it references. Used for one file, by one thread. */
final class InheritedTypes {

    private record Position(Table table, Column column) {

        Spot spot() {
            return Spot.table(table.name()).column(column.name());
        }

        Spot type() {
            return spot().at("type");
        }

        @Override
        public String toString() {
            return table.name() + "." + column.name();
        }
    }

    private final FileProblems problems;
    private final Schema schema;
    private final Set<Spot> untyped;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Set<String> inKnownCycles = new HashSet<>();

    /**
     * Types for one schema.
     *
     * @param schema a schema in which some types are not known yet
     * @param untyped the columns of which they are not
     */
    InheritedTypes(FileProblems problems, Schema schema, Set<Spot> untyped) {
        this.problems = problems;
        this.schema = schema;
        this.untyped = untyped;
        schema.tables().forEach(table -> tables.put(table.name(), table));
    }

    /** The schema with all types; problems are noted. */
    Schema resolved() {
        return new Schema(
                schema.name(), schema.tables().stream().map(this::resolved).toList());
    }

    private Table resolved(Table table) {
        List<Column> columns = table.columns().stream()
                .map(column -> resolved(new Position(table, column)))
                .toList();
        return new Table(
                table.name(),
                columns,
                table.primaryKey(),
                table.uniques(),
                table.foreignKeys(),
                table.checks(),
                table.comment());
    }

    private Column resolved(Position start) {
        Set<String> path = new LinkedHashSet<>();
        Position at = start;
        while (untyped.contains(at.spot())) {
            if (!path.add(at.toString())) {
                noteCycle(start, path);
                return unknown(start);
            }
            Optional<Position> parent = parent(at);
            if (parent.isEmpty()) {
                noteMissing(start);
                return unknown(start);
            }
            at = parent.orElseThrow();
        }
        if (problems.unsure().contains(at.type())) {
            problems.unsure(start.type());
        }
        return start.column().withType(at.column().type());
    }

    private Column unknown(Position start) {
        problems.unsure(start.type());
        return start.column();
    }

    private void noteCycle(Position start, Set<String> path) {
        if (Collections.disjoint(path, inKnownCycles)) {
            problems.add(start.spot(), "no type, and none along its references " + path, "add 'type' to one of them");
        }
        inKnownCycles.addAll(path);
    }

    /** A reference that leads nowhere is found by the check of the schema. */
    private void noteMissing(Position start) {
        boolean isSure = Collections.disjoint(
                problems.unsure(), Set.of(start.spot(), start.spot().table()));
        if (isSure && foreignKey(start).isEmpty()) {
            problems.add(start.spot(), "no type", "add 'type', or 'references' to take that of another table's key");
        }
    }

    private Optional<Position> parent(Position child) {
        return foreignKey(child).flatMap(foreignKey -> {
            Optional<Table> parent = Optional.ofNullable(tables.get(foreignKey.parent()));
            List<String> referenced = schema.referenced(foreignKey);
            int index = foreignKey.columns().indexOf(child.column().name());
            return parent.filter(table -> index < referenced.size())
                    .flatMap(table -> table.column(referenced.get(index)).map(column -> new Position(table, column)));
        });
    }

    private static Optional<ForeignKey> foreignKey(Position child) {
        return child.table().foreignKeys().stream()
                .filter(foreignKey ->
                        foreignKey.columns().contains(child.column().name()))
                .findFirst();
    }
}
