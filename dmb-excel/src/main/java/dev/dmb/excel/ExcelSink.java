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
 * in UTC, bytes as {@code \x} and hexadecimal. The header is bold, frozen and filtered. Immutable.
 *
 * <p>What a cell of Excel cannot hold is written as text or cut, never silently: numbers of more than 15 digits, dates
 * before 1900-03-01, NaN and infinity, texts of more than 32,767 characters, microseconds. A warning counts them. A table
 * of more than 1,048,575 rows goes on in another sheet.
 *
 * @since 0.1
 */
public final class ExcelSink implements Sink {

    private static final String EXTENSION = ".xlsx";

    private final Path file;
    private final int sheetRows;

    /**
     * A workbook whose sheets are full sooner, for tests.
     *
     * @param sheetRows most rows of a sheet with its header, at least 2
     */
    ExcelSink(Path file, int sheetRows) {
        this.file = file;
        this.sheetRows = sheetRows;
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

    @Override
    public Writer open(Plan plan) {
        checkColumns(plan);
        Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        String fileName = file.getFileName().toString();
        OutputFiles files = OutputFiles.in(folder, plan, List.of(fileName));
        try {
            return new WorkbookWriter(plan, files, fileName, sheetRows);
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
