package dev.dmb.internal.output;

import dev.dmb.DmbException;
import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.plan.Batch;
import dev.dmb.plan.Sink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The files of one table: one, or parts, or one or more in each folder. Used by one thread at a time. */
final class TableFiles {

    private static final int MOST_FOLDERS = 10_000;

    /** A file under way. */
    private static final class Current {

        private final ByteTarget target;
        private final int number;
        private long rows;

        Current(ByteTarget target, int number) {
            this.target = target;
            this.number = number;
        }
    }

    private final String name;
    private final RowFormat format;
    private final long rowsPerFile;
    private final Optional<Splitting> splitting;
    private final Function<String, ByteTarget> targets;
    private final Map<String, Current> files = new LinkedHashMap<>();
    private final Utf8Buffer around = new Utf8Buffer();
    private long rows;

    /**
     * The files of a table.
     *
     * @param name the file's name without extension
     * @param targets begins a file, told its path without extension
     */
    TableFiles(
            String name,
            RowFormat format,
            long rowsPerFile,
            Optional<Splitting> splitting,
            Function<String, ByteTarget> targets) {
        this.name = name;
        this.format = format;
        this.rowsPerFile = rowsPerFile;
        this.splitting = splitting;
        this.targets = targets;
    }

    /** The name of a part. */
    static String part(String name, int number) {
        return String.format(Locale.ROOT, "%s-%05d", name, number);
    }

    Sink.Encoder encoder() {
        return rowsPerFile == 0 && splitting.isEmpty() ? new WholeEncoder() : new RowsEncoder();
    }

    private Current current(String folder) {
        Current current = files.get(folder);
        if (current != null && rowsPerFile > 0 && current.rows == rowsPerFile) {
            end(current);
            current = begin(folder, current.number + 1);
        } else if (current == null) {
            if (files.size() == MOST_FOLDERS) {
                throw new DmbException(
                        "table '" + name + "' has more than " + MOST_FOLDERS + " partitions",
                        "partition by columns of fewer values");
            }
            current = begin(folder, 1);
        }
        return current;
    }

    private Current begin(String folder, int number) {
        String path = splitting.isEmpty() ? name : name + "/" + folder + name;
        Current current = new Current(targets.apply(rowsPerFile > 0 ? part(path, number) : path), number);
        files.put(folder, current);
        around.clear();
        format.head(around);
        current.target.write(around.bytes(), 0, around.length());
        return current;
    }

    private void end(Current current) {
        around.clear();
        format.tail(around);
        current.target.write(around.bytes(), 0, around.length());
        current.target.finish(current.rows);
    }

    private void write(String folder, byte[] bytes, int start, int end, long count) {
        Current current = current(folder);
        int first = current.rows == 0 ? start + format.separator() : start;
        current.target.write(bytes, first, end - first);
        current.rows += count;
        rows += count;
    }

    /** Ends all files; a table without rows has one file all the same, unless it is split into folders. */
    void finish() {
        if (splitting.isEmpty() && files.isEmpty()) {
            begin("", 1);
        }
        files.values().forEach(this::end);
    }

    /** Whether there is no file at all. */
    boolean isEmpty() {
        return rows == 0 && splitting.isPresent();
    }

    /** All rows go into one file. */
    private final class WholeEncoder implements Sink.Encoder {

        private final RowFormat.RowEncoder encoder = format.encoder();
        private final Utf8Buffer bytes = new Utf8Buffer();
        private long count;

        @Override
        public void encode(Batch batch) {
            for (int row = 0; row < batch.size(); row++) {
                encoder.append(batch, row, bytes);
            }
            count += batch.size();
        }

        @Override
        public void deliver() {
            write("", bytes.bytes(), 0, bytes.length(), count);
            bytes.clear();
            count = 0;
        }
    }

    /** Each row goes where it belongs. */
    private final class RowsEncoder implements Sink.Encoder {

        private final RowFormat.RowEncoder encoder = format.encoder();
        private final Utf8Buffer bytes = new Utf8Buffer();
        private final List<String> folders = new ArrayList<>();
        private final List<Integer> ends = new ArrayList<>();

        @Override
        public void encode(Batch batch) {
            for (int row = 0; row < batch.size(); row++) {
                encoder.append(batch, row, bytes);
                folders.add(splitting.isEmpty() ? "" : splitting.get().path(batch, row));
                ends.add(bytes.length());
            }
        }

        @Override
        public void deliver() {
            int start = 0;
            for (int row = 0; row < ends.size(); row++) {
                write(folders.get(row), bytes.bytes(), start, ends.get(row), 1);
                start = ends.get(row);
            }
            bytes.clear();
            folders.clear();
            ends.clear();
        }
    }
}
