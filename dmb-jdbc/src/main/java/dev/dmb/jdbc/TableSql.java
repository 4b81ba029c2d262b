package dev.dmb.jdbc;

import static java.util.stream.Collectors.joining;

import dev.dmb.internal.random.CellStream;
import dev.dmb.schema.Column;
import dev.dmb.schema.FieldType.Kind;
import dev.dmb.schema.ForeignKey;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The statements that create tables. Immutable. */
record TableSql(Dialect dialect, Schema schema) {

    /** Longest name that every database takes. */
    private static final int MAX_NAME_LENGTH = 60;

    /** One table with its keys and checks, then its comments; foreign keys are added apart. */
    List<String> create(Table table) {
        List<String> parts = new ArrayList<>();
        table.columns().forEach(column -> parts.add(column(column)));
        if (!table.primaryKey().isEmpty()) {
            parts.add("PRIMARY KEY (" + dialect.quote(table.primaryKey()) + ")");
        }
        for (List<String> unique : table.uniques()) {
            parts.add(constraint("uq", table, unique) + "UNIQUE (" + dialect.quote(unique) + ")");
        }
        for (int i = 0; i < table.checks().size(); i++) {
            parts.add(constraint("ck", table, List.of(Integer.toString(i + 1))) + "CHECK (" + table.checks().get(i) + ")");
        }
        table.columns().stream()
                .filter(column -> column.type().kind() == Kind.ENUM)
                .forEach(column -> parts.add(constraint("ck", table, List.of(column.name())) + isOneOf(column)));
        List<String> statements = new ArrayList<>();
        statements.add("CREATE TABLE " + dialect.quote(table.name()) + " (\n  " + String.join(",\n  ", parts) + "\n)");
        statements.addAll(comments(table));
        return statements;
    }

    private String column(Column column) {
        return dialect.quote(column.name()) + " " + dialect.typeName(column.type()) + (column.isNullable() ? "" : " NOT NULL");
    }

    private String isOneOf(Column column) {
        return "CHECK (" + dialect.quote(column.name()) + " IN ("
                + column.type().values().stream().map(dialect::literal).collect(joining(", ")) + "))";
    }

    private List<String> comments(Table table) {
        List<String> statements = new ArrayList<>();
        if (!table.comment().isEmpty()) {
            statements.add("COMMENT ON TABLE " + dialect.quote(table.name()) + " IS " + dialect.literal(table.comment()));
        }
        table.columns().stream().filter(column -> !column.comment().isEmpty()).forEach(column -> statements.add(
                "COMMENT ON COLUMN " + dialect.quote(table.name()) + "." + dialect.quote(column.name()) + " IS "
                        + dialect.literal(column.comment())));
        return statements;
    }

    /** The foreign keys of a table. */
    List<String> foreignKeys(Table table) {
        return table.foreignKeys().stream().map(key -> foreignKey(table, key)).toList();
    }

    private String foreignKey(Table table, ForeignKey key) {
        return "ALTER TABLE " + dialect.quote(table.name()) + " ADD " + constraint("fk", table, key.columns())
                + "FOREIGN KEY (" + dialect.quote(key.columns()) + ") REFERENCES " + dialect.quote(key.parent()) + " ("
                + dialect.quote(schema.referenced(key)) + ")";
    }

    String drop(Table table) {
        return "DROP TABLE " + dialect.quote(table.name());
    }

    private String constraint(String kind, Table table, List<String> of) {
        return "CONSTRAINT " + dialect.quote(name(kind + "_" + table.name() + "_" + String.join("_", of))) + " ";
    }

    /** Cuts a name that is too long, and puts a hash behind so that it stays the only one. */
    private static String name(String name) {
        if (name.length() <= MAX_NAME_LENGTH && name.chars().allMatch(c -> c < 0x80)) {
            return name;
        }
        String hash = Long.toHexString(CellStream.of(0, name).start()).substring(0, 8);
        String ascii = name.replaceAll("[^A-Za-z0-9_]", "_").toLowerCase(Locale.ROOT);
        return ascii.substring(0, Math.min(ascii.length(), MAX_NAME_LENGTH - 9)) + "_" + hash;
    }
}
