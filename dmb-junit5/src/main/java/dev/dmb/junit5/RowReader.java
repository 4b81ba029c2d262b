package dev.dmb.junit5;

import dev.dmb.DmbException;
import dev.dmb.plan.Batch;
import dev.dmb.schema.Table;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;

/** Turns rows into what a test wants a list of. */
@FunctionalInterface
interface RowReader {

    /** Reads one row of a batch. */
    Object read(Batch batch, int row);

    /**
     * A reader for the elements of a list.
     *
     * @param place annotation and parameter, for messages
     */
    static RowReader of(Type element, Table table, String place) {
        if (element instanceof Class<?> type && type.isRecord()) {
            return RecordReader.of(type, table, place);
        }
        if (element instanceof ParameterizedType map
                && map.getRawType() == Map.class
                && map.getActualTypeArguments()[0] == String.class
                && map.getActualTypeArguments()[1] == Object.class) {
            return new MapReader(table);
        }
        throw new DmbException(
                place + ": the list is of " + element.getTypeName() + ", which is neither a record nor a map",
                "declare it as a List of a record, or as List<Map<String, Object>>");
    }
}
