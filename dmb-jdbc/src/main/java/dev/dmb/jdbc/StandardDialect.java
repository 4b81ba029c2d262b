package dev.dmb.jdbc;

import dev.dmb.schema.FieldType;
import dev.dmb.schema.FieldType.Kind;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Standard SQL, for databases that no other dialect speaks; takes the nearest of the types that the driver names. */
final class StandardDialect implements Dialect {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    private final boolean isUpperCase;
    private final String quote;
    private final Set<String> types;

    StandardDialect() {
        this(false, "\"", Set.of());
    }

    private StandardDialect(boolean isUpperCase, String quote, Set<String> types) {
        this.isUpperCase = isUpperCase;
        this.quote = quote;
        this.types = types;
    }

    @Override
    public boolean speaks(String product) {
        return false;
    }

    @Override
    public Dialect specialize(DatabaseMetaData metadata) throws SQLException {
        String mark = metadata.getIdentifierQuoteString();
        Set<String> names = new HashSet<>();
        try (ResultSet rows = metadata.getTypeInfo()) {
            while (rows.next()) {
                names.add(rows.getString("TYPE_NAME").toUpperCase(Locale.ROOT));
            }
        }
        return new StandardDialect(
                metadata.storesUpperCaseIdentifiers(), mark == null || mark.isBlank() ? "\"" : mark, names);
    }

    @Override
    public String stored(String identifier) {
        return isUpperCase && PLAIN.matcher(identifier).matches() ? identifier.toUpperCase(Locale.ROOT) : identifier;
    }

    @Override
    public String quote(String identifier) {
        return quote + stored(identifier).replace(quote, quote + quote) + quote;
    }

    @Override
    public String typeName(FieldType type) {
        return types.isEmpty() ? Dialect.super.typeName(type) : offered(type);
    }

    private String offered(FieldType type) {
        return switch (type.kind()) {
            case TEXT, JSON -> first("LONGVARCHAR", "TEXT", "CLOB");
            case DOUBLE -> first("DOUBLE PRECISION", "DOUBLE");
            case BOOLEAN -> first("BOOLEAN", "BIT", "SMALLINT");
            case TIMESTAMP_WITH_TIME_ZONE ->
                isOffered(Kind.TIMESTAMP_WITH_TIME_ZONE) ? "TIMESTAMP(6) WITH TIME ZONE" : "TIMESTAMP(6)";
            case UUID -> isOffered(Kind.UUID) ? "UUID" : "CHAR(36)";
            case CHAR, VARCHAR, SMALLINT, INTEGER, BIGINT, DECIMAL, REAL, DATE, TIME, TIMESTAMP, BINARY, ENUM ->
                Dialect.super.typeName(type);
        };
    }

    /** The first name that the driver knows; else the first. */
    private String first(String... names) {
        return Stream.of(names).filter(types::contains).findFirst().orElse(names[0]);
    }

    private boolean isOffered(Kind kind) {
        return kind == Kind.UUID ? types.contains("UUID") : types.contains("TIMESTAMP WITH TIME ZONE");
    }

    @Override
    public ColumnBinder binder(FieldType type, int column) {
        boolean isInstant = type.kind() == Kind.TIMESTAMP_WITH_TIME_ZONE;
        if (isInstant && !isOffered(type.kind())) {
            return (statement, parameter, batch, row) -> statement.setObject(
                    parameter, ((OffsetDateTime) Objects.requireNonNull(batch.value(column, row))).toLocalDateTime());
        }
        return type.kind() == Kind.JSON || type.kind() == Kind.UUID && !isOffered(type.kind())
                ? ColumnBinder.ofText(type, column)
                : ColumnBinder.of(type, column);
    }
}
