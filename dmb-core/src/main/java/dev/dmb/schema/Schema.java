package dev.dmb.schema;

import dev.dmb.DmbException;
import dev.dmb.DmbException.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Tables and how they refer to each other. Immutable; may hold mistakes until {@link #check()} says it does not.
 *
 * @param name schema name
 * @param tables the tables in any order
 * @since 0.1
 */
public record Schema(String name, List<Table> tables) {

    /** Copies the list. */
    public Schema {
        tables = List.copyOf(tables);
    }

    /**
     * A schema of the given tables.
     *
     * @param name schema name
     * @param tables the tables in any order
     * @return the schema
     */
    public static Schema schema(String name, Table... tables) {
        return new Schema(name, List.of(tables));
    }

    /**
     * Finds a table.
     *
     * @param table its name
     * @return the table, if there is one of that name
     */
    public Optional<Table> table(String table) {
        return tables.stream()
                .filter(candidate -> candidate.name().equals(table))
                .findFirst();
    }

    /**
     * The columns of the parent that a foreign key refers to.
     *
     * @param foreignKey of a table of this schema
     * @return in the order of the foreign key's columns; empty when the parent is unknown or has no key
     */
    public List<String> referenced(ForeignKey foreignKey) {
        return foreignKey.parentColumns().isEmpty()
                ? table(foreignKey.parent()).map(Table::primaryKey).orElse(List.of())
                : foreignKey.parentColumns();
    }

    /**
     * Everything that is wrong with the schema.
     *
     * @return empty when nothing is; immutable
     */
    public List<Problem> problems() {
        return new SchemaCheck(this)
                .findings().stream().map(SchemaCheck.Finding::problem).toList();
    }

    /**
     * Makes sure that nothing is wrong.
     *
     * @return this schema
     * @throws DmbException with all problems at once
     */
    public Schema check() {
        List<Problem> problems = problems();
        if (!problems.isEmpty()) {
            throw new DmbException(problems);
        }
        return this;
    }
}
