package dev.dmb.internal.output;

import dev.dmb.DmbException;
import dev.dmb.DmbException.Problem;
import dev.dmb.internal.text.Nearest;
import dev.dmb.plan.Plan;
import dev.dmb.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the rows of tables are laid out in files. Immutable.
 *
 * @param rowsPerFile most rows a file; 0 for no limit
 * @param partitions by table name, the columns that make folders
 * @param isOverwriting whether files may be replaced that are not DMB's
 */
public record FileLayout(long rowsPerFile, Map<String, List<String>> partitions, boolean isOverwriting) {

    /** One file a table, nothing foreign replaced. */
    public static final FileLayout DEFAULT = new FileLayout(0, Map.of(), false);

    /** Copies the partitions. */
    public FileLayout {
        partitions = Map.copyOf(partitions);
    }

    /** Parts of so many rows. */
    public FileLayout withRowsPerFile(long rows) {
        return new FileLayout(rows, partitions, isOverwriting);
    }

    /** Folders for a table. */
    public FileLayout withPartitions(String table, List<String> columns) {
        Map<String, List<String>> changed = new LinkedHashMap<>(partitions);
        changed.put(table, List.copyOf(columns));
        return new FileLayout(rowsPerFile, changed, isOverwriting);
    }

    /** Whatever is there may be replaced. */
    public FileLayout overwriting() {
        return new FileLayout(rowsPerFile, partitions, true);
    }

    /** Everything that is wrong for a plan. */
    public List<Problem> problems(Plan plan) {
        List<Problem> problems = new ArrayList<>();
        if (rowsPerFile < 0) {
            problems.add(new Problem("files of " + rowsPerFile + " rows", "state 1 row or more"));
        }
        List<String> names = plan.tables().stream().map(Table::name).toList();
        for (String table : partitions.keySet()) {
            if (!names.contains(table)) {
                problems.add(new Problem(
                        "partitions of table '" + table + "': there is no such table", Nearest.remedy(table, names)));
            }
        }
        plan.tables().forEach(table -> Splitting.of(table, partitions.getOrDefault(table.name(), List.of()), problems));
        return problems;
    }

    Optional<Splitting> splitting(Table table) {
        List<Problem> problems = new ArrayList<>();
        List<String> columns = partitions.getOrDefault(table.name(), List.of());
        Splitting splitting = Splitting.of(table, columns, problems);
        if (!problems.isEmpty() && !columns.isEmpty()) {
            throw new DmbException(problems);
        }
        return columns.isEmpty() ? Optional.empty() : Optional.of(splitting);
    }

    /** The numbers of the columns that stand in the files of a table, and not in the names of folders. */
    public List<Integer> columns(Table table) {
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            columns.add(column);
        }
        splitting(table).ifPresent(splitting -> columns.removeAll(splitting.leftOut()));
        return columns;
    }
}
