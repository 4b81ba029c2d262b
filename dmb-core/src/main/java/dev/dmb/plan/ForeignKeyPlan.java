package dev.dmb.plan;

import dev.dmb.DmbException.Problem;
import dev.dmb.internal.random.CellStream;
import dev.dmb.plan.Lineage.Following;
import dev.dmb.schema.ForeignKey;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Decides which parents the rows of one table refer to. Used by one thread. */
final class ForeignKeyPlan {

    private final long seed;
    private final Schema schema;
    private final Table table;
    private final Growth growth;
    private final Lineage lineage;
    private final List<Problem> problems;

    /**
     * The foreign keys of a table.
     *
     * @param problems where problems are added
     */
    ForeignKeyPlan(long seed, Schema schema, Table table, Growth growth, Lineage lineage, List<Problem> problems) {
        this.seed = seed;
        this.schema = schema;
        this.table = table;
        this.growth = growth;
        this.lineage = lineage;
        this.problems = problems;
    }

    /** Parent rows by foreign key and step. */
    List<long[]> parents() {
        return table.foreignKeys().stream()
                .map(key -> growth.of(lineage.parent(key)))
                .toList();
    }

    /** By foreign key, where each parent's children lie. */
    List<Optional<ChildRows>> children() {
        return table.foreignKeys().stream()
                .map(key -> lineage.children(table, key))
                .toList();
    }

    /** By foreign key, how it picks parents if that is decided whatever the keys of the table are. */
    List<Optional<RowIndex>> decided() {
        return table.foreignKeys().stream().map(this::decided).toList();
    }

    private Optional<RowIndex> decided(ForeignKey key) {
        Optional<Following> follows = lineage.following(table, key);
        if (Lineage.isSelf(table, key)) {
            boolean isUnique = table.keys().contains(key.columns());
            return Optional.of(isUnique ? new RowIndex.Pairs(isNullable(key)) : tree(key, follows));
        } else if (follows.isEmpty()) {
            return Optional.empty();
        }
        return follows.get().isImplied() ? implied(key, follows.get()) : within(key, follows.get());
    }

    private RowIndex tree(ForeignKey key, Optional<Following> follows) {
        Optional<ChildRows> clan = follows.flatMap(known -> lineage.children(table, known.path().get(0).key()));
        int roots = clan.isPresent() ? 1 : RowCounts.TREE_ROOTS;
        return new RowIndex.Tree(growth.counts().forest(table, key, roots), clan, isNullable(key));
    }

    private Optional<RowIndex> implied(ForeignKey key, Following follows) {
        Optional<ChildRows> children = lineage.children(table, key);
        if (children.isEmpty()) {
            notInOrder(key, follows);
        }
        return children.map(RowIndex.Ordered::new);
    }

    /** Picks among the parents that share an ancestor with the row. */
    private Optional<RowIndex> within(ForeignKey key, Following follows) {
        Optional<ChildRows> siblings = lineage.siblings(table, key, follows);
        if (siblings.isEmpty()) {
            notInOrder(key, follows);
            return Optional.empty();
        }
        if (siblings.get().least() == 0 && !isNullable(key)) {
            add(
                    place(key, follows) + ": some rows of '" + follows.ancestor() + "' have no row of '" + key.parent()
                            + "'",
                    "give each at least one child there, or allow NULL here");
        }
        return Optional.of(new RowIndex.Within(
                follows.numbers(),
                siblings.get(),
                stream(key, "parent"),
                growth.of(table),
                growth.of(lineage.parent(key))));
    }

    private void notInOrder(ForeignKey key, Following follows) {
        add(
                place(key, follows) + ": the rows of table '" + key.parent() + "' do not lie in the order of those of '"
                        + follows.ancestor() + "'",
                "give table '" + key.parent() + "' a foreign key to '" + follows.ancestor() + "' that is not picked itself"
                        + " within another");
    }

    private String place(ForeignKey key, Following follows) {
        return Lineage.place(table, key) + " within '" + follows.told() + "'";
    }

    private boolean isNullable(ForeignKey key) {
        return key.columns().stream().map(table::column).anyMatch(column -> column.orElseThrow()
                .isNullable());
    }

    /** The foreign keys, once the keys of the table are known. */
    List<PlannedForeignKey> planned(KeyPlan keys) {
        return table.foreignKeys().stream().map(key -> planned(key, keys)).toList();
    }

    private PlannedForeignKey planned(ForeignKey key, KeyPlan keys) {
        int number = table.foreignKeys().indexOf(key);
        Optional<ChildRows> children = lineage.children(table, key);
        RowIndex index = children.isPresent()
                ? new RowIndex.Ordered(children.get())
                : keys.ofForeignKey(number).orElseGet(() -> picked(key));
        double nullRate = isNullable(key) ? Lineage.nullRate(table, key) : 0;
        checkParents(key, nullRate);
        RowIndex withNulls = nullRate > 0 ? new RowIndex.Nullable(index, stream(key, "null"), nullRate) : index;
        return new PlannedForeignKey(key, schema.tables().indexOf(lineage.parent(key)), withNulls, children);
    }

    private RowIndex picked(ForeignKey key) {
        CellStream stream = stream(key, "parent");
        long[] rows = growth.of(table);
        long[] parents = Arrays.stream(growth.of(lineage.parent(key)))
                .map(count -> Math.max(1, count))
                .toArray();
        if (key.pick().exponent().isPresent()) {
            return RowIndex.Zipf.of(
                    stream, rows, parents, key.pick().exponent().getAsDouble());
        } else if (key.pick().weights().isEmpty()) {
            return RowIndex.Uniform.of(stream, rows, parents);
        }
        double[] weights = key.pick().weights().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        return new RowIndex.Weighted(stream, rows, parents, weights);
    }

    private void checkParents(ForeignKey key, double nullRate) {
        long rows = growth.of(table)[0];
        if (growth.of(lineage.parent(key))[0] == 0 && rows > 0 && nullRate < 1) {
            add(
                    "table '" + table.name() + "', foreign key [" + String.join(",", key.columns()) + "]: " + rows
                            + " rows refer to table '" + key.parent() + "', which has none",
                    "ask for rows of '" + key.parent() + "'");
        }
    }

    private CellStream stream(ForeignKey key, String purpose) {
        return CellStream.of(seed, table.name(), String.join(",", key.columns()), purpose);
    }

    private void add(String text, String remedy) {
        problems.add(new Problem(text, remedy));
    }
}
