package dev.dmb.jdbc;

import dev.dmb.schema.Column;
import dev.dmb.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Statements that comment on tables and columns. */
final class Comments {

    private Comments() {}

    static List<String> on(Dialect dialect, Table table) {
        String name = dialect.quote(table.name());
        List<String> statements = new ArrayList<>();
        if (!table.comment().isEmpty()) {
            statements.add("COMMENT ON TABLE " + name + " IS " + dialect.literal(table.comment()));
        }
        for (Column column : table.columns()) {
            if (!column.comment().isEmpty()) {
                statements.add("COMMENT ON COLUMN " + name + "." + dialect.quote(column.name()) + " IS "
                        + dialect.literal(column.comment()));
            }
        }
        return statements;
    }
}
