package dev.dmb.excel;

import dev.dmb.schema.Column;
import dev.dmb.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The rows of one table, in as many sheets as they need. Used by one thread at a time, but for what encoders ask. */
final class TableSheets implements AutoCloseable {

    private final Table table;
    private final RowsFile file;
    private final int rowsOfSheet;
    private final List<CellLook> looks;
    private final List<Losses> losses;
    private final ColumnWidths widths;
    private final Links links;
    private final List<SheetRows> sheets = new ArrayList<>();
    private final Queue<Deflated> deflated = new ConcurrentLinkedQueue<>();

    /**
     * A table without rows.
     *
     * @param rowsOfSheet most rows of a sheet below its header
     */
    TableSheets(Table table, RowsFile file, int rowsOfSheet, List<CellLook> looks, Links links) {
        this.table = table;
        this.file = file;
        this.rowsOfSheet = rowsOfSheet;
        this.looks = looks;
        this.links = links;
        this.losses = newLosses();
        this.widths = new ColumnWidths(table);
        sheets.add(new SheetRows(file));
    }

    Table table() {
        return table;
    }

    int rowsOfSheet() {
        return rowsOfSheet;
    }

    CellLook look(int column) {
        return looks.get(column);
    }

    /** The widths of the columns, measured by whoever encodes the first rows. */
    ColumnWidths widths() {
        return widths;
    }

    Links.Of newLinks() {
        return links.of(table);
    }

    /** Counters, one a column. */
    List<Losses> newLosses() {
        return table.columns().stream().map((Column column) -> new Losses()).toList();
    }

    /** A deflater that is freed with the table. */
    Deflated newDeflated() {
        Deflated made = new Deflated();
        deflated.add(made);
        return made;
    }

    /** Appends rows, all of one sheet. */
    void add(long firstRow, int rows, Deflated piece) {
        if (firstRow / rowsOfSheet == sheets.size()) {
            sheets.add(new SheetRows(file));
        }
        sheets.get(sheets.size() - 1).add(piece, rows);
    }

    /** Adds to what was counted; the counters begin again. */
    void add(List<Losses> more) {
        for (int column = 0; column < more.size(); column++) {
            losses.get(column).take(more.get(column));
        }
    }

    /** The rows of each sheet, at least one. */
    List<SheetRows> sheets() {
        return sheets;
    }

    long rowCount() {
        return sheets.stream().mapToLong(SheetRows::count).sum();
    }

    /** What the user should know about the table. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (sheets.size() > 1) {
            warnings.add("Table '" + table.name() + "' has more rows than an Excel sheet holds; it goes on in "
                    + (sheets.size() == 2 ? "a second sheet." : (sheets.size() - 1) + " more sheets."));
        }
        for (int column = 0; column < losses.size(); column++) {
            String place = "Table '" + table.name() + "', column '"
                    + table.columns().get(column).name() + "'";
            warnings.addAll(losses.get(column).warnings(place));
        }
        return warnings;
    }

    /** Frees the deflaters; what was written stays. */
    @Override
    public void close() {
        deflated.forEach(Deflated::close);
        deflated.clear();
    }
}
