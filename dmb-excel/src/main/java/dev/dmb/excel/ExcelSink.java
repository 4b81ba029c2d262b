package dev.dmb.excel;

import dev.dmb.DmbException;
import dev.dmb.DmbException.Problem;
import dev.dmb.internal.output.OutputFiles;
import dev.dmb.plan.Plan;
import dev.dmb.plan.Sink;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;

/**
 * Writes one Excel workbook with a sheet a table: numbers, truth values and dates as such, NULL as a blank cell, instants
 * in UTC, bytes as {@code \x} and hexadecimal. Each is an Excel table with a frozen header, filters, lists to choose from
 * for enums and truth values, and links along foreign keys where there are at most 50,000. A summary comes first, a data
 * dictionary and the relationships last. Immutable.
 *
 * <p>What a cell of Excel cannot hold is written as text or cut, never silently: numbers of more than 15 digits, dates
 * before 1900-03-01, NaN and infinity, texts of more than 32,767 characters, microseconds. A warning counts them. A table
 * of more than 1,048,575 rows goes on in another sheet. Text is never a formula, not even after it was edited.
 *
 * @since 0.1
 */
public final class ExcelSink implements Sink {

    private static final String EXTENSION = ".xlsx";

    private final Path file;
    private final int sheetRows;
    private final boolean hasOverview;

    private ExcelSink(Path file, int sheetRows, boolean hasOverview) {
        this.file = file;
        this.sheetRows = sheetRows;
        this.hasOverview = hasOverview;
    }

    /**
     * A workbook whose sheets are full sooner, for tests.
     *
     * @param sheetRows most rows of a sheet with its header, at least 2
     */
    ExcelSink(Path file, int sheetRows) {
        this(file, sheetRows, true);
    }

    /**
     * A workbook, and {@code dmb-manifest.json} beside it with its digest.
     *
     * @param file ends in {@code .xlsx}; its folder is made when it does not exist; a file that DMB did not write is
     *     never overwritten
     * @return the sink
     * @throws DmbException when the file has another ending
     */
    public static ExcelSink to(Path file) {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(EXTENSION)) {
            throw new DmbException(
                    "workbook '" + file + "' does not end in " + EXTENSION,
                    "choose a file name such as 'rows" + EXTENSION + "'");
        }
        return new ExcelSink(file, SpreadsheetVersion.EXCEL2007.getMaxRows());
    }

    /**
     * Leaves out the sheets that belong to no table: summary, data dictionary and relationships; for programs that read the
     * workbook.
     *
     * @return a changed copy
     */
    public ExcelSink tablesOnly() {
        return new ExcelSink(file, sheetRows, false);
    }

    @Override
    public Writer open(Plan plan) {
        checkColumns(plan);
        Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        String fileName = file.getFileName().toString();
        OutputFiles files = OutputFiles.in(folder, plan, List.of(fileName));
        try {
            return new WorkbookWriter(plan, files, fileName, sheetRows, hasOverview);
        } catch (RuntimeException failure) {
            files.close();
            throw failure;
        }
    }

    private static void checkColumns(Plan plan) {
        int most = SpreadsheetVersion.EXCEL2007.getMaxColumns();
        List<Problem> problems = plan.tables().stream()
                .filter(table -> table.columns().size() > most)
                .map(table -> new Problem(
                        "table '" + table.name() + "' has " + table.columns().size()
                                + " columns, an Excel sheet at most " + most,
                        "write it with another sink"))
                .toList();
        if (!problems.isEmpty()) {
            throw new DmbException(problems);
        }
    }
}
