package dev.dmb.file;

import dev.dmb.internal.output.BlockCodec;
import java.util.Map;
import java.util.Optional;

/**
 * How files are compressed; the bytes are the same for every number of threads.
 *
 * @since 0.1
 */
public enum Compression {
    /** Not at all. */
    NONE,
    /** As {@code gzip} does; {@code .gz} is added to names. */
    GZIP,
    /** As {@code zstd} does; {@code .zst} is added to names. Needs the library {@code com.github.luben:zstd-jni}. */
    ZSTD;

    /** The extension of files, and what compresses them. */
    Optional<Map.Entry<String, BlockCodec>> codec() {
        return switch (this) {
            case NONE -> Optional.empty();
            case GZIP -> Optional.of(Map.entry(".gz", BlockCodec.gzip()));
            case ZSTD -> Optional.of(Map.entry(".zst", BlockCodec.zstd()));
        };
    }
}
