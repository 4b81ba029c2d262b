package dev.dmb.parquet;

import com.github.luben.zstd.Zstd;
import dev.dmb.file.Compression;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.format.CompressionCodec;

/** How pages are compressed. Immutable. */
record PageCodec(CompressionCodec name, UnaryOperator<byte[]> compressor) {

    /** The fastest that is still worth its time on pages of some kilobytes. */
    private static final int ZSTD_LEVEL = 1;

    static PageCodec of(Compression compression) {
        return switch (compression) {
            case NONE -> new PageCodec(CompressionCodec.UNCOMPRESSED, UnaryOperator.identity());
            case GZIP -> new PageCodec(CompressionCodec.GZIP, PageCodec::gzip);
            case ZSTD -> new PageCodec(CompressionCodec.ZSTD, page -> Zstd.compress(page, ZSTD_LEVEL));
        };
    }

    byte[] compress(byte[] page) {
        return compressor.apply(page);
    }

    private static byte[] gzip(byte[] page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(page);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
