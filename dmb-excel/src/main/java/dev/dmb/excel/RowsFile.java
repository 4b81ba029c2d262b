package dev.dmb.excel;

import dev.dmb.DmbException;
import dev.dmb.internal.text.Utf8Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.io.input.BoundedInputStream;

/** The deflated rows of all sheets, until their workbook is put together; gone when closed. Used by one thread at a time. */
final class RowsFile implements AutoCloseable {

    private final FileChannel file;
    private long length;

    private RowsFile(FileChannel file) {
        this.file = file;
    }

    static RowsFile create() {
        try {
            Path path = Files.createTempFile("dmb-excel", ".rows");
            return new RowsFile(FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException refused) {
            throw new DmbException(
                    "no temporary file can be made in '" + System.getProperty("java.io.tmpdir") + "'",
                    "name a folder you may write to with -Djava.io.tmpdir",
                    refused);
        }
    }

    /** Bytes so far. */
    long length() {
        return length;
    }

    void append(Utf8Buffer bytes) {
        ByteBuffer rest = ByteBuffer.wrap(bytes.bytes(), 0, bytes.length());
        try {
            while (rest.hasRemaining()) {
                length += file.write(rest, length);
            }
        } catch (IOException failure) {
            throw new DmbException(
                    "the rows of a workbook cannot be kept in a temporary file: " + failure.getMessage(),
                    "make room in '" + System.getProperty("java.io.tmpdir")
                            + "' or name another folder with -Djava.io.tmpdir",
                    failure);
        }
    }

    /** Reads some bytes; valid until the next read. */
    InputStream read(long from, long count) throws IOException {
        return BoundedInputStream.builder()
                .setInputStream(Channels.newInputStream(file.position(from)))
                .setMaxCount(count)
                .setPropagateClose(false) // the file stays open for the next sheet
                .get();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
