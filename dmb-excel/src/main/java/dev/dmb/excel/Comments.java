package dev.dmb.excel;

import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Puts what a column means beside its name. */
final class Comments {

    private static final int COLUMNS = 3;
    private static final int CHARACTERS_A_LINE = 30;

    private Comments() {}

    /** Adds a comment to a cell; none when the text is empty. */
    static void add(XSSFSheet sheet, XSSFCell cell, String text) {
        if (text.isBlank()) {
            return;
        }
        int lines = 2 + text.length() / CHARACTERS_A_LINE;
        XSSFClientAnchor anchor = new XSSFClientAnchor(
                0,
                0,
                0,
                0,
                cell.getColumnIndex() + 1,
                cell.getRowIndex() + 1,
                cell.getColumnIndex() + 1 + COLUMNS,
                cell.getRowIndex() + 1 + lines);
        XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(new XSSFRichTextString(ExcelText.escape(ExcelText.cut(text))));
        comment.setAuthor("DMB");
        cell.setCellComment(comment);
    }
}
