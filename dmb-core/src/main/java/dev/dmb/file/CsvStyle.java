package dev.dmb.file;

import dev.dmb.DmbException.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * How values become lines of CSV. Immutable.
 *
 * @param separator between cells
 * @param quote around texts
 * @param isQuotingAll whether every cell but NULL is quoted
 * @param lineEnd line feed, or carriage return and line feed
 * @param hasHeader whether column names come first
 * @param nullText what stands for NULL
 * @param hasByteOrderMark whether files begin with one
 * @param dateTimeSeparator between date and time
 * @param decimalPoint of numbers
 * @param formulas what becomes of texts that look like formulas
 */
record CsvStyle(
        char separator,
        char quote,
        boolean isQuotingAll,
        String lineEnd,
        boolean hasHeader,
        String nullText,
        boolean hasByteOrderMark,
        char dateTimeSeparator,
        char decimalPoint,
        Formulas formulas) {

    static final CsvStyle RFC_4180 = new CsvStyle(',', '"', false, "\r\n", true, "", false, ' ', '.', Formulas.OFF);

    /** Signs that values are made of. */
    private static final String TAKEN = "+-.:\\";

    CsvStyle withSeparator(char changed) {
        return new CsvStyle(
                changed,
                quote,
                isQuotingAll,
                lineEnd,
                hasHeader,
                nullText,
                hasByteOrderMark,
                dateTimeSeparator,
                decimalPoint,
                formulas);
    }

    CsvStyle withQuote(char changed) {
        return new CsvStyle(
                separator,
                changed,
                isQuotingAll,
                lineEnd,
                hasHeader,
                nullText,
                hasByteOrderMark,
                dateTimeSeparator,
                decimalPoint,
                formulas);
    }

    CsvStyle quotingAll() {
        return new CsvStyle(
                separator,
                quote,
                true,
                lineEnd,
                hasHeader,
                nullText,
                hasByteOrderMark,
                dateTimeSeparator,
                decimalPoint,
                formulas);
    }

    CsvStyle withLineEnd(String changed) {
        return new CsvStyle(
                separator,
                quote,
                isQuotingAll,
                changed,
                hasHeader,
                nullText,
                hasByteOrderMark,
                dateTimeSeparator,
                decimalPoint,
                formulas);
    }

    CsvStyle withoutHeader() {
        return new CsvStyle(
                separator,
                quote,
                isQuotingAll,
                lineEnd,
                false,
                nullText,
                hasByteOrderMark,
                dateTimeSeparator,
                decimalPoint,
                formulas);
    }

    CsvStyle withNullText(String changed) {
        return new CsvStyle(
                separator,
                quote,
                isQuotingAll,
                lineEnd,
                hasHeader,
                changed,
                hasByteOrderMark,
                dateTimeSeparator,
                decimalPoint,
                formulas);
    }

    CsvStyle withByteOrderMark() {
        return new CsvStyle(
                separator,
                quote,
                isQuotingAll,
                lineEnd,
                hasHeader,
                nullText,
                true,
                dateTimeSeparator,
                decimalPoint,
                formulas);
    }

    CsvStyle withDateTimeSeparator(char changed) {
        return new CsvStyle(
                separator,
                quote,
                isQuotingAll,
                lineEnd,
                hasHeader,
                nullText,
                hasByteOrderMark,
                changed,
                decimalPoint,
                formulas);
    }

    CsvStyle withDecimalPoint(char changed) {
        return new CsvStyle(
                separator,
                quote,
                isQuotingAll,
                lineEnd,
                hasHeader,
                nullText,
                hasByteOrderMark,
                dateTimeSeparator,
                changed,
                formulas);
    }

    CsvStyle withFormulas(Formulas changed) {
        return new CsvStyle(
                separator,
                quote,
                isQuotingAll,
                lineEnd,
                hasHeader,
                nullText,
                hasByteOrderMark,
                dateTimeSeparator,
                decimalPoint,
                changed);
    }

    /** Everything that would make lines which cannot be read back. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (!isSign(separator)) {
            problems.add(new Problem(
                    "CSV separator '" + separator + "'",
                    "use one ASCII character that is no letter, digit, space, line break, quote or one of " + TAKEN));
        }
        if (!isSign(quote) && quote != '\'' && quote != '"' || quote == separator) {
            problems.add(new Problem("CSV quote '" + quote + "'", "use \" or ', and another separator than quote"));
        }
        if (!lineEnd.equals("\n") && !lineEnd.equals("\r\n")) {
            problems.add(new Problem("CSV line end of " + lineEnd.length() + " characters", "use \\n or \\r\\n"));
        }
        if (decimalPoint != '.' && decimalPoint != ',') {
            problems.add(new Problem("decimal point '" + decimalPoint + "'", "use a point or a comma"));
        } else if (decimalPoint == separator) {
            problems.add(new Problem(
                    "decimal point and CSV separator are both '" + separator + "'", "separate cells by a semicolon"));
        }
        if (nullText.chars().anyMatch(c -> c == separator || c == quote || c == '\n' || c == '\r')) {
            problems.add(new Problem(
                    "CSV text for NULL '" + nullText + "'", "use a text without separator, quote and line break"));
        }
        return problems;
    }

    private static boolean isSign(char c) {
        return c == '\t'
                || c < 0x7f
                        && c != ' '
                        && c != '\n'
                        && c != '\r'
                        && c != '"'
                        && c != '\''
                        && c != 0
                        && !Character.isLetterOrDigit(c)
                        && TAKEN.indexOf(c) < 0;
    }
}
