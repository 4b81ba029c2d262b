package dev.dmb.jdbc;

import dev.dmb.schema.FieldType;
import dev.dmb.schema.FieldType.Kind;
import java.util.Locale;
import java.util.regex.Pattern;

/** H2 2.x. */
public final class H2Dialect implements Dialect {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    @Override
    public boolean speaks(String product) {
        return product.equals("H2");
    }

    @Override
    public String stored(String identifier) {
        return PLAIN.matcher(identifier).matches() ? identifier.toUpperCase(Locale.ROOT) : identifier;
    }

    @Override
    public String placeholder(FieldType type) {
        return type.kind() == Kind.JSON ? "? FORMAT JSON" : "?";
    }
}
