package dev.dmb.excel;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Workbook;

/** The cell styles of a workbook, one for each number format and shared by all its sheets. Used by one thread. */
final class Styles {

    private final Workbook workbook;
    private final CellStyle header;
    private final Map<String, CellStyle> byFormat = new HashMap<>();

    Styles(Workbook workbook) {
        this.workbook = workbook;
        this.header = workbook.createCellStyle();
        Font bold = workbook.createFont();
        bold.setBold(true);
        header.setFont(bold);
    }

    /** The style of column names. */
    CellStyle header() {
        return header;
    }

    /** The style of cells with a number format. */
    CellStyle of(String format) {
        return byFormat.computeIfAbsent(format, this::create);
    }

    private CellStyle create(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }
}
