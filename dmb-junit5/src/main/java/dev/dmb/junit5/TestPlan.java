package dev.dmb.junit5;

import dev.dmb.DmbException;
import dev.dmb.DmbException.Problem;
import dev.dmb.plan.Plan;
import dev.dmb.schema.ForeignKey;
import dev.dmb.schema.Schema;
import dev.dmb.schema.SchemaFile;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the plan of what a test asks for: the tables named and their parents, without the rest of the schema. Immutable.
 *
 * @param requests the outer ones first
 * @param file the schema, and what it says of rows, locale and clock
 */
record TestPlan(List<TableRequest> requests, SchemaFile file) {

    /**
     * The plan for a seed.
     *
     * @throws DmbException when the schema has not all of the tables
     */
    Plan withSeed(long seed) {
        List<Problem> problems = requests.stream()
                .flatMap(request -> request.problem(file.schema()).stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new DmbException(problems);
        }
        Schema schema = withParents(file.schema());
        Map<String, Long> rows = rows();
        rows.keySet().removeIf(table -> schema.table(table).isEmpty());
        return Plan.of(new SchemaFile(schema, file.seed(), rows, file.defaultRows(), file.locale(), file.now()))
                .withSeed(seed);
    }

    private Schema withParents(Schema schema) {
        Set<String> names = new LinkedHashSet<>();
        requests.forEach(request -> names.addAll(request.tables(schema)));
        boolean isGrowing = true;
        while (isGrowing) {
            isGrowing = names.addAll(parents(schema, names));
        }
        return new Schema(
                schema.name(),
                schema.tables().stream()
                        .filter(table -> names.contains(table.name()))
                        .toList());
    }

    private static List<String> parents(Schema schema, Set<String> children) {
        return schema.tables().stream()
                .filter(table -> children.contains(table.name()))
                .flatMap(table -> table.foreignKeys().stream())
                .map(ForeignKey::parent)
                .toList();
    }

    /** Stated rows by table: the file's, then the annotations', so that the innermost stays. */
    private Map<String, Long> rows() {
        Map<String, Long> rows = new LinkedHashMap<>(file.rows());
        for (TableRequest request : requests) {
            request.rows().ifPresent(stated -> request.tables(file.schema()).forEach(table -> rows.put(table, stated)));
        }
        return rows;
    }
}
