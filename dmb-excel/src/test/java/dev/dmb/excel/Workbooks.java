package dev.dmb.excel;

import static dev.dmb.schema.Schema.schema;

import dev.dmb.plan.Plan;
import dev.dmb.plan.Report;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes workbooks and reads them back. */
final class Workbooks {

    private Workbooks() {}

    /** A generator of the given values, one a row; null for NULL. */
    static FieldGenerator<Object> values(Object... values) {
        return (row, random) -> values[(int) row];
    }

    /** A plan for some rows of each table. */
    static Plan plan(long rows, Table... tables) {
        return Plan.of(schema("shop", tables)).withDefaultRows(rows);
    }

    /** Writes a plan's rows and reads them. */
    static XSSFWorkbook write(Plan plan, Path folder) throws IOException {
        return write(plan, folder, ExcelSink.to(folder.resolve("shop.xlsx")));
    }

    /** Writes a plan's rows to {@code shop.xlsx} and reads them. */
    static XSSFWorkbook write(Plan plan, Path folder, ExcelSink sink) throws IOException {
        plan.run(sink);
        return read(folder.resolve("shop.xlsx"));
    }

    static XSSFWorkbook read(Path file) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    /** What a run says the user should know. */
    static List<String> warnings(Plan plan, Path folder) {
        Report report = plan.run(ExcelSink.to(folder.resolve("shop.xlsx")));
        return report.warnings();
    }

    /** The cells of the first column of the first table, below its header; null where there is none. */
    static List<XSSFCell> cells(XSSFWorkbook workbook) {
        return Stream.iterate(1, row -> row <= workbook.getSheetAt(1).getLastRowNum(), row -> row + 1)
                .map(row -> workbook.getSheetAt(1).getRow(row).getCell(0))
                .collect(Collectors.toList());
    }

    /** The texts of a row. */
    static List<String> texts(Row row) {
        return Stream.iterate(0, column -> column < row.getLastCellNum(), column -> column + 1)
                .map(row::getCell)
                .map(Cell::getStringCellValue)
                .toList();
    }

    /** What lies in the folders where temporary files go. */
    static List<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("dmb-excel.*|poi.*"))
                    .sorted()
                    .toList();
        }
    }
}
