package dev.dmb.internal.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The hidden folder in which one run keeps its files until all are whole, beside where they will appear and so on the same
 * disk. A lock tells a run under way from one that was killed. Used by one thread.
 */
final class StagingFolder implements AutoCloseable {

    private static final String PREFIX = ".dmb-unfinished-";
    private static final String LOCK = "lock";

    private final Path path;
    private final FileChannel lock;

    private StagingFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Takes the first number that no other run has. */
    static StagingFolder in(Path folder) throws IOException {
        for (int number = 1; ; number++) {
            Path candidate = folder.resolve(PREFIX + number);
            Files.createDirectories(candidate);
            FileChannel lock = lock(candidate);
            if (lock != null) {
                return new StagingFolder(candidate, lock);
            }
        }
    }

    /** What runs left behind that were killed. */
    static List<Path> abandoned(Path folder) throws IOException {
        List<Path> abandoned = new ArrayList<>();
        try (DirectoryStream<Path> candidates = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (Path candidate : candidates) {
                FileChannel lock = Files.isDirectory(candidate, LinkOption.NOFOLLOW_LINKS) ? lock(candidate) : null;
                if (lock != null) {
                    lock.close();
                    abandoned.add(candidate);
                }
            }
        }
        return abandoned;
    }

    private static @Nullable FileChannel lock(Path staging) throws IOException {
        FileChannel channel =
                FileChannel.open(staging.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock taken = null;
        try {
            taken = channel.tryLock();
        } catch (OverlappingFileLockException another) {
            // Another sink of this process; told by the lock that stays null.
        } finally {
            if (taken == null) {
                channel.close();
            }
        }
        return taken == null ? null : channel;
    }

    /** Where a file lies until it is whole; its folder is made. */
    Path file(String name) throws IOException {
        Path file = path.resolve("files").resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    /** Where the list of all files is kept while they are given their names. */
    Path journal() {
        return path.resolve(Manifest.FILE_NAME);
    }

    static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
        delete(path);
    }
}
