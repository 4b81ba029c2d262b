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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes one table after another; the workbook around them comes into being with the commit. */
final class WorkbookWriter implements Sink.Writer {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Plan plan;
    private final OutputFiles files;
    private final String fileName;
    private final int rowsOfSheet;
    private final boolean hasOverview;
    private final XSSFWorkbook workbook;
    private final Styles styles;
    private final Links links;
    private final RowsFile rows;
    private final List<TableSheets> tables = new ArrayList<>();
    private @Nullable RowEncoder encoder;

    /**
     * A writer that closes {@code files} with itself.
     *
     * @param sheetRows most rows of a sheet with its header
     * @param hasOverview whether the sheets that belong to no table are wanted
     */
    WorkbookWriter(Plan plan, OutputFiles files, String fileName, int sheetRows, boolean hasOverview) {
        this.plan = plan;
        this.files = files;
        this.fileName = fileName;
        this.rowsOfSheet = sheetRows - 1;
        this.hasOverview = hasOverview;
        this.workbook = new XSSFWorkbook();
        this.styles = new Styles(workbook);
        this.links = new Links(plan);
        this.rows = RowsFile.create();
    }

    @Override
    public void begin(Table table) {
        finishTable();
        List<CellLook> looks = IntStream.range(0, table.columns().size())
                .mapToObj(column -> styles.look(table, table.columns().get(column), links.isLinked(table, column)))
                .toList();
        tables.add(new TableSheets(table, rows, rowsOfSheet, looks, links));
    }

    private TableSheets current() {
        if (tables.isEmpty()) {
            throw new IllegalStateException("no table has begun");
        }
        return tables.get(tables.size() - 1);
    }

    @Override
    public void write(Batch batch) {
        RowEncoder one = encoder;
        if (one == null) {
            one = new RowEncoder(current());
            encoder = one;
        }
        one.encode(batch);
        one.deliverEnded();
    }

    @Override
    public Optional<Sink.Encoder> encoder() {
        return Optional.of(new RowEncoder(current()));
    }

    private void finishTable() {
        if (encoder != null) {
            encoder.deliver();
            encoder = null;
        }
        tables.forEach(TableSheets::close);
    }

    @Override
    public Sink.Written commit() {
        finishTable();
        Skeleton skeleton = new Skeleton(plan, workbook, styles, links, rowsOfSheet);
        tables.forEach(skeleton::add);
        if (hasOverview) {
            skeleton.addOverview();
        }
        files.begin(fileName);
        try (OutputStream out = new BufferedOutputStream(files.asStream(), BUFFER_BYTES)) {
            new PackageWriter(rows, skeleton.contents()).write(skeleton.save(), out);
        } catch (IOException failure) {
            throw new DmbException(
                    "workbook '" + fileName + "' cannot be written: " + failure.getMessage(),
                    "make room and run again",
                    failure);
        }
        return new Sink.Written(files.commit(), skeleton.warnings());
    }

    /** Closes all, whichever of them fails. */
    @Override
    public void close() {
        try (files;
                rows;
                workbook) {
            encoder = null;
            tables.forEach(TableSheets::close);
        } catch (IOException failure) {
            throw new DmbException(
                    "workbook '" + fileName + "' cannot be closed: " + failure.getMessage(), "run again", failure);
        }
    }
}
