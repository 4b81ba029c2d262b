package dev.dmb.plan;

import dev.dmb.generator.Inference;
import dev.dmb.generator.Inferred;
import dev.dmb.internal.vector.Values;
import dev.dmb.internal.vector.Vector;
import dev.dmb.plan.Explanation.ColumnLine;
import dev.dmb.plan.Explanation.KeyLine;
import dev.dmb.plan.Explanation.TableLine;
import dev.dmb.schema.Column;
import dev.dmb.schema.ForeignKey;
import dev.dmb.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Tells what a planned run would do. Used by one thread. */
final class Explainer {

    private static final int SAMPLE = 64;

    private final Plan plan;
    private final Planner.Planned planned;
    private final RowCounts counts;

    Explainer(Plan plan, Planner.Planned planned) {
        this.plan = plan;
        this.planned = planned;
        this.counts = new RowCounts(plan);
    }

    Explanation explain() {
        List<Table> order = plan.tables();
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            Table table = order.get(i);
            List<String> later =
                    order.subList(i + 1, order.size()).stream().map(Table::name).toList();
            table.foreignKeys().stream()
                    .filter(key -> later.contains(key.parent()))
                    .forEach(key -> notes.add(broken(table, key)));
        }
        notes.addAll(planned.warnings());
        return new Explanation(
                plan.schema().name(),
                plan.seed(),
                order.stream().map(this::line).toList(),
                notes);
    }

    /** How the circle is opened that a foreign key to a later table closes. */
    private static String broken(Table table, ForeignKey key) {
        return "table '" + table.name() + "' refers by " + key.columns() + " to table '" + key.parent()
                + "', which is filled after it: "
                + (TableOrder.isNullable(table, key)
                        ? "where the foreign key is there already, " + key.columns()
                                + " stays NULL at first and is set when '" + key.parent() + "' is filled; where not, it is"
                                + " added after the load"
                        : "the foreign key has to be added after the load, as it is to tables that DMB creates");
    }

    private TableLine line(Table table) {
        PlannedTable filled = planned.tables().stream()
                .filter(known -> known.table().equals(table))
                .findFirst()
                .orElseThrow();
        return new TableLine(
                table.name(),
                filled.rows(),
                counts.reason(table),
                bytes(filled),
                table.columns().stream().map(column -> line(table, column)).toList(),
                keys(filled));
    }

    ColumnLine line(Table table, Column column) {
        String type = column.type().toString();
        for (ForeignKey key : table.foreignKeys()) {
            if (key.columns().contains(column.name())) {
                return new ColumnLine(column.name(), type, "key of '" + key.parent() + "'", picked(table, key));
            }
        }
        if (column.generator().isPresent()) {
            return new ColumnLine(
                    column.name(), type, described(column.generator().get()), "as told");
        }
        Inferred inferred = Inference.infer(plan.schema(), table, column);
        return new ColumnLine(column.name(), type, described(inferred.generator()), inferred.reason());
    }

    private static String described(Object generator) {
        return generator.getClass().isSynthetic() || generator.getClass().isHidden()
                ? "a function"
                : generator.toString();
    }

    private static String picked(Table table, ForeignKey key) {
        if (Lineage.isSelf(table, key)) {
            return table.keys().contains(key.columns())
                    ? "one-to-one, every second row to the one before"
                    : "a tree, each row below an earlier one"
                            + key.tree().map(tree -> ": " + tree).orElse("");
        }
        return key.children()
                .map(children -> "children of each: " + children)
                .or(() -> key.within().map(column -> "picked among those of the row's '" + column + "'"))
                .orElse("picked " + key.pick());
    }

    private static List<KeyLine> keys(PlannedTable filled) {
        return filled.keyRoom().entrySet().stream()
                .map(room -> new KeyLine(room.getKey(), room.getValue()))
                .toList();
    }

    /** What all rows take as text, from a sample of the first. */
    private long bytes(PlannedTable filled) {
        int size = (int) Math.min(SAMPLE, filled.rows());
        if (size == 0) {
            return 0;
        }
        TableFiller filler = new TableFiller(planned.tables(), filled, plan.seed());
        filler.moveTo(LongStream.range(0, size).toArray(), size);
        long characters = 0;
        for (int column = 0; column < filled.columns().size(); column++) {
            Vector vector = filler.vector(column);
            for (int row = 0; row < size; row++) {
                Object value = vector.isNull(row)
                        ? ""
                        : Values.get(filled.columns().get(column).type(), vector, row);
                characters += 1
                        + (value instanceof byte[] bytes
                                ? 2 * bytes.length
                                : value.toString().length());
            }
        }
        return Math.round((double) characters / size * filled.rows());
    }
}
