package dev.dmb.jdbc;

import dev.dmb.plan.Plan;
import dev.dmb.schema.Column;
import dev.dmb.schema.ForeignKey;
import dev.dmb.schema.Table;
import java.util.List;
import java.util.Optional;

/**
 * References to rows that come later, as tables have that refer to each other. Where the foreign keys are there already, such
 * columns stay NULL at first and are set when all rows have arrived. Immutable.
 *
 * @param tables those whose foreign keys are there already, in the order of loading
 */
record LateReferences(List<Table> tables) {

    /** Columns to be set later: those of a key to a table that comes later, as far as they may be NULL. */
    static List<Column> columns(Table table, List<Table> order) {
        List<String> later = order.subList(order.indexOf(table) + 1, order.size()).stream()
                .map(Table::name)
                .toList();
        List<ForeignKey> keys = table.foreignKeys().stream()
                .filter(key -> later.contains(key.parent()))
                .toList();
        return table.columns().stream()
                .filter(column -> column.isNullable()
                        && keys.stream().anyMatch(key -> key.columns().contains(column.name())))
                .toList();
    }

    /** Columns that are loaded with the row. */
    List<Column> loadedAtOnce(Table table) {
        List<Column> late = late(table);
        return table.columns().stream().filter(column -> !late.contains(column)).toList();
    }

    private List<Column> late(Table table) {
        return tables.contains(table) && key(table).isPresent() ? columns(table, tables) : List.of();
    }

    /** A key by which a row is found again. */
    private static Optional<List<String>> key(Table table) {
        return table.keys().stream()
                .filter(key -> key.stream().map(table::column).allMatch(column -> !column.orElseThrow()
                        .isNullable()))
                .findFirst();
    }

    /** Makes the rows of such tables once more, and sets what was left. */
    void set(Plan plan, Session session) {
        tables.stream().filter(table -> !late(table).isEmpty()).forEach(table -> set(table, plan, session));
    }

    private void set(Table table, Plan plan, Session session) {
        List<Column> late = late(table);
        String problem =
                "setting " + late.stream().map(Column::name).toList() + " of table '" + table.name() + "' was refused";
        session.guarded(problem, () -> {
            try (TableLoader loader = new UpdateLoader(
                    session.dialect(),
                    session.connection(),
                    table,
                    late,
                    key(table).orElseThrow())) {
                plan.generate(
                        table.name(),
                        0,
                        plan.rowCount(table.name()),
                        batch -> session.guarded(problem, () -> {
                            loader.load(batch);
                            return true;
                        }));
                return loader.finish();
            }
        });
    }
}
