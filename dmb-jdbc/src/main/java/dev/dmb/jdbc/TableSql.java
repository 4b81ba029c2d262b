package dev.dmb.jdbc;

import static java.util.stream.Collectors.joining;

import dev.dmb.schema.Column;
import dev.dmb.schema.FieldType.Kind;
import dev.dmb.schema.ForeignKey;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements that create tables, and those that take it back. Used by one thread. */
final class TableSql {

    /** A text, or a name in quotes: what stands in a condition and is not to be read as SQL. */
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"((?:[^\"]++|\"\")++)\"");

    private final Dialect dialect;
    private final Schema schema;
    private final ConstraintNames names;

    TableSql(Dialect dialect, Schema schema) {
        this.dialect = dialect;
        this.schema = schema;
        this.names = new ConstraintNames(schema);
    }

    /** One table with its keys and checks, then its comments; foreign keys only where they cannot be added later. */
    List<String> create(Table table) {
        return create(table, keys(table));
    }

    /** As {@link #create}, but without primary and unique keys. */
    List<String> createWithoutKeys(Table table) {
        return create(table, List.of());
    }

    private List<String> create(Table table, List<String> keys) {
        List<String> parts = new ArrayList<>();
        table.columns().forEach(column -> parts.add(column(column)));
        parts.addAll(keys);
        for (int i = 0; i < table.checks().size(); i++) {
            parts.add(constraint(names.check(table, i + 1)) + "CHECK ("
                    + condition(table.checks().get(i)) + ")");
        }
        table.columns().stream()
                .filter(column -> column.type().kind() == Kind.ENUM)
                .forEach(column -> parts.add(constraint(names.check(table, column)) + isOneOf(column)));
        if (!dialect.isForeignKeyAddedLater()) {
            table.foreignKeys().forEach(key -> parts.add(foreignKey(table, key)));
        }
        List<String> statements = new ArrayList<>();
        statements.add(dialect.createTable(table, parts));
        statements.addAll(dialect.comments(table));
        return statements;
    }

    /** The primary key and the unique keys. */
    private List<String> keys(Table table) {
        List<String> keys = new ArrayList<>();
        if (!table.primaryKey().isEmpty()) {
            keys.add("PRIMARY KEY (" + dialect.quote(table.primaryKey()) + ")");
        }
        table.uniques()
                .forEach(unique ->
                        keys.add(constraint(names.unique(table, unique)) + "UNIQUE (" + dialect.quote(unique) + ")"));
        return keys;
    }

    /** Statements that add the primary key and the unique keys to a table that was created without. */
    List<String> addKeys(Table table) {
        return keys(table).stream()
                .map(key -> "ALTER TABLE " + dialect.quote(table.name()) + " ADD " + key)
                .toList();
    }

    private String column(Column column) {
        return dialect.column(
                column,
                dialect.quote(column.name()) + " " + dialect.typeName(column.type())
                        + (column.isNullable() ? "" : " NOT NULL"));
    }

    private String isOneOf(Column column) {
        return "CHECK (" + dialect.quote(column.name()) + " IN ("
                + column.type().values().stream().map(dialect::literal).collect(joining(", ")) + "))";
    }

    /** The user's condition, its quoted names as the database keeps them. */
    private String condition(String check) {
        return QUOTED.matcher(check)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null
                                ? found.group()
                                : dialect.quote(found.group(1).replace("\"\"", "\""))));
    }

    String addForeignKey(Table table, ForeignKey key) {
        return "ALTER TABLE " + dialect.quote(table.name()) + " ADD " + foreignKey(table, key);
    }

    private String foreignKey(Table table, ForeignKey key) {
        return constraint(names.foreignKey(table, key)) + "FOREIGN KEY (" + dialect.quote(key.columns())
                + ") REFERENCES " + dialect.quote(key.parent()) + " (" + dialect.quote(schema.referenced(key)) + ")";
    }

    String dropForeignKey(Table table, ForeignKey key) {
        return "ALTER TABLE " + dialect.quote(table.name()) + " DROP "
                + constraint(names.foreignKey(table, key)).strip();
    }

    String drop(Table table) {
        return "DROP TABLE " + dialect.quote(table.name());
    }

    private String constraint(String name) {
        return "CONSTRAINT " + dialect.quote(name) + " ";
    }
}
