package dev.dmb.excel;

import java.util.Locale;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Draws the rows of the tables as bars. */
final class RowsChart {

    /** More bars cannot be told apart. */
    private static final int MAX_BARS = 40;

    private static final int TOP = 2;
    private static final int COLUMNS = 9;
    private static final int MIN_ROWS = 14;
    private static final int GAP_PERCENT = 40;

    private RowsChart() {}

    /**
     * Draws a chart at the right of a list whose first column names the bars and whose second tells their lengths.
     *
     * @param firstRow first row of the list
     * @param rows rows of the list, at least 1
     * @param column where the chart begins
     */
    static void add(XSSFSheet sheet, int firstRow, int rows, int column) {
        int bars = Math.min(rows, MAX_BARS);
        XSSFChart chart = sheet.createDrawingPatriarch()
                .createChart(new XSSFClientAnchor(
                        0,
                        0,
                        0,
                        0,
                        column,
                        TOP,
                        column + COLUMNS,
                        TOP + Math.max(MIN_ROWS, firstRow - TOP + bars + 1)));
        chart.setTitleText("Rows by table");
        chart.setTitleOverlay(false);
        // Else POI writes the default locale of Java.
        chart.getTitle().getBody().getParagraph(0).getTextRuns().get(0).setLanguage(Locale.US);
        XDDFCategoryAxis tables = chart.createCategoryAxis(AxisPosition.LEFT);
        tables.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis counts = chart.createValueAxis(AxisPosition.BOTTOM);
        counts.setCrosses(AxisCrosses.MAX);
        counts.setNumberFormat("#,##0");
        int lastRow = firstRow + bars - 1;
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, tables, counts);
        data.setBarDirection(BarDirection.BAR);
        data.setGapWidth(GAP_PERCENT);
        data.setVaryColors(false);
        XDDFChartData.Series series = data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(firstRow, lastRow, 0, 0)),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, new CellRangeAddress(firstRow, lastRow, 1, 1)));
        series.setTitle("Rows", null);
        chart.plot(data);
    }
}
