package dev.dmb.internal.output;

import dev.dmb.DmbException;
import dev.dmb.DmbException.Problem;
import dev.dmb.plan.Batch;
import dev.dmb.plan.Plan;
import dev.dmb.plan.Sink;
import dev.dmb.schema.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes tables to files of text, one table after another. Used by one thread at a time. */
public final class RowFileWriter implements Sink.Writer {

    /** Bytes compressed at once: enough for a good ratio, few enough that small tables keep all cores busy. */
    private static final int BLOCK = 1 << 17;

    /** Less where many files are under way. */
    private static final int SMALL_BLOCK = 1 << 15;

    private final OutputFiles files;
    private final FileLayout layout;
    private final Function<Table, RowFormat> formats;
    private final Supplier<List<String>> moreWarnings;
    private final String format;
    private final String extension;
    private final Map<String, String> names;
    private final Optional<Compressor> compressor;
    private final List<String> warnings = new ArrayList<>();
    private @Nullable TableFiles table;
    private @Nullable String tableName;
    private Sink.@Nullable Encoder encoder;

    /**
     * Prepares a folder.
     *
     * @param folder where the files go
     * @param plan whose rows they are
     * @param layout how they are split
     * @param format such as {@code csv}, the extension of files
     * @param codec how they are compressed, and the extension behind the format's
     * @param formats how a table's rows become text
     * @param moreWarnings asked when all rows are written
     * @throws DmbException when something stands in the way; nothing has been changed then
     */
    public RowFileWriter(
            Path folder,
            Plan plan,
            FileLayout layout,
            String format,
            Optional<Map.Entry<String, BlockCodec>> codec,
            Function<Table, RowFormat> formats,
            Supplier<List<String>> moreWarnings) {
        List<Problem> problems = layout.problems(plan);
        if (!problems.isEmpty()) {
            throw new DmbException(problems);
        }
        this.layout = layout;
        this.format = format;
        this.formats = formats;
        this.moreWarnings = moreWarnings;
        this.extension = "." + format + codec.map(Map.Entry::getKey).orElse("");
        this.names = FileNames.of(plan.tables().stream().map(Table::name).toList(), "");
        Set<Content> contents = plan.tables().stream().map(this::content).collect(Collectors.toUnmodifiableSet());
        this.files = OutputFiles.in(folder, plan, known(plan), contents, layout.isOverwriting());
        this.compressor = codec.map(known -> new Compressor(
                known.getValue(), plan.threads(), layout.partitions().isEmpty() ? BLOCK : SMALL_BLOCK));
    }

    private Content content(Table written) {
        return new Content(written.name(), format);
    }

    /** The names that are certain before the first row: whole tables, and first parts. */
    private List<String> known(Plan plan) {
        return plan.tables().stream()
                .filter(known -> !layout.partitions().containsKey(known.name()))
                .map(known -> name(known.name()))
                .map(name -> layout.rowsPerFile() > 0 ? TableFiles.part(name, 1) : name)
                .map(name -> name + extension)
                .toList();
    }

    private String name(String known) {
        return Objects.requireNonNull(names.get(known));
    }

    @Override
    public void begin(Table next) {
        finishTable();
        Content content = content(next);
        tableName = next.name();
        table = new TableFiles(
                name(next.name()),
                formats.apply(next),
                layout.rowsPerFile(),
                layout.splitting(next),
                path -> target(path, content));
    }

    private ByteTarget target(String path, Content content) {
        OutputFile file = files.file(path + extension, content);
        return compressor.isPresent()
                ? compressor.get().into(file)
                : layout.equals(FileLayout.DEFAULT) ? file : new BufferedTarget(file);
    }

    private void finishTable() {
        if (table == null) {
            return;
        }
        table.finish();
        if (table.isEmpty()) {
            warnings.add(
                    "table '" + tableName + "' has no rows, so no file was written: its files are named by values");
        }
        table = null;
        encoder = null;
    }

    private TableFiles table() {
        return Objects.requireNonNull(table, "no table was begun");
    }

    @Override
    public void write(Batch batch) {
        Sink.Encoder known = encoder;
        if (known == null) {
            known = table().encoder();
            encoder = known;
        }
        known.encode(batch);
        known.deliver();
    }

    @Override
    public Optional<Sink.Encoder> encoder() {
        return Optional.of(table().encoder());
    }

    @Override
    public Sink.Written commit() {
        finishTable();
        warnings.addAll(moreWarnings.get());
        return new Sink.Written(files.commit(), warnings);
    }

    @Override
    public void close() {
        try (files) {
            compressor.ifPresent(Compressor::close);
        }
    }
}
