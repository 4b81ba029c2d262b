package dev.dmb.junit5;

import dev.dmb.plan.Batch;
import dev.dmb.schema.Table;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns rows into maps from column name to value, in the order of the columns. Immutable. */
record MapReader(Table table) implements RowReader {

    @Override
    public Object read(Batch batch, int row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int column = 0; column < table.columns().size(); column++) {
            values.put(table.columns().get(column).name(), batch.value(column, row));
        }
        return Collections.unmodifiableMap(values);
    }
}
