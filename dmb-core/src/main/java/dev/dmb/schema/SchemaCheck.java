package dev.dmb.schema;

import dev.dmb.DmbException.Problem;
import dev.dmb.internal.text.Nearest;
import dev.dmb.schema.FieldType.Kind;
import dev.dmb.schema.FieldType.Storage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds every mistake of a schema. Used once, by one thread. */
final class SchemaCheck {

    /** The shortest limit among the databases DMB knows: PostgreSQL's, in bytes. */
    private static final int MAX_NAME_BYTES = 63;

    private static final int MAX_DECIMAL_DIGITS = 1000;
    private static final int MOST_EXPONENT = 100;
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]+");

    /**
     * A mistake and where it is.
     *
     * @param spot the part to correct
     * @param problem what is wrong, naming its place
     */
    record Finding(Spot spot, Problem problem) {}

    private final Schema schema;
    private final Set<Spot> unsure;
    private final List<Finding> findings = new ArrayList<>();

    SchemaCheck(Schema schema) {
        this(schema, Set.of());
    }

    /**
     * A check of a schema that is known in part only.
     *
     * @param unsure the schema, tables, columns and types of columns that are not known in full; what they lack is no
     *     mistake
     */
    SchemaCheck(Schema schema, Set<Spot> unsure) {
        this.schema = schema;
        this.unsure = unsure;
    }

    List<Finding> findings() {
        name(Spot.SCHEMA.at("schema"), "schema", schema.name());
        if (schema.tables().isEmpty() && !unsure.contains(Spot.SCHEMA)) {
            add(Spot.SCHEMA, "schema '" + schema.name() + "' has no table", "add one");
        }
        Set<String> seen = new HashSet<>();
        for (Table table : schema.tables()) {
            if (!seen.add(table.name())) {
                add(Spot.table(table.name()), "two tables are named '" + table.name() + "'", "rename or remove one");
            }
            check(table);
        }
        return List.copyOf(findings);
    }

    private void check(Table table) {
        Spot place = Spot.table(table.name());
        name(place, "table", table.name());
        if (table.columns().isEmpty() && !unsure.contains(place)) {
            add(place, place + " has no column", "add one");
        }
        Set<String> seen = new HashSet<>();
        for (Column column : table.columns()) {
            if (!seen.add(column.name())) {
                add(
                        place.column(column.name()),
                        place + " has two columns named '" + column.name() + "'",
                        "rename or remove one");
            }
            check(table, column);
        }
        knownColumns(place.at("primaryKey"), table, "primary key", table.primaryKey());
        table.uniques().forEach(unique -> knownColumns(place.at("unique"), table, "unique key", unique));
        table.foreignKeys().forEach(foreignKey -> check(table, foreignKey));
        table.checks().forEach(condition -> check(place.part("check '" + condition + "'"), condition));
        if (table.foreignKeys().stream()
                        .filter(key -> key.children().isPresent() && !key.parent().equals(table.name()))
                        .count()
                > 1) {
            add(
                    place,
                    place + " has children counts on several foreign keys",
                    "keep the one whose parents decide the number of rows");
        }
    }

    private void check(Table table, Column column) {
        Spot place = Spot.table(table.name()).column(column.name());
        name(place, "column", column.name());
        check(place.at("type"), column.type());
        if (!(column.nullRate() >= 0 && column.nullRate() <= 1)) {
            add(place.at("nullRate"), place + ": null rate " + column.nullRate(), "use a share from 0 to 1");
        } else if (column.nullRate() > 0 && !column.isNullable()) {
            add(
                    place.at("nullRate"),
                    place + ": null rate " + column.nullRate() + " for a column that is not nullable",
                    "remove the null rate or allow NULL");
        }
        if (column.generator().isPresent() && isReferencing(table, column)) {
            add(
                    place.at("generator"),
                    place + ": a generator for a foreign key column",
                    "remove it; the value is the parent's key");
        }
    }

    private static boolean isReferencing(Table table, Column column) {
        return table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column.name()));
    }

    private void check(Spot place, String condition) {
        CheckText.problem(condition)
                .ifPresent(
                        problem -> add(place, place + ": " + problem, "write a plain SQL condition over the columns"));
    }

    private void check(Spot place, FieldType type) {
        boolean isValid =
                switch (type.kind()) {
                    case CHAR, VARCHAR, BINARY -> type.length() >= 1;
                    case DECIMAL ->
                        type.length() >= 1
                                && type.length() <= MAX_DECIMAL_DIGITS
                                && type.scale() >= 0
                                && type.scale() <= type.length();
                    case ENUM ->
                        !type.values().isEmpty()
                                && new HashSet<>(type.values()).size()
                                        == type.values().size();
                    case TEXT,
                            SMALLINT,
                            INTEGER,
                            BIGINT,
                            REAL,
                            DOUBLE,
                            BOOLEAN,
                            DATE,
                            TIME,
                            TIMESTAMP,
                            TIMESTAMP_WITH_TIME_ZONE,
                            UUID,
                            JSON -> true;
                };
        if (!isValid) {
            add(
                    place,
                    place + ": type " + type,
                    switch (type.kind()) {
                        case DECIMAL ->
                            "use 1 to " + MAX_DECIMAL_DIGITS + " digits, of which 0 to all follow the point";
                        case ENUM -> "list at least one value, each once";
                        case CHAR,
                                VARCHAR,
                                BINARY,
                                TEXT,
                                SMALLINT,
                                INTEGER,
                                BIGINT,
                                REAL,
                                DOUBLE,
                                BOOLEAN,
                                DATE,
                                TIME,
                                TIMESTAMP,
                                TIMESTAMP_WITH_TIME_ZONE,
                                UUID,
                                JSON -> "use a length of at least 1";
                    });
        }
    }

    private void check(Table table, ForeignKey foreignKey) {
        Spot place = place(table.name(), foreignKey);
        foreignKey.children().ifPresent(cardinality -> check(place.at("children"), cardinality));
        check(place.at("pick"), foreignKey, foreignKey.pick());
        foreignKey.tree().ifPresent(tree -> check(place.at("tree"), table, foreignKey, tree));
        if (!knownColumns(place.at("columns"), table, "foreign key", foreignKey.columns())) {
            return;
        }
        Table parent = schema.table(foreignKey.parent()).orElse(null);
        if (parent == null) {
            add(
                    place.at("references"),
                    place + ": no table '" + foreignKey.parent() + "'",
                    Nearest.remedy(
                            foreignKey.parent(),
                            schema.tables().stream().map(Table::name).toList()));
            return;
        }
        if (!areKeysUnsure(parent)) {
            checkReferenced(place.at("references"), table, foreignKey, parent);
        }
    }

    private void checkReferenced(Spot place, Table table, ForeignKey foreignKey, Table parent) {
        List<String> referenced = schema.referenced(foreignKey);
        if (referenced.isEmpty()) {
            add(
                    place,
                    place + ": references table '" + parent.name() + "', which has no primary key",
                    "give it one, or name a unique column of it");
        } else if (!foreignKey.parentColumns().isEmpty()
                && !knownColumns(place, parent, "referenced key", referenced)) {
            return;
        } else if (parent.keys().stream().noneMatch(key -> Set.copyOf(key).equals(Set.copyOf(referenced)))) {
            add(
                    place,
                    place + ": references " + referenced + " of table '" + parent.name() + "', which is no key there",
                    "reference one of its keys " + parent.keys() + ", or make it unique");
        } else if (referenced.size() != foreignKey.columns().size()) {
            add(
                    place,
                    place + ": " + foreignKey.columns().size() + " columns reference the " + referenced.size() + " of "
                            + referenced + " of table '" + parent.name() + "'",
                    "name as many columns as the key has");
        } else {
            for (int i = 0; i < referenced.size(); i++) {
                checkTypes(place, table, foreignKey.columns().get(i), parent, referenced.get(i));
            }
        }
    }

    private void checkTypes(Spot place, Table table, String name, Table parent, String referenced) {
        Column column = table.column(name).orElseThrow();
        FieldType type = column.type();
        FieldType parentType = parent.column(referenced).orElseThrow().type();
        boolean isSame = type.storage() == parentType.storage()
                && type.scale() == parentType.scale()
                && (type.storage() == Storage.TEXT
                        || isNumber(type) && isNumber(parentType)
                        || type.kind() == parentType.kind());
        boolean isSure = !unsure.contains(Spot.table(table.name()).column(name).at("type"))
                && !unsure.contains(Spot.table(parent.name()).column(referenced).at("type"));
        if (!isSame && isSure) {
            add(
                    place,
                    place + ": type " + type + " references " + referenced + " of table '" + parent.name()
                            + "', which is " + parentType,
                    "use type " + parentType);
        }
    }

    private static boolean isNumber(FieldType type) {
        return Set.of(Kind.SMALLINT, Kind.INTEGER, Kind.BIGINT, Kind.DECIMAL).contains(type.kind());
    }

    private void check(Spot place, ForeignKey foreignKey, Pick pick) {
        double exponent = pick.exponent().orElse(1);
        if (!(exponent > 0 && exponent <= MOST_EXPONENT)) {
            add(
                    place,
                    place + ": parents picked with exponent " + exponent,
                    "use a number above 0 and up to " + MOST_EXPONENT);
        }
        List<Double> weights = pick.weights();
        boolean isWeighted = weights.isEmpty()
                || weights.get(0) > 0
                        && weights.stream().allMatch(weight -> weight >= 0 && weight < Double.POSITIVE_INFINITY);
        if (!isWeighted) {
            add(place, place + ": parents picked by weights " + weights, "use weights of at least 0, the first above");
        }
        boolean isPicked = exponent != 1 || pick.exponent().isPresent() || !weights.isEmpty();
        if (isPicked && (foreignKey.children().isPresent() || foreignKey.within().isPresent())) {
            add(
                    place,
                    place + ": parents picked " + pick + " and also by '"
                            + (foreignKey.children().isPresent() ? "children" : "within") + "'",
                    "keep one of them");
        }
    }

    private void check(Spot place, Table table, ForeignKey foreignKey, Tree tree) {
        if (!foreignKey.parent().equals(table.name())) {
            add(place, place + ": a tree over table '" + foreignKey.parent() + "'", "reference the table itself");
        } else if (tree.roots() < 1 || tree.levels() < 1) {
            add(place, place + ": a tree of " + tree, "use 1 or more of each");
        }
    }

    private void check(Spot place, Cardinality cardinality) {
        boolean isRange = cardinality.min() >= 0 && cardinality.max() >= cardinality.min();
        if (!isRange) {
            add(
                    place,
                    place + ": children from " + cardinality.min() + " to " + cardinality.max(),
                    "use counts of at least 0, the larger one last");
        }
        List<Double> weights = cardinality.weights();
        boolean isWeighted = weights.isEmpty()
                || weights.size() == cardinality.max() - cardinality.min() + 1
                        && weights.stream().allMatch(weight -> weight >= 0 && weight < Double.POSITIVE_INFINITY)
                        && weights.stream().anyMatch(weight -> weight > 0);
        if (isRange && !isWeighted) {
            add(
                    place,
                    place + ": weights " + weights + " of children",
                    "give one weight of at least 0 for each count, not all 0");
        }
    }

    private boolean knownColumns(Spot spot, Table table, String what, List<String> columns) {
        Spot place = Spot.table(table.name()).part(what + " " + columns);
        List<String> known = table.columns().stream().map(Column::name).toList();
        List<String> unknown =
                columns.stream().filter(column -> !known.contains(column)).toList();
        for (String column : unknown) {
            if (!unsure.contains(Spot.table(table.name()))) {
                add(spot, place + ": no column '" + column + "'", Nearest.remedy(column, known));
            }
        }
        if (new HashSet<>(columns).size() < columns.size()) {
            add(spot, place + ": a column twice", "name each column once");
            return false;
        }
        return unknown.isEmpty();
    }

    private void name(Spot place, String what, String name) {
        boolean isValid = !name.isBlank()
                && NAME.matcher(name).matches()
                && name.getBytes(StandardCharsets.UTF_8).length <= MAX_NAME_BYTES;
        if (!isValid) {
            add(
                    place,
                    place + ": '" + name.replaceAll("\\p{Cntrl}", "?") + "' is no name for a " + what,
                    "use 1 to " + MAX_NAME_BYTES + " bytes without control characters");
        }
    }

    /** Where a foreign key is: at its column, or at the table when it has several. */
    static Spot place(String table, ForeignKey foreignKey) {
        return foreignKey.columns().size() == 1
                ? Spot.table(table).column(foreignKey.columns().get(0))
                : Spot.table(table).part("foreign key " + foreignKey.columns());
    }

    private boolean areKeysUnsure(Table table) {
        Spot place = Spot.table(table.name());
        return unsure.contains(place)
                || !unsure.isEmpty()
                        && table.columns().stream().anyMatch(column -> unsure.contains(place.column(column.name())));
    }

    private void add(Spot spot, String text, String remedy) {
        findings.add(new Finding(spot, new Problem(text, remedy)));
    }
}
