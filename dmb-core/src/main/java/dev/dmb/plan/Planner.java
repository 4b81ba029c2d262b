package dev.dmb.plan;

import dev.dmb.DmbException;
import dev.dmb.DmbException.Problem;
import dev.dmb.generator.Inference;
import dev.dmb.internal.random.CellStream;
import dev.dmb.internal.text.Nearest;
import dev.dmb.internal.vector.DrawnTogether;
import dev.dmb.plan.ColumnSource.Nulls;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldGenerator.OfDomain;
import dev.dmb.schema.ForeignKey;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a plan into planned tables, and finds everything that stands in its way. Used once, by one thread. */
final class Planner {

    /** The outcome: the tables in the schema's order, what is wrong, and what the user should know. */
    record Planned(List<PlannedTable> tables, List<Problem> problems, List<String> warnings) {}

    /** So that rows can still be added up. */
    private static final long MOST_ROWS = 1L << 60;

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
        Growth growth = new Growth(plan, counts);
        checkRows(growth);
        if (!problems.isEmpty()) {
            return planned(List.of());
        }
        Lineage lineage = new Lineage(schema, growth, problems);
        ReadPlan reads = new ReadPlan(schema, lineage, this::columns, this::generators, problems);
        reads.orderChildren();
        List<PlannedTable> tables = schema.tables().stream()
                .map(table -> plan(table, growth, lineage, reads))
                .toList();
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

    private void checkRows(Growth growth) {
        for (Table table : schema.tables()) {
            if (growth.of(table)[0] >= MOST_ROWS) {
                add(
                        "table '" + table.name() + "' would have more rows than can be numbered ("
                                + counts.reason(table) + ")",
                        "ask for fewer rows or children; there is room for " + MOST_ROWS);
            }
        }
    }

    private PlannedTable plan(Table table, Growth growth, Lineage lineage, ReadPlan reads) {
        List<ColumnContext> columns = columns(table);
        List<FieldGenerator<?>> generators = generators(table);
        ForeignKeyPlan references = new ForeignKeyPlan(plan.seed(), schema, table, growth, lineage, problems);
        KeyPlan keys = new KeyPlan(
                        plan.seed(),
                        table,
                        growth.of(table),
                        generators,
                        references.parents(),
                        references.children(),
                        references.decided(),
                        problems)
                .decide();
        warnings.addAll(keys.warnings());
        List<PlannedForeignKey> foreignKeys = references.planned(keys);
        List<ColumnSource> sources = columns.stream()
                .map(column -> source(column, generators.get(table.indexOf(column.column().name())), keys, lineage, reads))
                .toList();
        return new PlannedTable(table, counts.of(table), foreignKeys, sources, columns, keys.room());
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

    private ColumnSource source(
            ColumnContext column, FieldGenerator<?> generator, KeyPlan keys, Lineage lineage, ReadPlan reads) {
        Table table = column.table();
        String name = column.column().name();
        Optional<ForeignKey> key = lineage.leadersFirst(table).stream()
                .filter(candidate -> candidate.columns().contains(name))
                .findFirst();
        if (key.isPresent()) {
            String referenced =
                    schema.referenced(key.get()).get(key.get().columns().indexOf(name));
            return new ColumnSource.ParentKey(
                    table.foreignKeys().indexOf(key.get()),
                    lineage.parent(key.get()).indexOf(referenced));
        }
        CellStream stream = generator instanceof DrawnTogether together
                ? CellStream.of(plan.seed(), table.name(), together.group(), "together")
                : CellStream.of(plan.seed(), table.name(), name);
        Nulls nulls = new Nulls(
                CellStream.of(plan.seed(), table.name(), name, "null"),
                column.column().nullRate());
        Optional<RowIndex> index = keys.ofColumn(table.indexOf(name));
        return index.<ColumnSource>map(chosen -> new ColumnSource.Chosen((OfDomain<?>) generator, chosen, nulls))
                .orElseGet(() -> reads.source(column, generator, stream, nulls));
    }

    private void add(String text, String remedy) {
        problems.add(new Problem(text, remedy));
    }
}
