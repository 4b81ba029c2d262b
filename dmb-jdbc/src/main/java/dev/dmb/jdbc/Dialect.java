package dev.dmb.jdbc;

import static java.util.stream.Collectors.joining;

import dev.dmb.schema.Column;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.Table;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * What differs between databases; the defaults are standard SQL. Found by {@link java.util.ServiceLoader}. Immutable.
 *
 * @since 0.1
 */
public interface Dialect {

    /**
     * The dialect of a connection's database, prepared for it.
     *
     * @param connection to any database
     * @return standard SQL when no dialect on the class path speaks the database
     * @throws SQLException when the database refuses
     */
    static Dialect of(Connection connection) throws SQLException {
        return Dialects.of(connection);
    }

    /**
     * Whether this dialect is the database's.
     *
     * @param product what {@link java.sql.DatabaseMetaData#getDatabaseProductName()} says
     * @return whether it is
     */
    boolean speaks(String product);

    /**
     * Prepares for one database; asked before anything else but {@link #speaks}.
     *
     * @param metadata of a connection to it
     * @return the dialect to use for the connection; by default this one
     * @throws SQLException when the database refuses
     */
    default Dialect specialize(DatabaseMetaData metadata) throws SQLException {
        return this;
    }

    /**
     * The name under which the database keeps an identifier. A plain lower-case one becomes what the database makes of
     * it without quotes, so that people can write it without; any other stays as it is.
     *
     * @param identifier as in the schema
     * @return as in the database's own tables
     */
    default String stored(String identifier) {
        return identifier;
    }

    /**
     * An identifier in quotes, quotes within doubled.
     *
     * @param identifier as in the schema
     * @return to be put into SQL
     */
    default String quote(String identifier) {
        return '"' + stored(identifier).replace("\"", "\"\"") + '"';
    }

    /**
     * Identifiers in quotes, separated by commas.
     *
     * @param identifiers as in the schema
     * @return to be put into SQL
     */
    default String quote(List<String> identifiers) {
        return identifiers.stream().map(this::quote).collect(joining(", "));
    }

    /**
     * A text as an SQL literal.
     *
     * @param text any
     * @return in single quotes, those within doubled
     */
    default String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /**
     * How a value of a type is written as a literal.
     *
     * @param type of a column
     * @return one question mark where the value goes, as text or hexadecimal digits, and what is around it
     */
    default String literalForm(FieldType type) {
        return switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT, DECIMAL, REAL, DOUBLE, BOOLEAN -> "?";
            case CHAR, VARCHAR, TEXT, DATE, TIME, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE, UUID, JSON, ENUM -> "'?'";
            case BINARY -> "X'?'";
        };
    }

    /**
     * The name of a type.
     *
     * @param type of a column
     * @return to be put into {@code CREATE TABLE}
     */
    default String typeName(FieldType type) {
        return switch (type.kind()) {
            case CHAR -> "CHAR(" + type.length() + ")";
            case VARCHAR -> "VARCHAR(" + type.length() + ")";
            case TEXT -> "VARCHAR";
            case SMALLINT -> "SMALLINT";
            case INTEGER -> "INTEGER";
            case BIGINT -> "BIGINT";
            case DECIMAL -> "DECIMAL(" + type.length() + ", " + type.scale() + ")";
            case REAL -> "REAL";
            case DOUBLE -> "DOUBLE PRECISION";
            case BOOLEAN -> "BOOLEAN";
            case DATE -> "DATE";
            case TIME -> "TIME(6)";
            case TIMESTAMP -> "TIMESTAMP(6)";
            case TIMESTAMP_WITH_TIME_ZONE -> "TIMESTAMP(6) WITH TIME ZONE";
            case UUID -> "UUID";
            case JSON -> "JSON";
            case BINARY -> "VARBINARY(" + type.length() + ")";
            case ENUM ->
                "VARCHAR(" + type.values().stream().mapToInt(String::length).reduce(1, Math::max) + ")";
        };
    }

    /**
     * The place of a value in a prepared statement.
     *
     * @param type of the column
     * @return a question mark, with whatever the type needs around it
     */
    default String placeholder(FieldType type) {
        return "?";
    }

    /**
     * Statements at the start of a load's transaction.
     *
     * @return none by default
     */
    default List<String> opening() {
        return List.of();
    }

    /**
     * Binds the cells of a column; chosen once, then called for each cell.
     *
     * @param type of the column
     * @param column the column's number in its table
     * @return by default, {@link ColumnBinder#of}
     */
    default ColumnBinder binder(FieldType type, int column) {
        return ColumnBinder.of(type, column);
    }

    /**
     * The definition of a column, with its comment where comments stand there.
     *
     * @param column the column
     * @param definition its name, type and whether it takes NULL
     * @return by default the definition alone
     */
    default String column(Column column, String definition) {
        return definition;
    }

    /**
     * The statement that creates a table, with the table's comment where comments stand there.
     *
     * @param table the table
     * @param parts columns and constraints
     * @return by default {@code CREATE TABLE} with the parts in parentheses
     */
    default String createTable(Table table, List<String> parts) {
        return "CREATE TABLE " + quote(table.name()) + " (\n  " + String.join(",\n  ", parts) + "\n)";
    }

    /**
     * The statements that comment on a table that was created.
     *
     * @param table the table
     * @return by default {@code COMMENT ON}; empty where comments stand in {@link #createTable}, or nowhere
     */
    default List<String> comments(Table table) {
        return Comments.on(this, table);
    }

    /**
     * Whether foreign keys can be added to a table that exists.
     *
     * @return true by default; where not, they are created with the table
     */
    default boolean isForeignKeyAddedLater() {
        return true;
    }

    /**
     * Whether the database refuses rows that refer to nothing.
     *
     * @return true by default; where not, DMB looks for such rows itself
     */
    default boolean isForeignKeyEnforced() {
        return true;
    }

    /**
     * Whether rows arrive faster before primary and unique keys are there than after.
     *
     * @return false by default; where true, the keys of tables that DMB creates are added behind their rows
     */
    default boolean isKeyAddedLater() {
        return false;
    }

    /**
     * Whether many small transactions are much faster than a large one.
     *
     * @return false by default; where true, a run that creates all of its tables commits while it loads them, and drops
     *     them when it fails
     */
    default boolean isFasterInSmallCommits() {
        return false;
    }

    /**
     * The statement that refreshes what the database knows of a table's rows for planning queries.
     *
     * @param table the table
     * @return empty, by default, where that is not the custom
     */
    default Optional<String> refreshStatistics(Table table) {
        return Optional.empty();
    }

    /**
     * Whether creating tables can be rolled back. Told here, because drivers get it wrong.
     *
     * @return false unless known
     */
    default boolean isDdlTransactional() {
        return false;
    }

    /**
     * The statements that empty tables within a transaction.
     *
     * @param tables parents first
     * @return to be executed in order
     */
    default List<String> emptying(List<Table> tables) {
        return Emptying.byDelete(this, tables);
    }

    /**
     * The statement that lets the numbers which a database gives to rows itself go on behind those that were loaded.
     *
     * @param table the table
     * @param column its identity, or a column whose default is the next of a sequence of its own
     * @return never sets numbers back; empty where the database has no such thing
     */
    default Optional<String> goingOn(Table table, Column column) {
        return Optional.empty();
    }

    /**
     * A loader for one table.
     *
     * @param connection without autocommit; not to be closed
     * @param table the table
     * @param columns those to be loaded, in the table's order; others are left to the database's default
     * @return a new loader
     * @throws SQLException when the database refuses
     */
    default TableLoader loader(Connection connection, Table table, List<Column> columns) throws SQLException {
        return new InsertLoader(this, connection, table, columns);
    }
}
