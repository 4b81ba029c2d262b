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

    /** One table with its keys and checks, then its comments; foreign keys are added apart. */
    List<String> create(Table table) {
        List<String> parts = new ArrayList<>();
        table.columns().forEach(column -> parts.add(column(column)));
        if (!table.primaryKey().isEmpty()) {
            parts.add("PRIMARY KEY (" + dialect.quote(table.primaryKey()) + ")");
        }
        table.uniques()
                .forEach(unique ->
                        parts.add(constraint(names.unique(table, unique)) + "UNIQUE (" + dialect.quote(unique) + ")"));
        for (int i = 0; i < table.checks().size(); i++) {
            parts.add(constraint(names.check(table, i + 1)) + "CHECK ("
                    + condition(table.checks().get(i)) + ")");
        }
        table.columns().stream()
                .filter(column -> column.type().kind() == Kind.ENUM)
                .forEach(column -> parts.add(constraint(names.check(table, column)) + isOneOf(column)));
        List<String> statements = new ArrayList<>();
        statements.add("CREATE TABLE " + dialect.quote(table.name()) + " (\n  " + String.join(",\n  ", parts) + "\n)");
        statements.addAll(comments(table));
        return statements;
    }

    private String column(Column column) {
        return dialect.quote(column.name()) + " " + dialect.typeName(column.type())
                + (column.isNullable() ? "" : " NOT NULL");
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

    private List<String> comments(Table table) {
        List<String> statements = new ArrayList<>();
        if (!table.comment().isEmpty()) {
            statements.add(
                    "COMMENT ON TABLE " + dialect.quote(table.name()) + " IS " + dialect.literal(table.comment()));
        }
        table.columns().stream()
                .filter(column -> !column.comment().isEmpty())
                .forEach(column -> statements.add("COMMENT ON COLUMN " + dialect.quote(table.name()) + "."
                        + dialect.quote(column.name()) + " IS " + dialect.literal(column.comment())));
        return statements;
    }

    String addForeignKey(Table table, ForeignKey key) {
        return "ALTER TABLE " + dialect.quote(table.name()) + " ADD " + constraint(names.foreignKey(table, key))
                + "FOREIGN KEY (" + dialect.quote(key.columns()) + ") REFERENCES " + dialect.quote(key.parent()) + " ("
                + dialect.quote(schema.referenced(key)) + ")";
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
