package dev.dmb.excel;

import dev.dmb.excel.PackageWriter.SheetContent;
import dev.dmb.internal.version.Version;
import dev.dmb.plan.Plan;
import dev.dmb.schema.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** All of a workbook but the rows of its tables, made by POI. Used once. */
final class Skeleton {

    private final Plan plan;
    private final XSSFWorkbook workbook;
    private final Styles styles;
    private final Links links;
    private final int rowsOfSheet;
    private final SheetNames names;
    private final ExcelTables excelTables = new ExcelTables();
    private final ChoiceLists lists;
    private final List<TableSheets> tables = new ArrayList<>();
    private final Map<String, SheetContent> contents = new LinkedHashMap<>();
    private final List<String> warnings;

    Skeleton(Plan plan, XSSFWorkbook workbook, Styles styles, Links links, int rowsOfSheet) {
        this.plan = plan;
        this.workbook = workbook;
        this.styles = styles;
        this.links = links;
        this.rowsOfSheet = rowsOfSheet;
        this.names = new SheetNames(plan.tables().stream().map(Table::name).toList());
        this.lists = new ChoiceLists(workbook, styles, names);
        this.warnings = new ArrayList<>(names.warnings());
        describe(workbook.getProperties());
    }

    private void describe(POIXMLProperties properties) {
        Instant now = plan.now();
        properties.getCoreProperties().setCreator("DMB");
        properties.getCoreProperties().setTitle(ExcelText.escape(plan.schema().name()));
        properties.getCoreProperties().setDescription("Synthetic data made by DMB");
        properties.getCoreProperties().setCreated(Optional.of(Date.from(now)));
        properties.getCoreProperties().setModified(Optional.of(Date.from(now)));
        properties.getCustomProperties().addProperty("DMB seed", Long.toString(plan.seed()));
        properties.getCustomProperties().addProperty("DMB version", Version.CURRENT);
    }

    /** Adds a table's sheets. */
    void add(TableSheets table) {
        tables.add(table);
        warnings.addAll(table.warnings());
        for (int number = 1; number <= table.sheets().size(); number++) {
            make(table, number);
        }
    }

    /** Adds the sheets that belong to no table, before and behind the others. */
    void addOverview() {
        new SummarySheet(plan, styles, excelTables, names).write(sheet("Summary", 0), tables, warnings);
        new DictionarySheet(plan, styles, excelTables).write(sheet("Data dictionary", workbook.getNumberOfSheets()));
        new RelationshipsSheet(plan, styles, excelTables).write(sheet("Relationships", workbook.getNumberOfSheets()));
        workbook.setActiveSheet(0);
        workbook.setSelectedTab(0);
    }

    private XSSFSheet sheet(String wish, int position) {
        XSSFSheet sheet = workbook.createSheet(names.free(wish));
        workbook.setSheetOrder(sheet.getSheetName(), position);
        return sheet;
    }

    private void make(TableSheets table, int number) {
        SheetRows rows = table.sheets().get(number - 1);
        XSSFSheet sheet = workbook.createSheet(names.of(table.table().name(), number));
        new TableSheet(table, styles, excelTables, lists).write(sheet, rows.count());
        contents.put(
                sheet.getPackagePart().getPartName().getName().substring(1),
                new SheetContent(rows, links(table, number)));
    }

    private String links(TableSheets table, int number) {
        long from = (number - 1L) * rowsOfSheet;
        StringBuilder xml = new StringBuilder();
        for (Links.Resolved link : links.resolved(table.table())) {
            if (link.row() >= from && link.row() < from + rowsOfSheet) {
                xml.append(xml(link, from));
            }
        }
        return xml.isEmpty() ? "" : "<hyperlinks>" + xml + "</hyperlinks>";
    }

    private String xml(Links.Resolved link, long from) {
        String sheet = names.of(link.parent(), (int) (link.parentRow() / rowsOfSheet) + 1);
        return "<hyperlink ref=\"" + SheetNames.cell(link.row() - from + 1, link.column()) + "\" location=\""
                + ExcelText.xml(SheetNames.location(sheet, link.parentRow() % rowsOfSheet + 1, 0)) + "\"/>";
    }

    /** What goes into the sheets, by name of their parts. */
    Map<String, SheetContent> contents() {
        return contents;
    }

    List<String> warnings() {
        return warnings;
    }

    /** The package without rows. */
    byte[] save() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }
}
