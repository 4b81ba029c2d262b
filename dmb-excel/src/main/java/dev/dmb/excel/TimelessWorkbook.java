package dev.dmb.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A streamed workbook whose bytes do not tell when or where it was written. */
final class TimelessWorkbook extends SXSSFWorkbook {

    /** A month after the first moment a zip can tell, so that no time zone has its first day before it. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final int ROWS_IN_MEMORY = 1;

    /** A workbook whose sheets must be told their dimensions: POI forgets them with the rows it has flushed. */
    TimelessWorkbook() {
        super(ROWS_IN_MEMORY);
        setShouldCalculateSheetDimensions(false);
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        ZipArchiveOutputStream zip = new TimelessZip(out);
        zip.setUseZip64(Zip64Mode.AsNeeded);
        return zip;
    }

    /** A zip whose entries all have one time, as the clock on the wall shows it: a zip knows no time zone. */
    private static final class TimelessZip extends ZipArchiveOutputStream {

        private boolean isEntryOpen;

        TimelessZip(OutputStream out) {
            super(out);
        }

        /** Drops the size too: POI tells that of the sheet before its rows are put in. */
        @Override
        public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
            isEntryOpen = true;
            ZipArchiveEntry timeless = new ZipArchiveEntry(entry.getName());
            timeless.setTime(
                    ENTRY_TIME.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
            super.putArchiveEntry(timeless);
        }

        @Override
        public void closeArchiveEntry() throws IOException {
            super.closeArchiveEntry();
            isEntryOpen = false;
        }

        /** Does nothing after a failure: POI finishes even then, and another failure would hide the first. */
        @Override
        public void finish() throws IOException {
            if (!isEntryOpen) {
                super.finish();
            }
        }
    }
}
