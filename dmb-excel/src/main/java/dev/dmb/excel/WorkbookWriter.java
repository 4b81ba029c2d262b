package dev.dmb.excel;

import dev.dmb.DmbException;
import dev.dmb.internal.output.OutputFiles;
import dev.dmb.plan.Batch;
import dev.dmb.plan.Plan;
import dev.dmb.plan.Sink;
import dev.dmb.schema.Table;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes one table after another into a workbook; the file comes into being with the commit. */
final class WorkbookWriter implements Sink.Writer {

    private static final int BUFFER_BYTES = 1 << 16;

    private final OutputFiles files;
    private final String fileName;
    private final int sheetRows;
    private final TempFolder temp;
    private final SXSSFWorkbook workbook;
    private final Styles styles;
    private final SheetNames names;
    private final List<String> warnings;
    private @Nullable TableWriter current;

    /**
     * A writer that closes {@code files} with itself.
     *
     * @param sheetRows most rows of a sheet with its header
     */
    WorkbookWriter(Plan plan, OutputFiles files, String fileName, int sheetRows) {
        this.files = files;
        this.fileName = fileName;
        this.sheetRows = sheetRows;
        this.names = new SheetNames(plan.tables().stream().map(Table::name).toList());
        this.warnings = new ArrayList<>(names.warnings());
        this.temp = TempFolder.create();
        this.workbook = new TimelessWorkbook();
        this.styles = new Styles(workbook);
        describe(workbook.getXSSFWorkbook().getProperties().getCoreProperties(), plan.now());
    }

    private static void describe(CoreProperties properties, Instant now) {
        properties.setCreator("DMB");
        properties.setCreated(Optional.of(Date.from(now)));
        properties.setModified(Optional.of(Date.from(now)));
    }

    @Override
    public void begin(Table table) {
        temp.use(() -> {
            finishTable();
            current = new TableWriter(table, this::createSheet, styles, sheetRows);
        });
    }

    private SheetWriter createSheet(Table table, int number) {
        String name = number == 1 ? names.of(table.name()) : names.continued(table.name(), number);
        return new SheetWriter(workbook.createSheet(name), table, styles);
    }

    @Override
    public void write(Batch batch) {
        TableWriter table = current;
        if (table == null) {
            throw new IllegalStateException("no table has begun");
        }
        temp.use(() -> table.write(batch));
    }

    private void finishTable() {
        if (current != null) {
            warnings.addAll(current.finish());
            current = null;
        }
    }

    @Override
    public Sink.Written commit() {
        temp.use(() -> {
            finishTable();
            save();
        });
        return new Sink.Written(files.commit(), warnings);
    }

    private void save() {
        files.begin(fileName);
        try (OutputStream out = new BufferedOutputStream(files.asStream(), BUFFER_BYTES)) {
            workbook.write(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Closes all, the workbook first, whichever of them fails. */
    @Override
    public void close() {
        try (files;
                temp;
                workbook) {
            current = null;
        } catch (IOException failure) {
            throw new DmbException(
                    "workbook '" + fileName + "' cannot be closed: " + failure.getMessage(), "run again", failure);
        }
    }
}
