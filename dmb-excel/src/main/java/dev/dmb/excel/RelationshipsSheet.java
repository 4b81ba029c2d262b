package dev.dmb.excel;

import dev.dmb.plan.Plan;
import dev.dmb.schema.ForeignKey;
import dev.dmb.schema.Table;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes which tables refer to which. */
final class RelationshipsSheet {

    private static final List<String> HEADERS =
            List.of("Child", "Columns", "Parent", "Parent columns", "Optional", "Child rows", "Parent rows");

    private final Plan plan;
    private final Styles styles;
    private final ExcelTables excelTables;

    RelationshipsSheet(Plan plan, Styles styles, ExcelTables excelTables) {
        this.plan = plan;
        this.styles = styles;
        this.excelTables = excelTables;
    }

    void write(XSSFSheet sheet) {
        ListSheet list = new ListSheet(sheet, styles, HEADERS, 0);
        sheet.createFreezePane(0, 1);
        for (Table table : plan.tables()) {
            for (ForeignKey key : table.foreignKeys()) {
                list.add(
                        table.name(),
                        String.join(", ", key.columns()),
                        key.parent(),
                        String.join(", ", plan.schema().referenced(key)),
                        isOptional(table, key) ? "yes" : "no",
                        plan.rowCount(table.name()),
                        plan.rowCount(key.parent()));
            }
        }
        list.end(excelTables, "relationships");
    }

    private static boolean isOptional(Table table, ForeignKey key) {
        return key.columns().stream()
                .anyMatch(name -> table.column(name).orElseThrow().isNullable());
    }
}
