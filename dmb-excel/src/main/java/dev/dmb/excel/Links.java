package dev.dmb.excel;

import dev.dmb.internal.encode.CellEncoder;
import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.plan.Batch;
import dev.dmb.plan.Plan;
import dev.dmb.schema.ForeignKey;
import dev.dmb.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Links from the cells of foreign keys to the rows they refer to, between tables of few rows. Used by one thread at a time,
 * but for what encoders collect.
 */
final class Links {

    /** Excel opens no sheet with more than 65,530 links, and POI's readers hold each in memory. */
    static final int MAX_LINKS = 50_000;

    private final Plan plan;
    private final Map<Target, Map<String, Long>> rowsByKey = new HashMap<>();
    private final Map<Table, List<Link>> links = new LinkedHashMap<>();

    /** Columns that are referred to. */
    private record Target(String table, List<String> columns) {}

    /**
     * A cell that refers to a row.
     *
     * @param row its row in the table
     * @param column its column
     */
    private record Link(long row, int column, Target target, String key) {}

    /**
     * A cell with the row it leads to.
     *
     * @param row its row in the table
     * @param column its column
     * @param parent table
     * @param parentRow row in that table
     */
    record Resolved(long row, int column, String parent, long parentRow) {}

    Links(Plan plan) {
        this.plan = plan;
        for (Table table : plan.tables()) {
            linked(table).forEach(key -> rowsByKey.put(target(key), new HashMap<>()));
        }
    }

    private Target target(ForeignKey key) {
        return new Target(key.parent(), plan.schema().referenced(key));
    }

    /** The foreign keys of a table whose cells become links. */
    private List<ForeignKey> linked(Table table) {
        List<ForeignKey> keys = table.foreignKeys();
        boolean isSmall = plan.rowCount(table.name()) * keys.size() <= MAX_LINKS;
        return keys.stream()
                .filter(key -> isSmall && plan.rowCount(key.parent()) <= MAX_LINKS)
                .toList();
    }

    /** Whether the cells of a column become links. */
    boolean isLinked(Table table, int column) {
        String name = table.columns().get(column).name();
        return linked(table).stream().anyMatch(key -> key.columns().get(0).equals(name));
    }

    /** Collects the links and targets of a table, for one encoder. */
    Of of(Table table) {
        return new Of(table);
    }

    /** The links of a table by row, as far as what they refer to was written. */
    List<Resolved> resolved(Table table) {
        List<Resolved> resolved = new ArrayList<>();
        for (Link link : links.getOrDefault(table, List.of())) {
            Long parentRow = rowsByKey.getOrDefault(link.target(), Map.of()).get(link.key());
            if (parentRow != null) {
                resolved.add(
                        new Resolved(link.row(), link.column(), link.target().table(), parentRow));
            }
        }
        return resolved;
    }

    /** What one encoder finds in its rows. Used by one thread. */
    final class Of {

        private final Table table;
        private final Map<Target, List<CellEncoder>> targets = new LinkedHashMap<>();
        private final List<Reference> references = new ArrayList<>();
        private final Map<Target, Map<String, Long>> foundRows = new LinkedHashMap<>();
        private final List<Link> foundLinks = new ArrayList<>();
        private final Utf8Buffer buffer = new Utf8Buffer();

        /** A foreign key of the table. */
        private record Reference(int[] columns, List<CellEncoder> encoders, Target target) {}

        private Of(Table table) {
            this.table = table;
            for (Target target : rowsByKey.keySet()) {
                if (target.table().equals(table.name())) {
                    targets.put(target, encoders(target.columns()));
                    foundRows.put(target, new HashMap<>());
                }
            }
            for (ForeignKey key : linked(table)) {
                references.add(new Reference(columns(key.columns()), encoders(key.columns()), target(key)));
            }
        }

        private int[] columns(List<String> names) {
            return names.stream().mapToInt(table::indexOf).toArray();
        }

        private List<CellEncoder> encoders(List<String> names) {
            return names.stream()
                    .map(table::indexOf)
                    .map(column -> TextCells.encoder(table.columns().get(column).type(), column))
                    .toList();
        }

        void collect(Batch batch) {
            targets.forEach((target, encoders) -> {
                int[] columns = columns(target.columns());
                for (int row = 0; row < batch.size(); row++) {
                    if (isWhole(batch, row, columns)) {
                        Objects.requireNonNull(foundRows.get(target))
                                .put(key(batch, row, encoders), batch.from() + row);
                    }
                }
            });
            for (Reference reference : references) {
                for (int row = 0; row < batch.size(); row++) {
                    if (isWhole(batch, row, reference.columns())) {
                        foundLinks.add(new Link(
                                batch.from() + row,
                                reference.columns()[0],
                                reference.target(),
                                key(batch, row, reference.encoders())));
                    }
                }
            }
        }

        private boolean isWhole(Batch batch, int row, int[] columns) {
            for (int column : columns) {
                if (batch.isNull(column, row)) {
                    return false;
                }
            }
            return true;
        }

        private String key(Batch batch, int row, List<CellEncoder> encoders) {
            buffer.clear();
            for (CellEncoder encoder : encoders) {
                encoder.append(batch, row, buffer);
                buffer.append((byte) 0);
            }
            return buffer.text();
        }

        /** Tells all what was found since the last call. */
        void deliver() {
            foundRows.forEach((target, found) -> {
                Objects.requireNonNull(rowsByKey.get(target)).putAll(found);
                found.clear();
            });
            if (!foundLinks.isEmpty()) {
                links.computeIfAbsent(table, unseen -> new ArrayList<>()).addAll(foundLinks);
                foundLinks.clear();
            }
        }
    }
}
