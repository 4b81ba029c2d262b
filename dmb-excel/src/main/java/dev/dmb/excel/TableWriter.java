package dev.dmb.excel;

import dev.dmb.plan.Batch;
import dev.dmb.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Writes the rows of one table, into as many sheets as they need. */
final class TableWriter {

    /** Makes an empty sheet with its header. */
    interface Sheets {

        /**
         * Makes a sheet.
         *
         * @param number 1 for the table's first sheet
         */
        SheetWriter create(Table table, int number);
    }

    private final Table table;
    private final Sheets sheets;
    private final int sheetRows;
    private final List<Losses> losses;
    private final CellWriter[] cells;
    private final ColumnWidths widths;
    private SheetWriter sheet;
    private int sheetCount = 1;

    TableWriter(Table table, Sheets sheets, Styles styles, int sheetRows) {
        this.table = table;
        this.sheets = sheets;
        this.sheetRows = sheetRows;
        this.losses = table.columns().stream().map(column -> new Losses()).toList();
        this.cells = IntStream.range(0, table.columns().size())
                .mapToObj(column -> CellWriter.of(table, column, styles, losses.get(column)))
                .toArray(CellWriter[]::new);
        this.widths = new ColumnWidths(table);
        this.sheet = sheets.create(table, 1);
    }

    void write(Batch batch) {
        widths.measure(batch);
        for (int row = 0; row < batch.size(); row++) {
            if (sheet.rowCount() == sheetRows) {
                sheet.finish(widths);
                sheet = sheets.create(table, ++sheetCount);
            }
            sheet.write(batch, row, cells);
        }
    }

    /** Ends the last sheet; what the user should know about the table. */
    List<String> finish() {
        sheet.finish(widths);
        List<String> warnings = new ArrayList<>();
        if (sheetCount > 1) {
            warnings.add("Table '" + table.name() + "' has more rows than an Excel sheet holds; it goes on in "
                    + (sheetCount == 2 ? "a second sheet." : (sheetCount - 1) + " more sheets."));
        }
        for (int column = 0; column < cells.length; column++) {
            String place = "Table '" + table.name() + "', column '"
                    + table.columns().get(column).name() + "'";
            warnings.addAll(losses.get(column).warnings(place));
        }
        return warnings;
    }
}
