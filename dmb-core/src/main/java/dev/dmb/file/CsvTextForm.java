package dev.dmb.file;

import dev.dmb.internal.encode.TextForm;
import dev.dmb.internal.text.Utf8Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;

/**
 * Quotes a text where it has a separator, a quote or a line break, and where a reader might take it for something else: an
 * empty text or the text for NULL for NULL, a space at either end for nothing. Immutable but for its count.
 */
final class CsvTextForm implements TextForm {

    private final byte separator;
    private final byte quote;
    private final byte[] nullText;
    private final boolean isQuotingAll;
    private final boolean isPlainSafe;
    private final Formulas formulas;
    private final LongAdder escaped;

    /**
     * A form.
     *
     * @param escaped counts texts that were kept from being formulas
     */
    CsvTextForm(CsvStyle style, LongAdder escaped) {
        this.separator = (byte) style.separator();
        this.quote = (byte) style.quote();
        this.nullText = style.nullText().getBytes(StandardCharsets.UTF_8);
        this.isQuotingAll = style.isQuotingAll();
        this.formulas = style.formulas();
        this.escaped = escaped;
        this.isPlainSafe = !isQuotingAll
                && formulas == Formulas.OFF
                && nullText.length == 0
                && ",;|&<>\t".indexOf(style.separator()) >= 0
                && style.quote() == '"';
    }

    @Override
    public void appendPlain(byte[] utf8, int start, int end, Utf8Buffer out) {
        if (isPlainSafe) {
            out.append(utf8, start, end - start);
        } else {
            append(utf8, start, end, out);
        }
    }

    @Override
    public void append(byte[] utf8, int start, int end, Utf8Buffer out) {
        boolean isFormula = formulas != Formulas.OFF && isFormula(utf8, start, end);
        if (isFormula && formulas == Formulas.REJECT) {
            throw new FormulaFound();
        }
        if (isFormula) {
            escaped.increment();
            out.append(quote);
            out.append((byte) '\'');
            if (quote == '\'') {
                out.append(quote);
            }
            appendWithin(utf8, start, end, out);
        } else if (needsQuotes(utf8, start, end)) {
            out.append(quote);
            appendWithin(utf8, start, end, out);
        } else {
            out.append(utf8, start, end - start);
        }
    }

    private void appendWithin(byte[] utf8, int start, int end, Utf8Buffer out) {
        for (int i = start; i < end; i++) {
            if (utf8[i] == quote) {
                out.append(quote);
            }
            out.append(utf8[i]);
        }
        out.append(quote);
    }

    private boolean needsQuotes(byte[] utf8, int start, int end) {
        if (isQuotingAll || start == end || utf8[start] == ' ' || utf8[end - 1] == ' ') {
            return true;
        }
        for (int i = start; i < end; i++) {
            byte c = utf8[i];
            if (c == separator || c == quote || c == '\n' || c == '\r') {
                return true;
            }
        }
        return Arrays.equals(utf8, start, end, nullText, 0, nullText.length);
    }

    private static boolean isFormula(byte[] utf8, int start, int end) {
        if (start == end) {
            return false;
        }
        return switch (utf8[start]) {
            case '=', '+', '-', '@', '\t', '\r' -> true;
            // Full-width signs, U+FF0B, U+FF0D, U+FF1D and U+FF20.
            case (byte) 0xef ->
                end - start >= 3
                        && (utf8[start + 1] == (byte) 0xbc
                                && (utf8[start + 2] == (byte) 0x8b
                                        || utf8[start + 2] == (byte) 0x8d
                                        || utf8[start + 2] == (byte) 0x9d
                                        || utf8[start + 2] == (byte) 0xa0));
            default -> false;
        };
    }

    /** Says that there is a text which may not be written; whoever knows the cell names it. */
    static final class FormulaFound extends RuntimeException {

        private static final long serialVersionUID = 1L;

        FormulaFound() {
            super("a text that a spreadsheet would run", null, false, false);
        }
    }
}
