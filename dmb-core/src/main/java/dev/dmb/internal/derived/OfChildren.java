package dev.dmb.internal.derived;

import dev.dmb.schema.FieldGenerator;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A value made of the rows that refer to a row; filled in by the engine, which makes those rows again. Immutable.
 *
 * @param kind what is made of them
 * @param table name of the children's table
 * @param value a column of it, or an expression over its columns; not read for a count
 * @param foreignKeyColumn a column of the foreign key by which they refer; empty for the only one
 */
public record OfChildren(Kind kind, String table, String value, Optional<String> foreignKeyColumn)
        implements FieldGenerator<Object> {

    /** What is made of the children's values. */
    public enum Kind {
        COUNT("countOf"),
        SUM("sumOf"),
        AVERAGE("averageOf"),
        LEAST("leastOf"),
        MOST("mostOf"),
        FIRST("firstOf"),
        LAST("lastOf");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The name of the generator. */
        public String word() {
            return word;
        }
    }

    @Override
    public @Nullable Object generate(long row, RandomGenerator random) {
        throw new UnsupportedOperationException(this + " is known to a plan only");
    }

    @Override
    public String toString() {
        return kind.word() + "(" + table + (kind == Kind.COUNT ? "" : ", " + value)
                + foreignKeyColumn.map(column -> ", by " + column).orElse("") + ")";
    }
}
