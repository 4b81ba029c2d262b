package dev.dmb.excel;

import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.plan.Batch;
import dev.dmb.plan.Sink;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns rows of one table into deflated XML. Used by one thread at a time.
 *
 * <p>Pieces end at fixed row numbers, and where a sheet ends, so that the bytes do not depend on who encodes which rows.
 */
final class RowEncoder implements Sink.Encoder {

    /** Rows of a piece: enough for the next to lose little by not knowing it. */
    private static final int PIECE_ROWS = 4_096;

    /** XML is deflated as soon as there is so much of it. */
    private static final int DEFLATED_BYTES = 1 << 15;

    private static final byte[] ROW = CellPlace.utf8("<row r=\"");
    private static final byte[] ROW_OPENED = CellPlace.utf8("\">");
    private static final byte[] ROW_END = CellPlace.utf8("</row>");

    private final TableSheets sheets;
    private final CellWriter[] cells;
    private final List<Losses> losses;
    private final Links.Of links;
    private final Utf8Buffer rowNumber = new Utf8Buffer(16);
    private final Utf8Buffer xml = new Utf8Buffer();
    private final Deque<Piece> ended = new ArrayDeque<>();
    private final Deque<Deflated> unused = new ArrayDeque<>();
    private @Nullable Deflated current;
    private int rows;
    private long nextRow;

    /** Rows of one sheet, deflated. */
    private record Piece(long firstRow, int rows, Deflated bytes) {}

    RowEncoder(TableSheets sheets) {
        this.sheets = sheets;
        this.losses = sheets.newLosses();
        this.links = sheets.newLinks();
        this.cells = IntStream.range(0, losses.size())
                .mapToObj(column -> CellWriter.of(
                        sheets.table().columns().get(column).type(),
                        column,
                        sheets.look(column),
                        new CellPlace(column, rowNumber),
                        losses.get(column)))
                .toArray(CellWriter[]::new);
    }

    @Override
    public void encode(Batch batch) {
        links.collect(batch);
        if (batch.from() == 0) {
            sheets.widths().measure(batch);
        }
        for (int row = 0; row < batch.size(); row++) {
            append(batch, row);
            rows++;
            nextRow = batch.from() + row + 1;
            if (nextRow % PIECE_ROWS == 0 || nextRow % sheets.rowsOfSheet() == 0) {
                endPiece();
            } else if (xml.length() >= DEFLATED_BYTES) {
                deflate();
            }
        }
    }

    private void append(Batch batch, int row) {
        rowNumber.clear();
        rowNumber.append((batch.from() + row) % sheets.rowsOfSheet() + 2);
        xml.append(ROW, 0, ROW.length);
        xml.append(rowNumber.bytes(), 0, rowNumber.length());
        xml.append(ROW_OPENED, 0, ROW_OPENED.length);
        for (int column = 0; column < cells.length; column++) {
            if (!batch.isNull(column, row)) {
                cells[column].write(batch, row, xml);
            }
        }
        xml.append(ROW_END, 0, ROW_END.length);
    }

    private Deflated deflate() {
        Deflated piece = current;
        if (piece == null) {
            piece = unused.isEmpty() ? sheets.newDeflated() : unused.pop();
            piece.reset();
            current = piece;
        }
        piece.append(xml.bytes(), xml.length());
        xml.clear();
        return piece;
    }

    private void endPiece() {
        if (rows > 0) {
            Deflated piece = deflate();
            piece.end();
            ended.add(new Piece(nextRow - rows, rows, piece));
            current = null;
            rows = 0;
        }
    }

    @Override
    public void deliver() {
        endPiece();
        deliverEnded();
    }

    /** Delivers the pieces that are whole, and keeps the one under way. */
    void deliverEnded() {
        for (Piece piece = ended.poll(); piece != null; piece = ended.poll()) {
            sheets.add(piece.firstRow(), piece.rows(), piece.bytes());
            unused.push(piece.bytes());
        }
        sheets.add(losses);
        links.deliver();
    }
}
