package dev.dmb.excel;

import dev.dmb.DmbException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;

/** A folder of our own for POI's temporary files, which goes away with all it holds. Used by one thread at a time. */
final class TempFolder implements AutoCloseable {

    private final Path folder;
    private final TempFileCreationStrategy strategy;

    private TempFolder(Path folder) {
        this.folder = folder;
        this.strategy = new DefaultTempFileCreationStrategy(folder.toFile());
    }

    static TempFolder create() {
        try {
            return new TempFolder(Files.createTempDirectory("dmb-excel"));
        } catch (IOException refused) {
            throw new DmbException(
                    "no folder for temporary files can be made in '" + System.getProperty("java.io.tmpdir") + "'",
                    "name one you may write to with -Djava.io.tmpdir",
                    refused);
        }
    }

    /** Does something whose temporary files go into this folder. */
    void use(Runnable action) {
        try {
            TempFile.withStrategy(strategy, () -> {
                action.run();
                return true;
            });
        } catch (UncheckedIOException | IllegalStateException failure) {
            if (failure.getCause() instanceof IOException cause) {
                throw cannotWrite(cause);
            }
            throw failure;
        }
    }

    private DmbException cannotWrite(IOException cause) {
        return new DmbException(
                "the sheets of a workbook cannot be written: " + cause.getMessage(),
                "make room in '" + folder.getParent() + "' or name another folder with -Djava.io.tmpdir; "
                        + "write very large tables with another sink",
                cause);
    }

    @Override
    public void close() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
