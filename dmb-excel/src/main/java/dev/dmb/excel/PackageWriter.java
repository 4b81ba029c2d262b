package dev.dmb.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * Writes the zip of a workbook: the parts that POI made, with rows put into the sheets. Its bytes do not tell when or where
 * it was written. Used once.
 */
final class PackageWriter {

    /** A month after the first moment a zip can tell, so that no time zone has its first day before it. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String ROWS_END = "</sheetData>";

    /** What follows the rows, up to where links belong. */
    private static final String LINKS_BEFORE = "<pageMargins";

    private final RowsFile file;
    private final Map<String, SheetContent> sheets;

    /**
     * What POI does not know of a sheet.
     *
     * @param rows below the header
     * @param links an XML element, or nothing
     */
    record SheetContent(SheetRows rows, String links) {}

    /**
     * A writer.
     *
     * @param sheets content by name of the sheet's part, without a slash in front
     */
    PackageWriter(RowsFile file, Map<String, SheetContent> sheets) {
        this.file = file;
        this.sheets = sheets;
    }

    /** Copies a package, with rows put in. */
    void write(byte[] skeleton, OutputStream out) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(skeleton));
                ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            zip.setUseZip64(Zip64Mode.AsNeeded);
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                SheetContent content = sheets.get(part.getName());
                if (content == null) {
                    writePart(part.getName(), in.readAllBytes(), zip);
                } else {
                    writeSheet(part.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8), content, zip);
                }
            }
        }
    }

    private static void writePart(String name, byte[] bytes, ZipArchiveOutputStream zip) throws IOException {
        try (Deflated part = new Deflated()) {
            part.append(bytes, bytes.length);
            part.finish();
            Checksum checksum = new Checksum();
            checksum.add(part.crc(), part.length());
            put(name, checksum, part.bytes().length(), stream(part), zip);
        }
    }

    private void writeSheet(String name, String xml, SheetContent content, ZipArchiveOutputStream zip)
            throws IOException {
        int rowsEnd = xml.indexOf(ROWS_END);
        int linksBefore = xml.indexOf(LINKS_BEFORE, rowsEnd);
        if (rowsEnd < 0 || linksBefore < 0) {
            throw new IllegalStateException("POI writes sheets in another way: " + xml);
        }
        byte[] head = CellPlace.utf8(xml.substring(0, rowsEnd));
        byte[] tail =
                CellPlace.utf8(xml.substring(rowsEnd, linksBefore) + content.links() + xml.substring(linksBefore));
        try (Deflated before = new Deflated();
                Deflated after = new Deflated()) {
            before.append(head, head.length);
            before.end();
            after.append(tail, tail.length);
            after.finish();
            writeSheet(name, before, content.rows(), after, zip);
        }
    }

    private void writeSheet(String name, Deflated before, SheetRows rows, Deflated after, ZipArchiveOutputStream zip)
            throws IOException {
        Checksum checksum = new Checksum();
        checksum.add(before.crc(), before.length());
        checksum.add(rows.checksum().value(), rows.checksum().length());
        checksum.add(after.crc(), after.length());
        InputStream all = new SequenceInputStream(Collections.enumeration(
                List.of(stream(before), file.read(rows.from(), rows.deflatedLength()), stream(after))));
        long length =
                before.bytes().length() + rows.deflatedLength() + after.bytes().length();
        put(name, checksum, length, all, zip);
    }

    private static InputStream stream(Deflated piece) {
        return new ByteArrayInputStream(piece.bytes().bytes(), 0, piece.bytes().length());
    }

    private static void put(
            String name, Checksum checksum, long deflatedLength, InputStream bytes, ZipArchiveOutputStream zip)
            throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setMethod(ZipEntry.DEFLATED);
        entry.setTime(ENTRY_TIME.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
        entry.setCrc(checksum.value());
        entry.setSize(checksum.length());
        entry.setCompressedSize(deflatedLength);
        zip.addRawArchiveEntry(entry, bytes);
    }
}
