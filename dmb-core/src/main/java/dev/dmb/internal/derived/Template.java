package dev.dmb.internal.derived;

import dev.dmb.DmbException;
import dev.dmb.internal.column.Fit;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A text with the values of other columns in it; NULL where one of them is. Immutable.
 *
 * @param text as the user wrote it
 * @param literals what stands before, between and after the values; one more than reads
 * @param reads what is read
 */
public record Template(String text, List<String> literals, List<Read> reads) implements FieldGenerator.Derived<String> {

    /** Copies the lists. */
    public Template {
        literals = List.copyOf(literals);
        reads = List.copyOf(reads);
    }

    /**
     * Reads a template.
     *
     * @param text with <code>{column}</code> or <code>{foreign_key_column.column}</code>; two braces stand for one
     * @return the template
     * @throws DmbException when a brace has no partner, or no column is named
     */
    public static Template parse(String text) {
        List<String> literals = new ArrayList<>();
        List<Read> reads = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean isDoubled = (sign == '{' || sign == '}') && text.startsWith("" + sign + sign, i);
            if (sign == '{' && !isDoubled) {
                int end = closing(text, i);
                literals.add(literal.toString());
                reads.add(Reads.parse(text.substring(i + 1, end)));
                literal.setLength(0);
                i = end;
            } else if (sign == '}' && !isDoubled) {
                throw unpaired(text, sign, i);
            } else {
                literal.append(sign);
                i += isDoubled ? 1 : 0;
            }
        }
        if (reads.isEmpty()) {
            throw new DmbException(
                    "template '" + text + "' names no column", "write one as in '{first_name}', or use constant");
        }
        literals.add(literal.toString());
        return new Template(text, literals, reads);
    }

    private static int closing(String text, int opening) {
        int end = text.indexOf('}', opening);
        if (end < 0) {
            throw unpaired(text, '{', opening);
        }
        return end;
    }

    private static DmbException unpaired(String text, char brace, int position) {
        return new DmbException(
                "template '" + text + "' has a '" + brace + "' without its partner at character " + (position + 1),
                "close it, or write '" + brace + brace + "' for one brace");
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        Fit.requireText(context, this);
        return this;
    }

    @Override
    public @Nullable String derive(List<@Nullable Object> values, long row, RandomGenerator random) {
        StringBuilder result = new StringBuilder(literals.get(0));
        for (int i = 0; i < reads.size(); i++) {
            Object value = values.get(i);
            if (value == null) {
                return null;
            }
            result.append(value instanceof BigDecimal number ? number.toPlainString() : value)
                    .append(literals.get(i + 1));
        }
        return result.toString();
    }

    @Override
    public String toString() {
        return "template(" + text + ")";
    }
}
