package dev.dmb.excel;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Lays sheets out for printing: A4 across, as wide as the page, header on each page, pages numbered. */
final class Pages {

    private static final double MARGIN_INCHES = 0.5;

    private Pages() {}

    /**
     * Lays a sheet out.
     *
     * @param headerRow the row to repeat on each page, 0-based
     */
    static void layOut(XSSFSheet sheet, int headerRow) {
        layOut(sheet);
        sheet.setRepeatingRows(new CellRangeAddress(headerRow, headerRow, -1, -1));
    }

    /** Lays a sheet out that has no header. */
    static void layOut(XSSFSheet sheet) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, MARGIN_INCHES);
        sheet.setMargin(PageMargin.RIGHT, MARGIN_INCHES);
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setRight("&P / &N");
    }
}
