package dev.dmb.junit5;

import dev.dmb.DmbException;
import java.util.List;
import java.util.Optional;

/**
 * The name of a data source as an annotation states it. Immutable.
 *
 * @param name of a field or method
 * @param place annotation and class or method, for messages
 */
record DataSourceName(String name, String place) {

    /** What a level states, if it states anything. */
    static Optional<DataSourceName> of(Level level) {
        List<DataSourceName> stated = level.tables().stream()
                .filter(table -> !table.dataSource().isEmpty())
                .map(table -> new DataSourceName(table.dataSource(), TableRequest.place(table, level.name())))
                .toList();
        for (DataSourceName other : stated) {
            if (!other.name().equals(stated.get(0).name())) {
                throw new DmbException(
                        level.name() + ": two data sources, " + stated.get(0) + " and " + other,
                        "state one, and put the other's tests into a class of their own");
            }
        }
        return stated.stream().findFirst();
    }

    /** The attribute as written, behind its place. */
    @Override
    public String toString() {
        return "dataSource = \"" + name + "\" of " + place;
    }
}
