package dev.dmb.junit5;

import dev.dmb.DmbException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a test asks for, its levels merged: all requests for one schema, the outer ones first. Immutable.
 *
 * @param requests those of the innermost level's schema; empty when no table is asked for
 * @param dataSource where to, as stated by the innermost level that does
 * @param isOwn whether the method says something of its own
 */
record RequestedTables(List<TableRequest> requests, Optional<DataSourceName> dataSource, boolean isOwn) {

    static RequestedTables of(List<Level> levels) {
        List<TableRequest> all = new ArrayList<>();
        Optional<SchemaReference> schema = Optional.empty();
        Optional<DataSourceName> dataSource = Optional.empty();
        for (Level level : levels) {
            Optional<SchemaReference> known = schema;
            schema = schema(level).or(() -> known);
            all.addAll(requests(level, schema));
            Optional<DataSourceName> outer = dataSource;
            dataSource = DataSourceName.of(level).or(() -> outer);
        }
        boolean isOwn = levels.stream()
                .anyMatch(level -> level.isMethod()
                        && !(level.tables().isEmpty() && level.seed().isEmpty()));
        return new RequestedTables(ofInnermostSchema(all), dataSource, isOwn);
    }

    /** The schema that a level states. */
    private static Optional<SchemaReference> schema(Level level) {
        Stream<SchemaReference> ofClass = level
                .schema()
                .flatMap(stated -> SchemaReference.stated(
                        stated.schema(), stated.provider(), "@SyntheticSchema on " + level.name()))
                .stream();
        Stream<SchemaReference> ofTables = level.tables().stream()
                .flatMap(table ->
                        SchemaReference.stated(
                                table.schema(), table.provider(), TableRequest.place(table, level.name()))
                                .stream());
        List<SchemaReference> stated = Stream.concat(ofClass, ofTables).toList();
        for (SchemaReference other : stated) {
            if (!other.id().equals(stated.get(0).id())) {
                throw new DmbException(
                        level.name() + ": two schemas, " + stated.get(0) + " and " + other,
                        "state one, and put the other's tests into a class of their own");
            }
        }
        return stated.stream().findFirst();
    }

    private static List<TableRequest> requests(Level level, Optional<SchemaReference> schema) {
        return level.tables().stream()
                .map(table -> TableRequest.of(
                        table,
                        schema.orElseGet(() -> SchemaReference.unstated(TableRequest.place(table, level.name()))),
                        level.name()))
                .toList();
    }

    private static List<TableRequest> ofInnermostSchema(List<TableRequest> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        String innermost = all.get(all.size() - 1).schema().id();
        return all.stream()
                .filter(request -> request.schema().id().equals(innermost))
                .toList();
    }

    /** The schema of all requests, of which there must be some. */
    SchemaReference schema() {
        return requests.get(0).schema();
    }
}
