package dev.dmb.file;

import dev.dmb.DmbException;
import dev.dmb.internal.encode.CellEncoder;
import dev.dmb.internal.encode.TextForm;
import dev.dmb.internal.output.RowFormat;
import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.plan.Batch;
import dev.dmb.schema.Column;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.FieldType.Kind;
import dev.dmb.schema.Table;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** Turns the rows of one table into lines of CSV. Immutable. */
final class CsvFormat implements RowFormat {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final Table table;
    private final List<Integer> columns;
    private final CsvStyle style;
    private final CsvTextForm form;
    private final byte[] lineEnd;
    private final byte[] nullText;

    /**
     * A format.
     *
     * @param columns numbers of the columns that are written
     * @param escaped counts texts that were kept from being formulas
     */
    CsvFormat(Table table, List<Integer> columns, CsvStyle style, LongAdder escaped) {
        this.table = table;
        this.columns = columns;
        this.style = style;
        this.form = new CsvTextForm(style, escaped);
        this.lineEnd = style.lineEnd().getBytes(StandardCharsets.US_ASCII);
        this.nullText = style.nullText().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void head(Utf8Buffer out) {
        if (style.hasByteOrderMark()) {
            out.append(BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
        }
        if (!style.hasHeader()) {
            return;
        }
        TextForm names = new CsvTextForm(style.withFormulas(Formulas.OFF), new LongAdder());
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                out.append((byte) style.separator());
            }
            byte[] name = column(i).name().getBytes(StandardCharsets.UTF_8);
            names.append(name, 0, name.length, out);
        }
        out.append(lineEnd, 0, lineEnd.length);
    }

    private Column column(int place) {
        return table.columns().get(columns.get(place));
    }

    @Override
    public void tail(Utf8Buffer out) {}

    @Override
    public int separator() {
        return 0;
    }

    @Override
    public RowEncoder encoder() {
        int[] numbers = columns.stream().mapToInt(Integer::intValue).toArray();
        CellEncoder[] cells = new CellEncoder[numbers.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cell(column(i).type(), numbers[i]);
        }
        byte separator = (byte) style.separator();
        return (batch, row, out) -> {
            for (int i = 0; i < cells.length; i++) {
                if (i > 0) {
                    out.append(separator);
                }
                if (batch.isNull(numbers[i], row)) {
                    out.append(nullText, 0, nullText.length);
                } else {
                    cells[i].append(batch, row, out);
                }
            }
            out.append(lineEnd, 0, lineEnd.length);
        };
    }

    private CellEncoder cell(FieldType type, int column) {
        String utc = style.dateTimeSeparator() == 'T' ? "Z" : "+00:00";
        CellEncoder cell = CellEncoder.of(type, column, form, style.dateTimeSeparator(), utc);
        boolean isText = type.storage() == FieldType.Storage.TEXT || type.kind() == Kind.BINARY;
        if (isText) {
            return style.formulas() == Formulas.REJECT ? naming(cell, column) : cell;
        }
        CellEncoder number = style.decimalPoint() != '.' && hasPoint(type) ? withPoint(cell) : cell;
        return style.isQuotingAll() ? quoted(number) : number;
    }

    private static boolean hasPoint(FieldType type) {
        return type.kind() == Kind.DECIMAL || type.storage() == FieldType.Storage.DOUBLE;
    }

    private CellEncoder withPoint(CellEncoder cell) {
        byte point = (byte) style.decimalPoint();
        return (batch, row, out) -> {
            int start = out.length();
            cell.append(batch, row, out);
            for (int i = start; i < out.length(); i++) {
                if (out.bytes()[i] == '.') {
                    out.bytes()[i] = point;
                }
            }
        };
    }

    private CellEncoder quoted(CellEncoder cell) {
        byte quote = (byte) style.quote();
        return (batch, row, out) -> {
            out.append(quote);
            cell.append(batch, row, out);
            out.append(quote);
        };
    }

    private CellEncoder naming(CellEncoder cell, int column) {
        return (batch, row, out) -> {
            try {
                cell.append(batch, row, out);
            } catch (CsvTextForm.FormulaFound found) {
                throw refused(batch, row, column, found);
            }
        };
    }

    private DmbException refused(Batch batch, int row, int column, RuntimeException cause) {
        return new DmbException(
                "table '" + table.name() + "', column '"
                        + table.columns().get(column).name() + "', row " + (batch.from() + row)
                        + " holds a text that a spreadsheet would run as a formula",
                "let the column's generator make other texts, or escape them",
                cause);
    }
}
