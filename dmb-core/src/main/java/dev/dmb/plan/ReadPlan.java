package dev.dmb.plan;

import dev.dmb.DmbException;
import dev.dmb.DmbException.Problem;
import dev.dmb.generator.Generators;
import dev.dmb.internal.derived.OfChildren;
import dev.dmb.internal.derived.OfChildren.Kind;
import dev.dmb.internal.random.CellStream;
import dev.dmb.internal.text.Nearest;
import dev.dmb.internal.vector.PositionInParent;
import dev.dmb.internal.vector.SummedInParent;
import dev.dmb.plan.ColumnSource.ChildValue;
import dev.dmb.plan.ColumnSource.DerivedValue;
import dev.dmb.plan.ColumnSource.Generated;
import dev.dmb.plan.ColumnSource.Nulls;
import dev.dmb.plan.ColumnSource.ReadFrom;
import dev.dmb.schema.Column;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldGenerator.Derived;
import dev.dmb.schema.FieldGenerator.Read;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.ForeignKey;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Finds what the columns of a plan read: of their row, of parents, of siblings before them, of children. Used by one thread. */
final class ReadPlan {

    private final Schema schema;
    private final Lineage lineage;
    private final Function<Table, List<ColumnContext>> columns;
    private final Function<Table, List<FieldGenerator<?>>> generators;
    private final List<Problem> problems;

    /**
     * The reads of a schema.
     *
     * @param columns what the columns of a table may know
     * @param generators the generators of a table's columns, prepared
     * @param problems where problems are added
     */
    ReadPlan(
            Schema schema,
            Lineage lineage,
            Function<Table, List<ColumnContext>> columns,
            Function<Table, List<FieldGenerator<?>>> generators,
            List<Problem> problems) {
        this.schema = schema;
        this.lineage = lineage;
        this.columns = columns;
        this.generators = generators;
        this.problems = problems;
    }

    /** Lets children lie in the order of parents wherever a column counts on it. */
    void orderChildren() {
        for (Table table : schema.tables()) {
            for (FieldGenerator<?> generator : generators.apply(table)) {
                if (generator instanceof PositionInParent position) {
                    foreignKeys(table, position.foreignKeyColumn()).forEach(key -> lineage.order(table, key));
                } else if (generator instanceof SummedInParent summed) {
                    foreignKeys(table, summed.start().foreignKeyColumn().orElseThrow())
                            .forEach(key -> lineage.order(table, key));
                } else if (generator instanceof OfChildren total) {
                    schema.table(total.table()).ifPresent(child -> references(child, table, total)
                            .forEach(key -> lineage.order(child, key)));
                }
            }
        }
    }

    /** The foreign keys to other tables that a column belongs to; the first one, if several. */
    private static List<ForeignKey> foreignKeys(Table table, String column) {
        return table.foreignKeys().stream()
                .filter(key -> key.columns().contains(column) && !Lineage.isSelf(table, key))
                .sorted(Comparator.comparingInt(key -> key.columns().size()))
                .limit(1)
                .toList();
    }

    /** The foreign keys by which a total's children may refer to its table. */
    private static List<ForeignKey> references(Table child, Table parent, OfChildren total) {
        return child.foreignKeys().stream()
                .filter(key -> key.parent().equals(parent.name()) && !Lineage.isSelf(child, key))
                .filter(key -> total.foreignKeyColumn().isEmpty()
                        || key.columns().contains(total.foreignKeyColumn().get()))
                .toList();
    }

    /** Where the values of a column that is no foreign key come from. */
    ColumnSource source(ColumnContext column, FieldGenerator<?> generator, CellStream stream, Nulls nulls) {
        if (generator instanceof PositionInParent position) {
            return position(column, position, nulls);
        } else if (generator instanceof SummedInParent summed) {
            return summed(column, summed, stream, nulls);
        } else if (generator instanceof OfChildren total) {
            return total(column, total, stream, nulls);
        }
        return new Generated(generator, stream, nulls, reads(column.table(), place(column), generator));
    }

    private ColumnSource position(ColumnContext column, PositionInParent position, Nulls nulls) {
        Table table = column.table();
        List<ForeignKey> keys = foreignKeys(table, position.foreignKeyColumn());
        if (keys.isEmpty()) {
            add(
                    place(column) + ": a position among the children of '" + position.foreignKeyColumn()
                            + "', which is no foreign key of the table",
                    "name a column that references another table");
            return new ColumnSource.Position(-1, position, nulls);
        }
        Optional<ChildRows> children = inOrder(column, table, keys.get(0));
        OptionalLong room = position.room();
        if (room.isPresent() && children.isPresent() && children.get().most() > room.getAsLong()) {
            add(
                    place(column) + ": " + position + " has " + room.getAsLong() + " values for up to "
                            + children.get().most() + " children of one parent",
                    "add values, or ask for fewer children");
        }
        return new ColumnSource.Position(table.foreignKeys().indexOf(keys.get(0)), position, nulls);
    }

    private Optional<ChildRows> inOrder(ColumnContext column, Table child, ForeignKey key) {
        Optional<ChildRows> children = lineage.children(child, key);
        if (children.isEmpty()) {
            add(
                    place(column) + ": the rows of table '" + child.name() + "' do not lie in the order of their parents by "
                            + key.columns() + ", which are picked within "
                            + key.within().map(within -> "'" + within + "'").orElse("another key"),
                    "name a foreign key whose parents are not picked");
        }
        return children;
    }

    private ColumnSource summed(ColumnContext column, SummedInParent summed, CellStream stream, Nulls nulls) {
        Optional<ReadFrom> start = resolve(column.table(), place(column), summed.start());
        if (start.isEmpty()) {
            return new Generated(summed, stream, nulls, List.of());
        }
        inOrder(column, column.table(), column.table().foreignKeys().get(start.get().path().get(0)));
        Table above = column.table();
        for (int key : start.get().path()) {
            above = lineage.parent(above.foreignKeys().get(key));
        }
        FieldType type = above.columns().get(start.get().column()).type();
        boolean isMoment = switch (type.kind()) {
            case DATE, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> true;
            case CHAR,
                    VARCHAR,
                    TEXT,
                    SMALLINT,
                    INTEGER,
                    BIGINT,
                    DECIMAL,
                    REAL,
                    DOUBLE,
                    BOOLEAN,
                    TIME,
                    UUID,
                    JSON,
                    BINARY,
                    ENUM -> false;
        };
        if (!isMoment) {
            add(
                    place(column) + ": " + summed + " starts at a column of type " + type,
                    "name a date or timestamp column of the parent");
        }
        return new ColumnSource.Summed(summed, start.get(), stream, nulls);
    }

    private ColumnSource total(ColumnContext column, OfChildren total, CellStream stream, Nulls nulls) {
        ColumnSource none = new Generated(total, stream, nulls, List.of());
        Optional<Table> child = schema.table(total.table());
        if (child.isEmpty()) {
            add(
                    place(column) + ": " + total + " of table '" + total.table() + "', which the schema does not have",
                    Nearest.remedy(
                            total.table(),
                            schema.tables().stream().map(Table::name).toList()));
            return none;
        }
        List<ForeignKey> keys = references(child.get(), column.table(), total);
        if (keys.size() != 1) {
            add(place(column) + ": " + total + ", but " + howManyRefer(child.get(), column.table(), total, keys), keys.isEmpty()
                    ? "name a table whose rows refer to those of '" + column.table().name() + "'"
                    : "name one of the columns " + keys.stream().map(key -> key.columns().get(0)).toList());
            return none;
        }
        inOrder(column, child.get(), keys.get(0));
        return childValue(column, child.get(), total, stream)
                .<ColumnSource>map(value -> new ColumnSource.Total(
                        total.kind(),
                        schema.tables().indexOf(child.get()),
                        child.get().foreignKeys().indexOf(keys.get(0)),
                        value,
                        nulls))
                .orElse(none);
    }

    private static String howManyRefer(Table child, Table parent, OfChildren total, List<ForeignKey> keys) {
        String by = total.foreignKeyColumn().map(column -> " by '" + column + "'").orElse("");
        return keys.isEmpty()
                ? "table '" + child.name() + "' does not refer to '" + parent.name() + "'" + by
                : "table '" + child.name() + "' refers to '" + parent.name() + "'" + by + " by " + keys.size() + " foreign keys";
    }

    private Optional<ChildValue> childValue(ColumnContext column, Table child, OfChildren total, CellStream stream) {
        if (total.kind() == Kind.COUNT) {
            return Optional.of(new ChildValue(-1, Optional.empty()));
        }
        int number = child.indexOf(total.value());
        if (number >= 0) {
            FieldType type = child.columns().get(number).type();
            boolean isSum = total.kind() == Kind.SUM || total.kind() == Kind.AVERAGE;
            if (isSum && !isNumber(type)) {
                add(place(column) + ": " + total + " adds up values of type " + type, "name a column of numbers");
            }
            return Optional.of(new ChildValue(number, Optional.empty()));
        }
        return derived(column, child, total, stream)
                .map(derived -> new ChildValue(-1, Optional.of(derived)));
    }

    private static boolean isNumber(FieldType type) {
        return switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT, DECIMAL, REAL, DOUBLE -> true;
            case CHAR,
                    VARCHAR,
                    TEXT,
                    BOOLEAN,
                    DATE,
                    TIME,
                    TIMESTAMP,
                    TIMESTAMP_WITH_TIME_ZONE,
                    UUID,
                    JSON,
                    BINARY,
                    ENUM -> false;
        };
    }

    /** An expression over the child's columns, in the type of the total. */
    private Optional<DerivedValue> derived(ColumnContext column, Table child, OfChildren total, CellStream stream) {
        List<String> names = child.columns().stream().map(Column::name).toList();
        if (total.value().matches("[\\w.]+")) {
            add(
                    place(column) + ": " + total + ", but table '" + child.name() + "' has no column '" + total.value() + "'",
                    Nearest.remedy(total.value(), names));
            return Optional.empty();
        }
        ColumnContext whole = columns.apply(child).get(0);
        Column value = Column.column(column.column().name(), column.type());
        ColumnContext context =
                new ColumnContext(child, value, whole.rows(), whole.locale(), whole.now(), whole.warnings());
        try {
            FieldGenerator<?> generator = Generators.expression(total.value()).specialize(context);
            Generated source = new Generated(
                    generator, stream, new Nulls(stream, 0), reads(child, place(column), generator));
            return Optional.of(new DerivedValue(context, source));
        } catch (DmbException wrong) {
            wrong.problems()
                    .forEach(problem -> add(place(column) + ": " + total + ": " + problem.text(), problem.remedy()));
            return Optional.empty();
        }
    }

    private List<ReadFrom> reads(Table table, String place, FieldGenerator<?> generator) {
        if (!(generator instanceof Derived<?> derived)) {
            return List.of();
        }
        return derived.reads().stream()
                .flatMap(read -> resolve(table, place, read).stream())
                .toList();
    }

    /** Finds a column of the table, of a parent, or of a parent's parent and so on: {@code order_id.customer_id.name}. */
    private Optional<ReadFrom> resolve(Table table, String place, Read read) {
        if (read.foreignKeyColumn().isEmpty() && table.indexOf(read.column()) >= 0) {
            return Optional.of(new ReadFrom(List.of(), table.indexOf(read.column())));
        }
        List<ReadFrom> found = IntStream.range(0, table.foreignKeys().size())
                .filter(i -> read.foreignKeyColumn().isEmpty()
                        || table.foreignKeys()
                                .get(i)
                                .columns()
                                .contains(read.foreignKeyColumn().get()))
                .boxed()
                .flatMap(i -> above(table, i, read.column()).stream())
                .toList();
        if (found.size() == 1 || !found.isEmpty() && read.foreignKeyColumn().isPresent()) {
            return Optional.of(found.get(0));
        }
        if (found.isEmpty()) {
            add(
                    place + ": reads '" + read + "', which is neither a column of the table nor of a parent",
                    Nearest.remedy(
                            read.toString(),
                            table.columns().stream().map(Column::name).toList()));
        } else {
            add(
                    place + ": reads '" + read + "', which " + found.size() + " parents have",
                    "write the foreign key column in front, as in '"
                            + table.foreignKeys()
                                    .get(found.get(0).path().get(0))
                                    .columns()
                                    .get(0) + "." + read.column() + "'");
        }
        return Optional.empty();
    }

    private Optional<ReadFrom> above(Table table, int foreignKey, String name) {
        Table parent = lineage.parent(table.foreignKeys().get(foreignKey));
        if (parent.indexOf(name) >= 0) {
            return Optional.of(new ReadFrom(List.of(foreignKey), parent.indexOf(name)));
        }
        int dot = name.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : IntStream.range(0, parent.foreignKeys().size())
                        .filter(i -> parent.foreignKeys().get(i).columns().contains(name.substring(0, dot)))
                        .boxed()
                        .flatMap(i -> above(parent, i, name.substring(dot + 1)).stream())
                        .map(read -> below(foreignKey, read))
                        .findFirst();
    }

    private static ReadFrom below(int foreignKey, ReadFrom above) {
        List<Integer> path = new ArrayList<>(List.of(foreignKey));
        path.addAll(above.path());
        return new ReadFrom(path, above.column());
    }

    private static String place(ColumnContext column) {
        return "table '" + column.table().name() + "', column '"
                + column.column().name() + "'";
    }

    private void add(String text, String remedy) {
        problems.add(new Problem(text, remedy));
    }
}
