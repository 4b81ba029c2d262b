package dev.dmb.excel;

import static java.util.stream.Collectors.joining;

import dev.dmb.plan.Explanation;
import dev.dmb.plan.Plan;
import dev.dmb.schema.Column;
import dev.dmb.schema.ForeignKey;
import dev.dmb.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes what the columns of all tables are. */
final class DictionarySheet {

    private static final List<String> HEADERS = List.of(
            "Table",
            "Column",
            "Type",
            "Null",
            "Key",
            "References",
            "Unique",
            "Check",
            "Generator",
            "Null rate",
            "Description");

    private final Plan plan;
    private final Styles styles;
    private final ExcelTables excelTables;

    DictionarySheet(Plan plan, Styles styles, ExcelTables excelTables) {
        this.plan = plan;
        this.styles = styles;
        this.excelTables = excelTables;
    }

    void write(XSSFSheet sheet) {
        ListSheet list = new ListSheet(sheet, styles, HEADERS, 0);
        sheet.createFreezePane(2, 1);
        Explanation explanation = plan.explain();
        for (Table table : plan.tables()) {
            for (Column column : table.columns()) {
                list.add(
                        table.name(),
                        column.name(),
                        column.type().toString(),
                        column.isNullable() ? "yes" : "no",
                        key(table, column),
                        references(table, column),
                        unique(table, column),
                        checks(table, column),
                        generator(explanation, table, column),
                        rate(column.nullRate()),
                        column.comment());
            }
        }
        list.end(excelTables, "dictionary");
    }

    private static String key(Table table, Column column) {
        boolean isPrimary = table.primaryKey().contains(column.name());
        boolean isForeign =
                table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column.name()));
        return isPrimary ? isForeign ? "PK, FK" : "PK" : isForeign ? "FK" : "";
    }

    private String references(Table table, Column column) {
        return table.foreignKeys().stream()
                .filter(key -> key.columns().contains(column.name()))
                .map(key -> key.parent() + "." + referenced(key, column))
                .collect(joining(", "));
    }

    private String referenced(ForeignKey key, Column column) {
        return plan.schema().referenced(key).get(key.columns().indexOf(column.name()));
    }

    private static String unique(Table table, Column column) {
        return table.keys().stream()
                .filter(key -> key.contains(column.name()))
                .map(key -> key.size() == 1 ? "yes" : "with " + others(key, column))
                .collect(joining("; "));
    }

    private static String others(List<String> key, Column column) {
        return key.stream().filter(name -> !name.equals(column.name())).collect(joining(", "));
    }

    private static String checks(Table table, Column column) {
        Pattern name = Pattern.compile("(?<![\\w])" + Pattern.quote(column.name()) + "(?![\\w])");
        return table.checks().stream()
                .filter(check -> name.matcher(check).find())
                .collect(joining("; "));
    }

    private static String generator(Explanation explanation, Table table, Column column) {
        return explanation.tables().stream()
                .filter(line -> line.table().equals(table.name()))
                .flatMap(line -> line.columns().stream())
                .filter(line -> line.column().equals(column.name()))
                .map(Explanation.ColumnLine::source)
                .collect(joining());
    }

    private static String rate(double nullRate) {
        return nullRate == 0 ? "" : String.format(Locale.ROOT, "%.4g %%", nullRate * 100);
    }
}
