package dev.dmb.internal.output;

import dev.dmb.DmbException;
import dev.dmb.DmbException.Problem;
import dev.dmb.internal.output.Manifest.Entry;
import dev.dmb.plan.Plan;
import dev.dmb.plan.Sink.Output;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files of one folder that appear together, under their names only when all are whole. Used by one thread.
 *
 * <p>Files that DMB did not write, or that were changed since, are never overwritten; {@code dmb-manifest.json} in the
 * folder lists those it wrote.
 */
public final class OutputFiles implements AutoCloseable {

    private static final String UNFINISHED = ".dmb-unfinished";

    private final Path folder;
    private final Plan plan;
    private final boolean isFolderNew;
    private final Map<String, Entry> finished = new LinkedHashMap<>();
    private @Nullable String current;
    private @Nullable DigestOutputStream stream;
    private long bytes;

    private OutputFiles(Path folder, Plan plan, boolean isFolderNew) {
        this.folder = folder;
        this.plan = plan;
        this.isFolderNew = isFolderNew;
    }

    /**
     * Prepares a folder for files.
     *
     * @param folder made when it does not exist
     * @param plan whose files they are
     * @param names the files that will be written
     * @return the files
     * @throws DmbException when the folder cannot be written, or a file of that name exists that is not DMB's
     */
    public static OutputFiles in(Path folder, Plan plan, Collection<String> names) {
        boolean isFolderNew = !Files.exists(folder);
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "dmb", UNFINISHED));
        } catch (IOException refused) {
            throw new DmbException(
                    "output folder '" + folder + "' cannot be written", "choose a folder you may write to", refused);
        }
        List<Problem> problems = foreign(folder, names);
        if (!problems.isEmpty()) {
            throw new DmbException(problems);
        }
        return new OutputFiles(folder, plan, isFolderNew);
    }

    private static List<Problem> foreign(Path folder, Collection<String> names) {
        Manifest manifest = Manifest.read(folder);
        List<Problem> problems = new ArrayList<>();
        for (String name : names) {
            Path file = folder.resolve(name);
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            if (manifest.entry(name).isEmpty()) {
                problems.add(new Problem(
                        "'" + file + "' exists and was not written by DMB", "move it away, or choose another folder"));
            } else if (!manifest.entry(name).get().sha256().equals(sha256(file))) {
                problems.add(new Problem(
                        "'" + file + "' was changed since DMB wrote it",
                        "move it away, or delete it if the change may be lost"));
            }
        }
        return problems;
    }

    /**
     * Ends the file under way and begins the next.
     *
     * @param name one of the names told before
     */
    public void begin(String name) {
        finish();
        try {
            Path file = unfinished(name);
            Files.deleteIfExists(file);
            stream = new DigestOutputStream(Files.newOutputStream(file), sha256());
            current = name;
            bytes = 0;
        } catch (IOException failure) {
            throw cannotWrite(name, failure);
        }
    }

    /** Appends to the file under way. */
    public void write(byte[] source, int length) {
        try {
            stream().write(source, 0, length);
            bytes += length;
        } catch (IOException failure) {
            throw cannotWrite(String.valueOf(current), failure);
        }
    }

    /** A stream that appends to the file under way; closing it does nothing. */
    public OutputStream asStream() {
        return new OutputStream() {
            @Override
            public void write(int value) {
                OutputFiles.this.write(new byte[] {(byte) value}, 1);
            }

            @Override
            public void write(byte[] source, int start, int length) {
                OutputFiles.this.write(start == 0 ? source : Arrays.copyOfRange(source, start, start + length), length);
            }
        };
    }

    private DigestOutputStream stream() {
        DigestOutputStream open = stream;
        if (open == null) {
            throw new IllegalStateException("no file is under way");
        }
        return open;
    }

    private void finish() {
        String name = current;
        if (name == null) {
            return;
        }
        try {
            stream().close();
            String sha256 = HexFormat.of().formatHex(stream().getMessageDigest().digest());
            finished.put(name, new Entry(sha256, bytes, plan.schema().name(), plan.seed()));
            current = null;
            stream = null;
        } catch (IOException failure) {
            throw cannotWrite(name, failure);
        }
    }

    /**
     * Gives all files their names.
     *
     * @return the files, in the order they were begun
     * @throws DmbException when a file cannot be given its name; says which ones have theirs
     */
    public List<Output> commit() {
        finish();
        List<Output> outputs = new ArrayList<>();
        Map<String, Entry> named = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, Entry> entry : finished.entrySet()) {
                Path file = folder.resolve(entry.getKey());
                move(unfinished(entry.getKey()), file);
                named.put(entry.getKey(), entry.getValue());
                outputs.add(new Output(
                        file.toString(),
                        entry.getValue().bytes(),
                        entry.getValue().sha256()));
            }
        } catch (IOException failure) {
            throw new DmbException(
                    "a file in '" + folder + "' cannot be replaced (" + failure.getMessage() + "); replaced already: "
                            + named.keySet(),
                    "close the programs that use it and run again",
                    failure);
        } finally {
            list(named);
        }
        finished.clear();
        return outputs;
    }

    private void list(Map<String, Entry> named) {
        try {
            Path file = unfinished(Manifest.FILE_NAME);
            Files.write(file, Manifest.read(folder).with(named).toJson());
            move(file, folder.resolve(Manifest.FILE_NAME));
        } catch (IOException failure) {
            throw cannotWrite(Manifest.FILE_NAME, failure);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {
        try {
            if (stream != null) {
                stream.close();
            }
            if (current != null) {
                Files.deleteIfExists(unfinished(current));
            }
            for (String name : finished.keySet()) {
                Files.deleteIfExists(unfinished(name));
            }
            if (isFolderNew) {
                deleteIfEmpty();
            }
        } catch (IOException failure) {
            throw new DmbException(
                    "unfinished files in '" + folder + "' cannot be removed",
                    "delete those that end in " + UNFINISHED,
                    failure);
        }
    }

    private void deleteIfEmpty() throws IOException {
        try (var entries = Files.newDirectoryStream(folder)) {
            if (entries.iterator().hasNext()) {
                return;
            }
        }
        Files.delete(folder);
    }

    private Path unfinished(String name) {
        return folder.resolve(name + UNFINISHED);
    }

    private DmbException cannotWrite(String name, IOException failure) {
        return new DmbException(
                "'" + folder.resolve(name) + "' cannot be written: " + failure.getMessage(),
                "make room or choose another folder, and run again",
                failure);
    }

    private static String sha256(Path file) {
        try (InputStream in = new DigestInputStream(new BufferedInputStream(Files.newInputStream(file)), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (IOException unreadable) {
            return "unreadable";
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
