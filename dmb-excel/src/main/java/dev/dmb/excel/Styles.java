package dev.dmb.excel;

import dev.dmb.schema.Column;
import dev.dmb.schema.FieldType.Kind;
import dev.dmb.schema.Table;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of a workbook, each made once and shared by all its sheets. Used by one thread. */
final class Styles {

    private static final XSSFColor ACCENT = color(0x44, 0x72, 0xC4);
    private static final XSSFColor DARK = color(0x1F, 0x38, 0x64);
    private static final XSSFColor GREY = color(0x59, 0x59, 0x59);
    private static final XSSFColor LINK = color(0x05, 0x63, 0xC1);
    private static final XSSFColor WHITE = color(0xFF, 0xFF, 0xFF);

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> made = new HashMap<>();

    private enum Face {
        PLAIN,
        QUOTED,
        LINK,
        HEADER,
        TITLE,
        SUBTITLE,
        LABEL,
        WARNING,
        COUNT
    }

    private record Look(Face face, String format) {}

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    private static XSSFColor color(int red, int green, int blue) {
        return new XSSFColor(new byte[] {(byte) 0xFF, (byte) red, (byte) green, (byte) blue});
    }

    /** How the cells of a column look. */
    CellLook look(Table table, Column column, boolean isLinked) {
        String format = NumberFormats.of(table, column);
        Face face = isLinked ? Face.LINK : Face.PLAIN;
        String withMillis = isTime(column.type().kind()) ? format + NumberFormats.MILLIS : format;
        return new CellLook(
                get(face, format).getIndex(),
                get(face, withMillis).getIndex(),
                get(face, NumberFormats.TEXT).getIndex(),
                get(Face.QUOTED, NumberFormats.TEXT).getIndex());
    }

    private static boolean isTime(Kind kind) {
        return kind == Kind.TIME || kind == Kind.TIMESTAMP || kind == Kind.TIMESTAMP_WITH_TIME_ZONE;
    }

    /** Cells of one number format. */
    XSSFCellStyle of(String format) {
        return get(Face.PLAIN, format);
    }

    /** Column names. */
    XSSFCellStyle header() {
        return get(Face.HEADER, NumberFormats.TEXT);
    }

    XSSFCellStyle title() {
        return get(Face.TITLE, NumberFormats.TEXT);
    }

    XSSFCellStyle subtitle() {
        return get(Face.SUBTITLE, NumberFormats.TEXT);
    }

    /** What stands before a value. */
    XSSFCellStyle label() {
        return get(Face.LABEL, NumberFormats.TEXT);
    }

    XSSFCellStyle link() {
        return get(Face.LINK, NumberFormats.TEXT);
    }

    /** A number that stands among texts. */
    XSSFCellStyle count() {
        return get(Face.COUNT, "#,##0");
    }

    XSSFCellStyle warning() {
        return get(Face.WARNING, NumberFormats.TEXT);
    }

    private XSSFCellStyle get(Face face, String format) {
        return made.computeIfAbsent(new Look(face, format), this::create);
    }

    private XSSFCellStyle create(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
        switch (look.face()) {
            case PLAIN -> {}
            case QUOTED -> style.setQuotePrefixed(true);
            case LINK -> style.setFont(linkFont());
            case HEADER -> fill(style);
            case TITLE -> style.setFont(font(20, true, DARK));
            case SUBTITLE -> style.setFont(font(11, false, GREY));
            case LABEL -> style.setFont(font(11, true, DARK));
            case COUNT -> style.setAlignment(HorizontalAlignment.LEFT);
            case WARNING -> style.setFont(font(11, false, color(0xC0, 0x00, 0x00)));
        }
        return style;
    }

    private void fill(XSSFCellStyle style) {
        style.setFont(font(11, true, WHITE));
        style.setFillForegroundColor(ACCENT);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
    }

    private XSSFFont linkFont() {
        XSSFFont font = font(11, false, LINK);
        font.setUnderline(FontUnderline.SINGLE);
        return font;
    }

    private XSSFFont font(int points, boolean isBold, XSSFColor color) {
        XSSFFont font = workbook.createFont();
        font.setFontHeightInPoints((short) points);
        font.setBold(isBold);
        font.setColor(color);
        return font;
    }
}
