package dev.dmb.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A table: columns, keys, foreign keys and checks. Immutable.
 *
 * <p>Keys and foreign keys of single columns may be told on the column or on the table; both lead to the same table.
 *
 * @param name table name
 * @param columns the columns in order
 * @param primaryKey names of the primary key's columns in order; empty for none
 * @param uniques names of columns that are unique together, without the primary key
 * @param foreignKeys the foreign keys in order of their first column
 * @param checks SQL conditions that every row meets
 * @param comment what a row means, for people; empty for none
 * @since 0.1
 */
public record Table(
        String name,
        List<Column> columns,
        List<String> primaryKey,
        List<List<String>> uniques,
        List<ForeignKey> foreignKeys,
        List<String> checks,
        String comment) {

    /** Brings keys of single columns into one form; what is wrong with a table is found by {@link Schema#problems()}. */
    public Table {
        primaryKey =
                primaryKey.isEmpty() ? names(columns.stream().filter(Column::isPrimaryKey)) : List.copyOf(primaryKey);
        uniques = uniques(columns, uniques);
        foreignKeys = foreignKeys(columns, foreignKeys);
        columns = normalized(columns, primaryKey, uniques, foreignKeys);
        checks = List.copyOf(checks);
    }

    /**
     * A table of the given parts.
     *
     * @param name table name
     * @param parts columns, keys, foreign keys and checks in any order
     * @return the table
     */
    public static Table table(String name, TablePart... parts) {
        return new Table(
                name,
                parts(Column.class, parts).toList(),
                parts(TablePart.PrimaryKey.class, parts)
                        .flatMap(key -> key.columns().stream())
                        .toList(),
                parts(TablePart.Unique.class, parts)
                        .map(TablePart.Unique::columns)
                        .toList(),
                parts(ForeignKey.class, parts).toList(),
                parts(TablePart.Check.class, parts)
                        .map(TablePart.Check::condition)
                        .toList(),
                "");
    }

    /** A primary key over several columns. */
    public static TablePart primaryKey(String... columns) {
        return new TablePart.PrimaryKey(List.of(columns));
    }

    /** Columns whose values together occur at most once. */
    public static TablePart unique(String... columns) {
        return new TablePart.Unique(List.of(columns));
    }

    /** The columns of a foreign key; say {@code references(…)} next. */
    public static ForeignKey.From foreignKey(String... columns) {
        return new ForeignKey.From(List.of(columns));
    }

    /** An SQL condition that every row meets. */
    public static TablePart check(String condition) {
        return new TablePart.Check(condition);
    }

    /**
     * Replaces the columns; keys and foreign keys stay.
     *
     * @param columns in order
     * @return a changed copy
     */
    public Table withColumns(List<Column> columns) {
        return new Table(name, columns, primaryKey, uniques, foreignKeys, checks, comment);
    }

    /**
     * Says what a row means.
     *
     * @param comment one sentence for people
     * @return a changed copy
     */
    public Table withComment(String comment) {
        return new Table(name, columns, primaryKey, uniques, foreignKeys, checks, comment);
    }

    /**
     * Finds a column.
     *
     * @param column its name
     * @return the column, if there is one of that name
     */
    public Optional<Column> column(String column) {
        return columns.stream()
                .filter(candidate -> candidate.name().equals(column))
                .findFirst();
    }

    /**
     * The position of a column.
     *
     * @param column its name
     * @return 0-based, or -1 when there is none of that name
     */
    public int indexOf(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Every set of columns whose values together occur at most once, the primary key first.
     *
     * @return immutable
     */
    public List<List<String>> keys() {
        return primaryKey.isEmpty()
                ? uniques
                : Stream.concat(Stream.of(primaryKey), uniques.stream()).toList();
    }

    private static <P extends TablePart> Stream<P> parts(Class<P> type, TablePart... parts) {
        return Arrays.stream(parts).filter(type::isInstance).map(type::cast);
    }

    private static List<String> names(Stream<Column> columns) {
        return columns.map(Column::name).toList();
    }

    private static List<List<String>> uniques(List<Column> columns, List<List<String>> declared) {
        Set<List<String>> uniques = new LinkedHashSet<>();
        columns.stream().filter(Column::isUnique).forEach(column -> uniques.add(List.of(column.name())));
        declared.forEach(unique -> uniques.add(List.copyOf(unique)));
        return List.copyOf(uniques);
    }

    private static List<ForeignKey> foreignKeys(List<Column> columns, List<ForeignKey> declared) {
        Set<ForeignKey> foreignKeys = new LinkedHashSet<>();
        columns.forEach(column -> column.references().ifPresent(foreignKeys::add));
        foreignKeys.addAll(declared);
        List<String> order = names(columns.stream());
        List<ForeignKey> sorted = new ArrayList<>(foreignKeys);
        sorted.sort(Comparator.comparingInt(key ->
                key.columns().isEmpty() ? -1 : order.indexOf(key.columns().get(0))));
        return List.copyOf(sorted);
    }

    private static List<Column> normalized(
            List<Column> columns, List<String> primaryKey, List<List<String>> uniques, List<ForeignKey> foreignKeys) {
        return columns.stream()
                .map(column -> {
                    List<String> alone = List.of(column.name());
                    Optional<ForeignKey> foreignKey = foreignKeys.stream()
                            .filter(key -> key.columns().equals(alone))
                            .findFirst();
                    Column known = primaryKey.contains(column.name()) ? column.notNull() : column;
                    return known.withKeys(primaryKey.equals(alone), uniques.contains(alone))
                            .withReferences(foreignKey);
                })
                .toList();
    }
}
