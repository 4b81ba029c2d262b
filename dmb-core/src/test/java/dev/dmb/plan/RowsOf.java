package dev.dmb.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of a plan as lists of Java values, for comparing. */
final class RowsOf {

    private RowsOf() {}

    static List<List<Object>> table(Plan plan, String table) {
        return slice(plan, table, 0, plan.rowCount(table));
    }

    static List<List<Object>> slice(Plan plan, String table, long from, long to) {
        List<List<Object>> rows = new ArrayList<>();
        plan.generate(table, from, to, batch -> rows.addAll(batch(batch)));
        return rows;
    }

    static List<List<Object>> batch(Batch batch) {
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < batch.size(); row++) {
            List<Object> values = new ArrayList<>();
            for (int column = 0; column < batch.table().columns().size(); column++) {
                values.add(batch.value(column, row));
            }
            rows.add(values);
        }
        return rows;
    }

    static List<Object> column(Plan plan, String table, String column) {
        int index = plan.schema().table(table).orElseThrow().indexOf(column);
        return table(plan, table).stream().map(row -> row.get(index)).toList();
    }

    static List<List<Object>> columns(Plan plan, String table, String... columns) {
        List<List<Object>> all = IntStream.range(0, columns.length)
                .mapToObj(i -> column(plan, table, columns[i]))
                .toList();
        return IntStream.range(0, all.get(0).size())
                .mapToObj(row -> (List<Object>) new ArrayList<>(
                        all.stream().map(values -> values.get(row)).toList()))
                .toList();
    }
}
