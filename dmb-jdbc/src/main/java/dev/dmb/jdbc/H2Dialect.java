package dev.dmb.jdbc;

import dev.dmb.schema.Column;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.FieldType.Kind;
import dev.dmb.schema.Table;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * H2 2.x.
 *
 * @since 0.1
 */
public final class H2Dialect implements Dialect {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    private final boolean isUpperCase;

    /** For a database with H2's own settings. */
    public H2Dialect() {
        this(true);
    }

    private H2Dialect(boolean isUpperCase) {
        this.isUpperCase = isUpperCase;
    }

    @Override
    public boolean speaks(String product) {
        return product.equals("H2");
    }

    /** Settings of the database say what becomes of names without quotes. */
    @Override
    public Dialect specialize(DatabaseMetaData metadata) throws SQLException {
        return new H2Dialect(metadata.storesUpperCaseIdentifiers());
    }

    @Override
    public String stored(String identifier) {
        return isUpperCase && PLAIN.matcher(identifier).matches() ? identifier.toUpperCase(Locale.ROOT) : identifier;
    }

    @Override
    public Optional<String> goingOn(Table table, Column column) {
        String id = quote(column.name());
        return Optional.of("ALTER TABLE " + quote(table.name()) + " ALTER COLUMN " + id
                + " RESTART WITH greatest((SELECT max(" + id
                + ") + 1 FROM " + quote(table.name()) + "), (SELECT identity_base FROM information_schema.columns"
                + " WHERE table_schema = CURRENT_SCHEMA AND table_name = " + literal(stored(table.name()))
                + " AND column_name = " + literal(stored(column.name())) + "))");
    }

    @Override
    public String literalForm(FieldType type) {
        return type.kind() == Kind.JSON ? "JSON '?'" : Dialect.super.literalForm(type);
    }

    @Override
    public boolean isFasterInSmallCommits() {
        return true;
    }

    @Override
    public Optional<String> refreshStatistics(Table table) {
        return Optional.of("ANALYZE TABLE " + quote(table.name()));
    }

    @Override
    public String placeholder(FieldType type) {
        return type.kind() == Kind.JSON ? "? FORMAT JSON" : "?";
    }
}
