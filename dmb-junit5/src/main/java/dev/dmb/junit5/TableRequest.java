package dev.dmb.junit5;

import dev.dmb.DmbException;
import dev.dmb.DmbException.Problem;
import dev.dmb.internal.text.Nearest;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What one annotation asks for. Immutable.
 *
 * @param table a table of the schema; empty for all of them
 * @param rows as stated
 * @param schema where the table is described
 * @param place annotation and class or method, for messages
 */
record TableRequest(String table, OptionalLong rows, SchemaReference schema, String place) {

    private static final long UNSTATED = -1;

    static TableRequest of(SyntheticTable annotation, SchemaReference schema, String level) {
        String place = place(annotation, level);
        if (annotation.rows() < UNSTATED) {
            throw new DmbException(
                    place + ": rows = " + annotation.rows(),
                    "write 0 or more, or leave it out for what the schema says");
        }
        OptionalLong rows = annotation.rows() == UNSTATED ? OptionalLong.empty() : OptionalLong.of(annotation.rows());
        return new TableRequest(annotation.value(), rows, schema, place);
    }

    static String place(SyntheticTable annotation, String level) {
        String table = annotation.value().isEmpty() ? "" : "(\"" + annotation.value() + "\")";
        return "@SyntheticTable" + table + " on " + level;
    }

    /** What is wrong with the request, if anything is. */
    Optional<Problem> problem(Schema schema) {
        if (table.isEmpty() || schema.table(table).isPresent()) {
            return Optional.empty();
        }
        List<String> known = schema.tables().stream().map(Table::name).toList();
        return Optional.of(new Problem(
                place + ": no table '" + table + "' in schema '" + schema.name() + "'", Nearest.remedy(table, known)));
    }

    /** Names of the tables asked for, all of them known. */
    List<String> tables(Schema schema) {
        return table.isEmpty() ? schema.tables().stream().map(Table::name).toList() : List.of(table);
    }
}
