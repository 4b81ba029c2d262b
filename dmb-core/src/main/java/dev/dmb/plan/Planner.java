package dev.dmb.plan;

import dev.dmb.DmbException;
import dev.dmb.DmbException.Problem;
import dev.dmb.generator.Inference;
import dev.dmb.internal.random.CellStream;
import dev.dmb.internal.text.Nearest;
import dev.dmb.internal.vector.DrawnTogether;
import dev.dmb.internal.vector.PositionInParent;
import dev.dmb.plan.ColumnSource.Nulls;
import dev.dmb.plan.ColumnSource.ReadFrom;
import dev.dmb.schema.Cardinality;
import dev.dmb.schema.Column;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldGenerator.Derived;
import dev.dmb.schema.FieldGenerator.OfDomain;
import dev.dmb.schema.FieldGenerator.Read;
import dev.dmb.schema.ForeignKey;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Turns a plan into planned tables, and finds everything that stands in its way. Used once, by one thread. */
final class Planner {

    /** The outcome: the tables in the schema's order, what is wrong, and what the user should know. */
    record Planned(List<PlannedTable> tables, List<Problem> problems, List<String> warnings) {}

    /** A forest's first rows are roots, and its rows have these many children, where a schema does not say. */
    private static final int TREE_ROOTS = 5;

    private static final Cardinality TREE_CHILDREN = Cardinality.between(0, 6);

    /** Stands where a column's value is the parent's key. */
    private static final FieldGenerator<Object> OF_PARENT = (row, random) -> null;

    private final Plan plan;
    private final Schema schema;
    private final RowCounts counts;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> warnings = Collections.synchronizedSet(new LinkedHashSet<>());
    private final Map<String, List<FieldGenerator<?>>> generators = new HashMap<>();

    Planner(Plan plan) {
        this.plan = plan;
        this.schema = plan.schema();
        this.counts = new RowCounts(plan);
    }

    /** Plans every table; when there are problems, the tables may be missing. */
    Planned plan() {
        problems.addAll(schema.problems());
        checkSettings();
        if (!problems.isEmpty()) {
            return planned(List.of());
        }
        List<PlannedTable> tables = schema.tables().stream().map(this::plan).toList();
        problems.addAll(new ReadCycles(schema, tables).problems());
        if (problems.isEmpty()) {
            problems.addAll(new Trial(tables, plan.seed()).problems());
        }
        return planned(tables);
    }

    private Planned planned(List<PlannedTable> tables) {
        return new Planned(tables, List.copyOf(problems), List.copyOf(warnings));
    }

    private void checkSettings() {
        List<String> names = schema.tables().stream().map(Table::name).toList();
        plan.rows().forEach((table, rows) -> {
            if (!names.contains(table)) {
                add(
                        "plan: rows for table '" + table + "', which the schema does not have",
                        Nearest.remedy(table, names));
            } else if (rows < 0) {
                add("plan: " + rows + " rows for table '" + table + "'", "ask for 0 rows or more");
            }
        });
        if (plan.defaultRows() < 0) {
            add("plan: " + plan.defaultRows() + " rows by default", "ask for 0 rows or more");
        }
        if (plan.threads() < 1) {
            add("plan: " + plan.threads() + " threads", "use 1 thread or more");
        }
        if (!(plan.scale() > 0 && plan.scale() < Double.POSITIVE_INFINITY)) {
            add("plan: scale " + plan.scale(), "use a factor above 0, such as 0.01");
        }
    }

    private PlannedTable plan(Table table) {
        long rows = counts.of(table);
        List<ColumnContext> columns = columns(table);
        List<FieldGenerator<?>> generators = generators(table);
        long[] parents = table.foreignKeys().stream()
                .mapToLong(key -> counts.of(parent(key)))
                .toArray();
        List<Optional<ChildRows>> children =
                table.foreignKeys().stream().map(key -> children(table, key)).toList();
        List<Optional<RowIndex>> within =
                table.foreignKeys().stream().map(key -> within(table, key)).toList();
        KeyPlan keys = new KeyPlan(plan.seed(), table, rows, generators, parents, children, within, problems).decide();
        warnings.addAll(keys.warnings());
        List<PlannedForeignKey> foreignKeys = IntStream.range(0, parents.length)
                .mapToObj(i -> foreignKey(table, i, rows, parents[i], children.get(i), keys))
                .toList();
        List<ColumnSource> sources = columns.stream()
                .map(column -> source(
                        column, generators.get(table.indexOf(column.column().name())), keys))
                .toList();
        return new PlannedTable(table, rows, foreignKeys, sources, columns, keys.room());
    }

    private List<ColumnContext> columns(Table table) {
        long rows = counts.of(table);
        return table.columns().stream()
                .map(column -> new ColumnContext(table, column, rows, plan.locale(), plan.now(), warnings::add))
                .toList();
    }

    /** The generators of a table, prepared once. */
    private List<FieldGenerator<?>> generators(Table table) {
        List<FieldGenerator<?>> known = generators.get(table.name());
        if (known == null) {
            known = columns(table).stream()
                    .<FieldGenerator<?>>map(this::generator)
                    .toList();
            generators.put(table.name(), known);
        }
        return known;
    }

    private Table parent(ForeignKey foreignKey) {
        return schema.table(foreignKey.parent()).orElseThrow();
    }

    /** The column's generator, prepared for it: as told, or inferred; a foreign key's columns have none. */
    private FieldGenerator<?> generator(ColumnContext column) {
        boolean isReferencing = column.table().foreignKeys().stream()
                .anyMatch(key -> key.columns().contains(column.column().name()));
        if (isReferencing) {
            return OF_PARENT;
        }
        FieldGenerator<?> generator = column.column().generator().orElseGet(() -> Inference.infer(
                        schema, column.table(), column.column())
                .generator());
        try {
            return generator.specialize(column);
        } catch (RuntimeException unfit) {
            problems.addAll(unfit(column, unfit));
            return generator;
        }
    }

    private static List<Problem> unfit(ColumnContext column, RuntimeException unfit) {
        String place = "table '" + column.table().name() + "', column '"
                + column.column().name() + "': ";
        if (unfit instanceof DmbException known) {
            return known.problems().stream()
                    .map(problem -> problem.text().startsWith(place)
                            ? problem
                            : new Problem(place + problem.text(), problem.remedy()))
                    .toList();
        }
        return List.of(new Problem(place + unfit.getMessage(), "use a generator that fits type " + column.type()));
    }

    /** Where the children of a foreign key's parents lie, if they lie in the order of parents. */
    private Optional<ChildRows> children(Table table, ForeignKey key) {
        if (key.parent().equals(table.name())) {
            return Optional.empty();
        }
        long rows = counts.of(table);
        boolean isDriver = counts.driver(table).filter(key::equals).isPresent();
        if (isDriver && !counts.isAsked(table)) {
            return Optional.of(counts.childCounts(table, key));
        }
        boolean isOrdered = isDriver || isPositionAsked(table, key) || isWholeKeyOfParents(table, key, rows);
        return isOrdered ? Optional.of(new EvenChildren(rows, counts.of(parent(key)))) : Optional.empty();
    }

    private boolean isPositionAsked(Table table, ForeignKey key) {
        return generators(table).stream()
                .anyMatch(generator -> generator instanceof PositionInParent position
                        && key.columns().contains(position.foreignKeyColumn()));
    }

    /** A one-to-one foreign key whose rows are as many as its parents': each row is its parent's. */
    private boolean isWholeKeyOfParents(Table table, ForeignKey key, long rows) {
        return table.keys().contains(key.columns()) && rows == counts.of(parent(key));
    }

    /** How a foreign key picks among the parents that share an ancestor with the row, if it is told to. */
    private Optional<RowIndex> within(Table table, ForeignKey key) {
        Optional<String> column = key.within().or(() -> sharedColumn(table, key));
        if (column.isEmpty()) {
            return Optional.empty();
        }
        String place = "table '" + table.name() + "', foreign key " + key.columns() + " within '" + column.get() + "'";
        Optional<ForeignKey> ancestor = table.foreignKeys().stream()
                .filter(other -> !other.equals(key) && other.columns().contains(column.get()))
                .min(Comparator.comparingInt(other -> other.columns().size()));
        if (ancestor.isEmpty() || ancestor.get().within().isPresent()) {
            add(
                    place + ": '" + column.get() + "' is no foreign key of the table that is picked by itself",
                    "name a column that references the common ancestor");
            return Optional.empty();
        }
        Table parent = parent(key);
        Optional<ForeignKey> upward = parent.foreignKeys().stream()
                .filter(other -> other.parent().equals(ancestor.get().parent()))
                .findFirst();
        Optional<ChildRows> siblings = upward.flatMap(other -> children(parent, other));
        if (siblings.isEmpty()) {
            add(
                    place + ": the rows of table '" + parent.name() + "' do not lie in the order of those of '"
                            + ancestor.get().parent() + "'",
                    "give table '" + parent.name() + "' a foreign key to '"
                            + ancestor.get().parent() + "' with children");
            return Optional.empty();
        }
        if (siblings.get().least() == 0 && !isNullable(table, key)) {
            add(
                    place + ": some rows of '" + ancestor.get().parent() + "' have no row of '" + parent.name() + "'",
                    "give each at least one child there, or allow NULL here");
        }
        CellStream stream = CellStream.of(plan.seed(), table.name(), String.join(",", key.columns()), "parent");
        return Optional.of(new RowIndex.Within(table.foreignKeys().indexOf(ancestor.get()), siblings.get(), stream));
    }

    /** A column that another foreign key, of fewer columns, has as well: both must agree on it. */
    private static Optional<String> sharedColumn(Table table, ForeignKey key) {
        return table.foreignKeys().stream()
                .filter(other -> other.columns().size() < key.columns().size()
                        && key.columns().containsAll(other.columns()))
                .map(other -> other.columns().get(0))
                .findFirst();
    }

    private static boolean isNullable(Table table, ForeignKey key) {
        return key.columns().stream().map(table::column).anyMatch(column -> column.orElseThrow()
                .isNullable());
    }

    private PlannedForeignKey foreignKey(
            Table table, int number, long rows, long parents, Optional<ChildRows> children, KeyPlan keys) {
        ForeignKey key = table.foreignKeys().get(number);
        Column first = table.column(key.columns().get(0)).orElseThrow();
        boolean isNullable = isNullable(table, key);
        String columns = String.join(",", key.columns());
        RowIndex index;
        if (key.parent().equals(table.name())) {
            Cardinality cardinality = key.children().orElse(TREE_CHILDREN);
            long treeKey = CellStream.of(plan.seed(), table.name(), columns, "children")
                    .start();
            index = new RowIndex.Tree(new ChildCounts(cardinality, treeKey), TREE_ROOTS, isNullable);
        } else if (children.isPresent()) {
            index = new RowIndex.Ordered(children.get());
        } else {
            CellStream stream = CellStream.of(plan.seed(), table.name(), columns, "parent");
            index = keys.ofForeignKey(number).orElseGet(() -> new RowIndex.Uniform(stream, Math.max(1, parents)));
        }
        if (parents == 0 && rows > 0 && first.nullRate() < 1) {
            add(
                    "table '" + table.name() + "', foreign key [" + columns + "]: " + rows + " rows refer to table '"
                            + key.parent() + "', which has none",
                    "ask for rows of '" + key.parent() + "'");
        }
        double nullRate = isNullable ? first.nullRate() : 0;
        CellStream nullStream = CellStream.of(plan.seed(), table.name(), columns, "null");
        RowIndex withNulls = nullRate > 0 ? new RowIndex.Nullable(index, nullStream, nullRate) : index;
        return new PlannedForeignKey(key, schema.tables().indexOf(parent(key)), withNulls, children);
    }

    private ColumnSource source(ColumnContext column, FieldGenerator<?> generator, KeyPlan keys) {
        Table table = column.table();
        String name = column.column().name();
        Optional<ForeignKey> key = table.foreignKeys().stream()
                .filter(candidate -> candidate.columns().contains(name))
                .min(Comparator.comparingInt(candidate -> candidate.columns().size()));
        if (key.isPresent()) {
            String referenced =
                    schema.referenced(key.get()).get(key.get().columns().indexOf(name));
            return new ColumnSource.ParentKey(
                    table.foreignKeys().indexOf(key.get()), parent(key.get()).indexOf(referenced));
        }
        if (generator instanceof PositionInParent position) {
            return position(column, position);
        }
        CellStream stream = generator instanceof DrawnTogether together
                ? CellStream.of(plan.seed(), table.name(), together.group(), "together")
                : CellStream.of(plan.seed(), table.name(), name);
        Nulls nulls = new Nulls(
                CellStream.of(plan.seed(), table.name(), name, "null"),
                column.column().nullRate());
        Optional<RowIndex> index = keys.ofColumn(table.indexOf(name));
        if (index.isPresent()) {
            return new ColumnSource.Chosen((OfDomain<?>) generator, index.get(), nulls);
        }
        return new ColumnSource.Generated(generator, stream, nulls, reads(column, generator));
    }

    private ColumnSource position(ColumnContext column, PositionInParent position) {
        Table table = column.table();
        int foreignKey = IntStream.range(0, table.foreignKeys().size())
                .filter(i -> table.foreignKeys().get(i).columns().contains(position.foreignKeyColumn()))
                .findFirst()
                .orElse(-1);
        if (foreignKey < 0) {
            add(
                    place(column) + ": a position among the children of '" + position.foreignKeyColumn()
                            + "', which is no foreign key of the table",
                    "name a column that references another table");
        }
        return new ColumnSource.Position(foreignKey, position.first());
    }

    private List<ReadFrom> reads(ColumnContext column, FieldGenerator<?> generator) {
        if (!(generator instanceof Derived<?> derived)) {
            return List.of();
        }
        return derived.reads().stream()
                .flatMap(read -> resolve(column, read).stream())
                .toList();
    }

    private Optional<ReadFrom> resolve(ColumnContext column, Read read) {
        Table table = column.table();
        if (read.foreignKeyColumn().isEmpty() && table.indexOf(read.column()) >= 0) {
            return Optional.of(new ReadFrom(-1, table.indexOf(read.column())));
        }
        List<ReadFrom> found = IntStream.range(0, table.foreignKeys().size())
                .filter(i -> read.foreignKeyColumn().isEmpty()
                        || table.foreignKeys()
                                .get(i)
                                .columns()
                                .contains(read.foreignKeyColumn().get()))
                .mapToObj(
                        i -> new ReadFrom(i, parent(table.foreignKeys().get(i)).indexOf(read.column())))
                .filter(candidate -> candidate.column() >= 0)
                .toList();
        if (found.size() == 1 || !found.isEmpty() && read.foreignKeyColumn().isPresent()) {
            return Optional.of(found.get(0));
        }
        if (found.isEmpty()) {
            add(
                    place(column) + ": reads '" + read + "', which is neither a column of the table nor of a parent",
                    Nearest.remedy(
                            read.toString(),
                            table.columns().stream().map(Column::name).toList()));
        } else {
            add(
                    place(column) + ": reads '" + read + "', which " + found.size() + " parents have",
                    "write the foreign key column in front, as in '"
                            + table.foreignKeys()
                                    .get(found.get(0).foreignKey())
                                    .columns()
                                    .get(0) + "." + read.column() + "'");
        }
        return Optional.empty();
    }

    private static String place(ColumnContext column) {
        return "table '" + column.table().name() + "', column '"
                + column.column().name() + "'";
    }

    private void add(String text, String remedy) {
        problems.add(new Problem(text, remedy));
    }
}
