package dev.dmb.parquet;

import dev.dmb.internal.output.OutputFile;
import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.schema.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/** The file of one table: row groups, then what is in them. Used by one thread at a time. */
final class TableFile {

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    /** As readers like them; more would take more memory. */
    private static final int ROWS_PER_GROUP = 1 << 17;

    private static final int VERSION = 2;

    private final Table table;
    private final OutputFile file;
    private final List<ColumnWriter> columns = new ArrayList<>();
    private final List<RowGroup> groups = new ArrayList<>();
    private long rowsInGroup;
    private long rows;

    TableFile(Table table, PageCodec codec, OutputFile file) {
        this.table = table;
        this.file = file;
        table.columns()
                .forEach(column ->
                        columns.add(new ColumnWriter(column.name(), ParquetTypes.physical(column.type()), codec)));
        file.write(MAGIC, 0, MAGIC.length);
    }

    Table table() {
        return table;
    }

    /** Adds the pages of one batch, one a column. */
    void add(List<Page> pages) {
        for (int column = 0; column < pages.size(); column++) {
            columns.get(column).add(pages.get(column));
        }
        rowsInGroup += pages.get(0).rows();
        if (rowsInGroup >= ROWS_PER_GROUP) {
            finishGroup();
        }
    }

    private void finishGroup() {
        long start = file.bytes();
        List<ColumnChunk> chunks = new ArrayList<>();
        long uncompressed = 0;
        for (ColumnWriter column : columns) {
            ColumnChunk chunk = column.flush(file);
            uncompressed += chunk.getMeta_data().getTotal_uncompressed_size();
            chunks.add(chunk);
        }
        RowGroup group = new RowGroup(chunks, uncompressed, rowsInGroup);
        group.setFile_offset(start);
        group.setTotal_compressed_size(file.bytes() - start);
        groups.add(group);
        rows += rowsInGroup;
        rowsInGroup = 0;
    }

    void finish() {
        if (rowsInGroup > 0) {
            finishGroup();
        }
        FileMetaData metadata = new FileMetaData(VERSION, ParquetTypes.schema(table), rows, groups);
        metadata.setCreated_by("dmb");
        ByteArrayOutputStream footer = new ByteArrayOutputStream();
        try {
            Util.writeFileMetaData(metadata, footer);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Utf8Buffer length = new Utf8Buffer(Integer.BYTES);
        Bits.appendLittleEndian(footer.size(), Integer.BYTES, length);
        file.write(footer.toByteArray(), 0, footer.size());
        file.write(length.bytes(), 0, length.length());
        file.write(MAGIC, 0, MAGIC.length);
        file.finish(rows);
    }
}
