package dev.dmb.internal.output;

import com.github.luben.zstd.ZstdCompressCtx;
import java.util.Arrays;

/** A frame of Zstandard (RFC 8878) for each block, with its checksum; a file is all frames in a row. */
record ZstdCodec() implements BlockCodec {

    private static final int LEVEL = 3;

    @Override
    public byte[] compress(byte[] source, int start, int end) {
        byte[] block = Arrays.copyOfRange(source, start, end);
        try (ZstdCompressCtx context = new ZstdCompressCtx()) {
            context.setLevel(LEVEL);
            context.setChecksum(true);
            return context.compress(block);
        }
    }

    @Override
    public int window() {
        return 0;
    }

    @Override
    public Frame frame() {
        return new Frames();
    }

    /** Nothing but the blocks; an empty file has an empty one. */
    private final class Frames implements Frame {

        private boolean hasBlocks;

        @Override
        public byte[] head() {
            return new byte[0];
        }

        @Override
        public void add(byte[] source, int start, int end) {
            hasBlocks = true;
        }

        @Override
        public byte[] tail() {
            return hasBlocks ? new byte[0] : compress(new byte[0], 0, 0);
        }
    }
}
