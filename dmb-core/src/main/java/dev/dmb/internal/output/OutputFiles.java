package dev.dmb.internal.output;

import dev.dmb.DmbException;
import dev.dmb.DmbException.Problem;
import dev.dmb.internal.output.Manifest.Entry;
import dev.dmb.plan.Plan;
import dev.dmb.plan.Sink.Output;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Files of one folder that appear together, under their names only when all are whole. Used by one thread at a time.
 *
 * <p>Files that DMB did not write, or that were changed since, are not overwritten unless told; {@code dmb-manifest.json} in
 * the folder lists those it wrote.
 */
public final class OutputFiles implements AutoCloseable {

    /** Most files open at once; others wait closed for their next bytes. */
    private static final int MOST_OPEN = 64;

    private final Path folder;
    private final Plan plan;
    private final boolean isOverwriting;
    private final List<Path> newFolders;
    private final StagingFolder staging;
    private final Manifest earlier;
    private final Set<Content> contents;
    private final Map<String, OutputFile> files = new LinkedHashMap<>();
    private final Deque<OutputFile> open = new ArrayDeque<>();
    private @Nullable OutputFile current;
    private boolean isCommitted;

    private OutputFiles(
            Path folder,
            Plan plan,
            boolean isOverwriting,
            List<Path> newFolders,
            StagingFolder staging,
            Manifest earlier,
            Set<Content> contents) {
        this.folder = folder;
        this.plan = plan;
        this.isOverwriting = isOverwriting;
        this.newFolders = newFolders;
        this.staging = staging;
        this.earlier = earlier;
        this.contents = contents;
    }

    /**
     * Prepares a folder for files that hold more than one table each.
     *
     * @param folder made when it does not exist
     * @param plan whose files they are
     * @param names the files that will be written
     * @return the files
     * @throws DmbException when the folder cannot be written, or a file of that name exists that is not DMB's
     */
    public static OutputFiles in(Path folder, Plan plan, Collection<String> names) {
        return in(folder, plan, names, Set.of(), false);
    }

    /**
     * Prepares a folder for files.
     *
     * @param folder made when it does not exist
     * @param plan whose files they are
     * @param names the files that will be written, as far as they are known by now
     * @param contents what the files hold; earlier files with the same content are replaced, whatever their names
     * @param isOverwriting whether files may be replaced that are not DMB's, or were changed since
     * @return the files
     * @throws DmbException when the folder cannot be written, or a file would be replaced that may not be
     */
    public static OutputFiles in(
            Path folder, Plan plan, Collection<String> names, Set<Content> contents, boolean isOverwriting) {
        List<Path> newFolders = missing(folder);
        try {
            Files.createDirectories(folder);
            Manifest earlier = earlier(folder);
            StagingFolder staging = StagingFolder.in(folder);
            OutputFiles files =
                    new OutputFiles(folder, plan, isOverwriting, newFolders, staging, earlier, Set.copyOf(contents));
            files.checkAll(names);
            return files;
        } catch (IOException refused) {
            throw new DmbException(
                    "output folder '" + folder + "' cannot be written", "choose a folder you may write to", refused);
        }
    }

    private static List<Path> missing(Path folder) {
        List<Path> missing = new ArrayList<>();
        for (Path path = folder.toAbsolutePath(); path != null && !Files.exists(path); path = path.getParent()) {
            missing.add(path);
        }
        return missing;
    }

    /** What earlier runs wrote, also one that was killed while it gave files their names; what it left is removed. */
    private static Manifest earlier(Path folder) throws IOException {
        Manifest earlier = Manifest.read(folder);
        for (Path abandoned : StagingFolder.abandoned(folder)) {
            Map<String, Entry> named = new LinkedHashMap<>();
            Manifest.read(abandoned).files().forEach((name, entry) -> {
                Path file = folder.resolve(name);
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && Sha256.of(file).equals(entry.sha256())) {
                    named.put(name, entry);
                }
            });
            if (!named.isEmpty()) {
                earlier = earlier.with(named);
                Path list = abandoned.resolve(Manifest.FILE_NAME);
                Files.write(list, earlier.toJson());
                move(list, folder.resolve(Manifest.FILE_NAME));
            }
            StagingFolder.delete(abandoned);
        }
        return earlier;
    }

    private void checkAll(Collection<String> names) {
        List<Problem> problems = new ArrayList<>();
        for (String name : names) {
            problems.addAll(problems(name));
        }
        for (String name : replaced()) {
            if (!names.contains(name)) {
                problems.addAll(problems(name));
            }
        }
        if (!problems.isEmpty()) {
            DmbException refused = new DmbException(problems);
            try (this) {
                throw refused;
            }
        }
    }

    /** Earlier files whose content this run writes anew. */
    private List<String> replaced() {
        return earlier.files().entrySet().stream()
                .filter(file -> contents.contains(file.getValue().content()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What is against a file of this name. */
    private List<Problem> problems(String name) {
        Path file = folder.resolve(name);
        List<Problem> problems = new ArrayList<>(leavingFolder(file));
        if (!problems.isEmpty() || !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return problems;
        }
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            problems.add(new Problem("'" + file + "' is a folder", "move it away, or choose another folder"));
        } else if (isOverwriting) {
            return problems;
        } else if (earlier.entry(name).isEmpty()) {
            problems.add(new Problem(
                    "'" + file + "' exists and was not written by DMB", "move it away, or choose another folder"));
        } else if (Files.isSymbolicLink(file)
                || !earlier.entry(name).get().sha256().equals(Sha256.of(file))) {
            problems.add(new Problem(
                    "'" + file + "' was changed since DMB wrote it",
                    "move it away, or delete it if the change may be lost"));
        }
        return problems;
    }

    /** Whether a folder on the way is a link to somewhere else. */
    private List<Problem> leavingFolder(Path file) {
        try {
            Path real = folder.toRealPath();
            if (!file.normalize().startsWith(folder.normalize())) {
                return List.of(outside(file));
            }
            for (Path parent = file.getParent();
                    parent != null && !parent.equals(folder);
                    parent = parent.getParent()) {
                if (Files.exists(parent) && !parent.toRealPath().startsWith(real)) {
                    return List.of(outside(file));
                }
            }
            return List.of();
        } catch (IOException unreadable) {
            return List.of(new Problem(
                    "'" + file + "' cannot be reached: " + unreadable.getMessage(), "choose another folder"));
        }
    }

    private Problem outside(Path file) {
        return new Problem(
                "'" + file + "' would lie outside of '" + folder + "'",
                "remove the link that leads out of the folder, or choose another folder");
    }

    /**
     * Begins a file; others may be under way.
     *
     * @param name its path within the folder, with {@code /} between folders
     * @param content what it holds
     * @return the file, to be finished by the caller
     * @throws DmbException when it would replace a file that may not be replaced
     */
    public OutputFile file(String name, Content content) {
        List<Problem> problems = problems(name);
        if (!problems.isEmpty()) {
            throw new DmbException(problems);
        }
        try {
            OutputFile file = new OutputFile(this, name, staging.file(name), content);
            if (files.put(name, file) != null) {
                throw new IllegalStateException("'" + name + "' is begun twice");
            }
            return file;
        } catch (IOException failure) {
            throw cannotWrite(name, failure);
        }
    }

    /** Lets the file that was opened first wait when too many are open. */
    void opened(OutputFile file) throws IOException {
        open.add(file);
        if (open.size() > MOST_OPEN) {
            open.remove().release();
        }
    }

    /**
     * Ends the file under way and begins the next, which holds more than one table.
     *
     * @param name one of the names told before
     */
    public void begin(String name) {
        if (current != null) {
            current.finish();
        }
        current = file(name, Content.MIXED);
    }

    /** Appends to the file that was begun last. */
    public void write(byte[] source, int length) {
        current().write(source, 0, length);
    }

    /** A stream that appends to the file that was begun last; closing it does nothing. */
    public OutputStream asStream() {
        return new OutputStream() {
            @Override
            public void write(int value) {
                current().write(new byte[] {(byte) value}, 0, 1);
            }

            @Override
            public void write(byte[] source, int start, int length) {
                current().write(source, start, length);
            }
        };
    }

    private OutputFile current() {
        OutputFile file = current;
        if (file == null) {
            throw new IllegalStateException("no file is under way");
        }
        return file;
    }

    /**
     * Gives all files their names, and removes earlier files with the same content that were not written again.
     *
     * @return the files, in the order they were begun
     * @throws DmbException when a file cannot be given its name; says which ones have theirs
     */
    public List<Output> commit() {
        files.values().forEach(OutputFile::finish);
        Map<String, Entry> entries = new LinkedHashMap<>();
        files.forEach((name, file) -> entries.put(name, file.entry(plan.schema().name(), plan.seed())));
        write(staging.journal(), earlier.with(entries));
        Map<String, Entry> named = new LinkedHashMap<>();
        try {
            for (OutputFile file : files.values()) {
                Path target = folder.resolve(file.name());
                Files.createDirectories(target.getParent());
                move(file.path(), target);
                named.put(file.name(), entries.get(file.name()));
            }
            list(named, removeReplaced());
        } catch (IOException failure) {
            list(named, List.of());
            throw new DmbException(
                    "a file in '" + folder + "' cannot be replaced (" + failure.getMessage() + "); replaced already: "
                            + named.keySet(),
                    "close the programs that use it and run again",
                    failure);
        }
        isCommitted = true;
        return outputs(named);
    }

    private List<Output> outputs(Map<String, Entry> named) {
        List<Output> outputs = new ArrayList<>();
        named.forEach((name, entry) ->
                outputs.add(new Output(folder.resolve(name).toString(), entry.bytes(), entry.sha256())));
        return outputs;
    }

    private List<String> removeReplaced() throws IOException {
        List<String> removed = new ArrayList<>(replaced());
        removed.removeAll(files.keySet());
        for (String name : removed) {
            Path file = folder.resolve(name);
            Files.deleteIfExists(file);
            for (Path parent = file.getParent();
                    parent != null && !parent.equals(folder) && deleteIfEmpty(parent);
                    parent = parent.getParent()) {}
        }
        return removed;
    }

    /** Lists what was written, beside what another sink of the same run may have listed meanwhile. */
    private void list(Map<String, Entry> named, List<String> removed) {
        write(staging.journal(), Manifest.read(folder).without(removed).with(named));
        try {
            move(staging.journal(), folder.resolve(Manifest.FILE_NAME));
        } catch (IOException failure) {
            throw cannotWrite(Manifest.FILE_NAME, failure);
        }
    }

    private void write(Path file, Manifest manifest) {
        try {
            Files.write(file, manifest.toJson());
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
            for (OutputFile file : files.values()) {
                file.release();
            }
            staging.close();
            for (Path created : isCommitted ? List.<Path>of() : newFolders) {
                deleteIfEmpty(created);
            }
        } catch (IOException failure) {
            throw new DmbException(
                    "unfinished files in '" + folder + "' cannot be removed",
                    "delete the folders there whose names begin with .dmb-unfinished",
                    failure);
        }
    }

    private static boolean deleteIfEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (var entries = Files.newDirectoryStream(folder)) {
            if (entries.iterator().hasNext()) {
                return false;
            }
        }
        Files.delete(folder);
        return true;
    }

    DmbException cannotWrite(String name, IOException failure) {
        return new DmbException(
                "'" + folder.resolve(name) + "' cannot be written: " + failure.getMessage(),
                "make room or choose another folder, and run again",
                failure);
    }
}
