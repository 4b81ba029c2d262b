package dev.dmb.internal.derived;

import dev.dmb.DmbException;
import dev.dmb.internal.column.Fit;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A text with the values of other columns, or the number of the row, in it; NULL where one of them is. Immutable.
 *
 * @param text as the user wrote it
 * @param literals what stands before, between and after the values; one more than placeholders
 * @param placeholders the values, in order
 * @param reads what is read
 */
public record Template(String text, List<String> literals, List<Placeholder> placeholders, List<Read> reads)
        implements FieldGenerator.Derived<String> {

    /** Copies the lists. */
    public Template {
        literals = List.copyOf(literals);
        placeholders = List.copyOf(placeholders);
        reads = List.copyOf(reads);
    }

    /**
     * Reads a template.
     *
     * @param text with <code>{column}</code> or <code>{foreign_key_column.column}</code>, <code>{#}</code> for the number
     *     of the row, and a format behind a colon; two braces stand for one
     * @return the template
     * @throws DmbException when a brace has no partner, a format is none, or no column is named
     */
    public static Template parse(String text) {
        List<String> literals = new ArrayList<>();
        List<Placeholder> placeholders = new ArrayList<>();
        List<Read> reads = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean isDoubled = (sign == '{' || sign == '}') && text.startsWith("" + sign + sign, i);
            if (sign == '{' && !isDoubled) {
                int end = closing(text, i);
                literals.add(literal.toString());
                placeholders.add(placeholder(text, text.substring(i + 1, end), reads));
                literal.setLength(0);
                i = end;
            } else if (sign == '}' && !isDoubled) {
                throw unpaired(text, sign, i);
            } else {
                literal.append(sign);
                i += isDoubled ? 1 : 0;
            }
        }
        if (placeholders.isEmpty()) {
            throw new DmbException(
                    "template '" + text + "' names no column", "write one as in '{first_name}', or use constant");
        }
        literals.add(literal.toString());
        return new Template(text, literals, placeholders, reads);
    }

    private static Placeholder placeholder(String text, String inside, List<Read> reads) {
        int colon = inside.indexOf(':');
        String name = colon < 0 ? inside : inside.substring(0, colon);
        int read = Placeholder.ROW;
        if (!name.equals("#")) {
            reads.add(Reads.parse(name));
            read = reads.size() - 1;
        }
        try {
            return new Placeholder(read, colon < 0 ? "" : inside.substring(colon + 1));
        } catch (DmbException wrong) {
            throw new DmbException(
                    "template '" + text + "': " + wrong.problems().get(0).text(),
                    wrong.problems().get(0).remedy());
        }
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
        TemplateCheck check = new TemplateCheck(this, context);
        check.requireFormats();
        Optional<Integer> telling = check.tellingRows();
        TemplateInColumn inColumn =
                new TemplateInColumn(this, Fit.maxChars(context.type()), telling.orElse(TemplateInColumn.NONE));
        return telling.isPresent() ? new TemplateInColumn.Distinct(inColumn) : inColumn;
    }

    @Override
    public @Nullable String derive(List<@Nullable Object> values, long row, RandomGenerator random) {
        return new TemplateInColumn(this, Integer.MAX_VALUE, TemplateInColumn.NONE).derive(values, row, random);
    }

    @Override
    public String toString() {
        return "template(" + text + ")";
    }
}
