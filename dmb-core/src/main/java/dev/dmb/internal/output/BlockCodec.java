package dev.dmb.internal.output;

import dev.dmb.DmbException;
import java.util.zip.Deflater;

/** Compresses a stream block by block, each block on its own thread if need be. Immutable; blocks share nothing. */
public interface BlockCodec {

    /**
     * Compresses one block.
     *
     * @param source the block, and before it what came before it
     * @param start the block's first byte; bytes before it may be referred to
     * @param end behind its last byte
     * @return what follows what the blocks before became
     */
    byte[] compress(byte[] source, int start, int end);

    /** How many bytes before a block it may refer to. */
    int window();

    /** What is around the blocks of a new file. */
    Frame frame();

    /** What is around the blocks of one file. Used by one thread. */
    interface Frame {

        /** The file's first bytes. */
        byte[] head();

        /** Takes notice of a block. */
        void add(byte[] source, int start, int end);

        /** The file's last bytes. */
        byte[] tail();
    }

    /** The format of {@code gzip}, one member a file. */
    static BlockCodec gzip() {
        return new GzipCodec(Deflater.DEFAULT_COMPRESSION);
    }

    /**
     * The format of {@code zstd}, one frame a block.
     *
     * @throws DmbException when its library is missing
     */
    static BlockCodec zstd() {
        try {
            Class.forName("com.github.luben.zstd.Zstd", false, BlockCodec.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new DmbException(
                    "compression 'zstd' needs a library that is not on the class path",
                    "add <dependency><groupId>com.github.luben</groupId><artifactId>zstd-jni</artifactId>"
                            + "<version>1.5.7-20</version></dependency>",
                    missing);
        }
        return new ZstdCodec();
    }
}
