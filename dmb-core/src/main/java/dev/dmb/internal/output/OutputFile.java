package dev.dmb.internal.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** A file that is not whole yet; bytes are appended, its digest grows with it. Used by one thread at a time. */
public final class OutputFile implements ByteTarget {

    private final OutputFiles files;
    private final String name;
    private final Path path;
    private final Content content;
    private final MessageDigest digest = Sha256.digest();
    private @Nullable OutputStream stream;
    private boolean isBegun;
    private boolean isFinished;
    private long bytes;
    private long rows = -1;

    OutputFile(OutputFiles files, String name, Path path, Content content) {
        this.files = files;
        this.name = name;
        this.path = path;
        this.content = content;
    }

    @Override
    public void write(byte[] source, int start, int length) {
        try {
            stream().write(source, start, length);
            digest.update(source, start, length);
            bytes += length;
        } catch (IOException failure) {
            throw files.cannotWrite(name, failure);
        }
    }

    private OutputStream stream() throws IOException {
        OutputStream open = stream;
        if (isFinished) {
            throw new IllegalStateException("'" + name + "' is finished");
        }
        if (open == null) {
            open = isBegun
                    ? Files.newOutputStream(path, StandardOpenOption.APPEND)
                    : Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            isBegun = true;
            stream = open;
            files.opened(this);
        }
        return open;
    }

    /**
     * Says how many rows the file holds.
     *
     * @param rows at least 0
     */
    @Override
    public void finish(long rows) {
        this.rows = rows;
        finish();
    }

    /** Says that nothing more comes. */
    void finish() {
        if (isFinished) {
            return;
        }
        try {
            stream();
            release();
        } catch (IOException failure) {
            throw files.cannotWrite(name, failure);
        }
        isFinished = true;
    }

    /** Closes the stream; the next write opens it again. */
    void release() throws IOException {
        OutputStream open = stream;
        stream = null;
        if (open != null) {
            open.close();
        }
    }

    /** How many bytes there are by now. */
    public long bytes() {
        return bytes;
    }

    String name() {
        return name;
    }

    Path path() {
        return path;
    }

    Content content() {
        return content;
    }

    /** Of a finished file, once. */
    Manifest.Entry entry(String schema, long seed) {
        return new Manifest.Entry(Sha256.text(digest), bytes, rows, content, schema, seed);
    }
}
