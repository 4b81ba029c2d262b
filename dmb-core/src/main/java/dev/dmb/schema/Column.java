package dev.dmb.schema;

import dev.dmb.schema.FieldType.Kind;
import java.util.List;
import java.util.Optional;

/**
 * A column of a table. Immutable; every method that changes something returns a copy.
 *
 * @param name column name
 * @param type logical type
 * @param isNullable whether the column may hold NULL; false for a column of the primary key
 * @param isPrimaryKey whether the column alone is the primary key
 * @param isUnique whether values occur at most once
 * @param nullRate share of NULLs, 0 (none, default) to 1 (all)
 * @param references the foreign key of this column alone, if it has one
 * @param generator where values come from; empty to infer it from name and type
 * @param comment what the column means, for people; empty for none
 * @since 0.1
 */
public record Column(
        String name,
        FieldType type,
        boolean isNullable,
        boolean isPrimaryKey,
        boolean isUnique,
        double nullRate,
        Optional<ForeignKey> references,
        Optional<FieldGenerator<?>> generator,
        String comment)
        implements TablePart {

    /**
     * A nullable column.
     *
     * @param name column name
     * @param type logical type
     * @return the column
     */
    public static Column column(String name, FieldType type) {
        return new Column(name, type, true, false, false, 0, Optional.empty(), Optional.empty(), "");
    }

    /** Text of exactly {@code length} characters. */
    public static Column character(String name, int length) {
        return column(name, FieldType.of(Kind.CHAR, length));
    }

    /** Text of at most {@code length} characters. */
    public static Column varchar(String name, int length) {
        return column(name, FieldType.of(Kind.VARCHAR, length));
    }

    /** Text of at most 255 characters. */
    public static Column string(String name) {
        return column(name, FieldType.parse("string"));
    }

    /** Text without a stated limit. */
    public static Column text(String name) {
        return column(name, FieldType.of(Kind.TEXT));
    }

    /** An e-mail address of at most 254 characters. */
    public static Column email(String name) {
        return column(name, FieldType.parse("email")).generatedBy(NamedGenerators.create("email"));
    }

    /** A web address of at most 2,048 characters. */
    public static Column url(String name) {
        return column(name, FieldType.parse("url")).generatedBy(NamedGenerators.create("url"));
    }

    /** A 16-bit whole number. */
    public static Column smallint(String name) {
        return column(name, FieldType.of(Kind.SMALLINT));
    }

    /** A 32-bit whole number. */
    public static Column integer(String name) {
        return column(name, FieldType.of(Kind.INTEGER));
    }

    /** A 64-bit whole number. */
    public static Column bigint(String name) {
        return column(name, FieldType.of(Kind.BIGINT));
    }

    /** An exact number of {@code precision} digits, {@code scale} of them after the point. */
    public static Column decimal(String name, int precision, int scale) {
        return column(name, FieldType.decimal(precision, scale));
    }

    /** A 32-bit floating-point number. */
    public static Column real(String name) {
        return column(name, FieldType.of(Kind.REAL));
    }

    /** A 64-bit floating-point number; {@code double} and {@code float} in schema files. */
    public static Column doublePrecision(String name) {
        return column(name, FieldType.of(Kind.DOUBLE));
    }

    /** True or false; {@code boolean} in schema files. */
    public static Column bool(String name) {
        return column(name, FieldType.of(Kind.BOOLEAN));
    }

    /** A calendar date. */
    public static Column date(String name) {
        return column(name, FieldType.of(Kind.DATE));
    }

    /** A time of day. */
    public static Column time(String name) {
        return column(name, FieldType.of(Kind.TIME));
    }

    /** Date and time without a zone; {@code timestamp} or {@code datetime} in schema files. */
    public static Column timestamp(String name) {
        return column(name, FieldType.of(Kind.TIMESTAMP));
    }

    /** An instant; {@code timestamptz} or {@code timestamp with time zone} in schema files. */
    public static Column timestamptz(String name) {
        return column(name, FieldType.of(Kind.TIMESTAMP_WITH_TIME_ZONE));
    }

    /** A 128-bit identifier. */
    public static Column uuid(String name) {
        return column(name, FieldType.of(Kind.UUID));
    }

    /** JSON text. */
    public static Column json(String name) {
        return column(name, FieldType.of(Kind.JSON));
    }

    /** At most {@code length} bytes. */
    public static Column binary(String name, int length) {
        return column(name, FieldType.of(Kind.BINARY, length));
    }

    /** One of the given texts; {@code enum(…)} in schema files. */
    public static Column enumOf(String name, String... values) {
        return column(name, FieldType.enumOf(List.of(values)));
    }

    /** Makes this column the primary key; not nullable. */
    public Column primaryKey() {
        return new Column(name, type, false, true, isUnique, nullRate, references, generator, comment);
    }

    /** Lets every value occur at most once; NULL as often as it likes. */
    public Column unique() {
        return new Column(name, type, isNullable, isPrimaryKey, true, nullRate, references, generator, comment);
    }

    /** Forbids NULL. */
    public Column notNull() {
        return new Column(name, type, false, isPrimaryKey, isUnique, nullRate, references, generator, comment);
    }

    /**
     * Sets the share of NULLs.
     *
     * @param nullRate 0 (none, default) to 1 (all)
     */
    public Column nullRate(double nullRate) {
        return new Column(name, type, isNullable, isPrimaryKey, isUnique, nullRate, references, generator, comment);
    }

    /**
     * Makes the column a foreign key.
     *
     * @param parent name of the parent table
     */
    public Column references(String parent) {
        return references(new ForeignKey.From(List.of(name)).references(parent));
    }

    /**
     * Makes the column a foreign key to a unique column other than the primary key.
     *
     * @param parent name of the parent table
     * @param parentColumn the parent's unique column
     */
    public Column references(String parent, String parentColumn) {
        return references(new ForeignKey.From(List.of(name)).references(parent, parentColumn));
    }

    private Column references(ForeignKey foreignKey) {
        return withReferences(Optional.of(foreignKey));
    }

    Column withKeys(boolean isPrimaryKey, boolean isUnique) {
        return new Column(name, type, isNullable, isPrimaryKey, isUnique, nullRate, references, generator, comment);
    }

    Column withType(FieldType known) {
        return new Column(name, known, isNullable, isPrimaryKey, isUnique, nullRate, references, generator, comment);
    }

    Column withReferences(Optional<ForeignKey> foreignKey) {
        return new Column(name, type, isNullable, isPrimaryKey, isUnique, nullRate, foreignKey, generator, comment);
    }

    /**
     * Gives each parent of this column's foreign key a number of rows, every number in the range equally often.
     *
     * @param min fewest, at least 0
     * @param max most, at least {@code min}
     * @throws IllegalStateException when the column references no table yet
     */
    public Column children(int min, int max) {
        return children(Cardinality.between(min, max));
    }

    /**
     * Gives each parent of this column's foreign key the same number of rows.
     *
     * @param count how many, at least 0
     * @throws IllegalStateException when the column references no table yet
     */
    public Column children(int count) {
        return children(count, count);
    }

    /**
     * Gives each parent of this column's foreign key a number of rows.
     *
     * @param cardinality how many
     * @throws IllegalStateException when the column references no table yet
     */
    public Column children(Cardinality cardinality) {
        return references(foreignKey("children").children(cardinality));
    }

    /**
     * Picks only parents that share an ancestor with the row: the address of an order's customer, not anybody's.
     *
     * @param column a column of another foreign key of the table, to a table that the parent refers to as well; or a chain of
     *     such columns, see {@link ForeignKey#within}
     * @throws IllegalStateException when the column references no table yet
     */
    public Column within(String column) {
        return references(foreignKey("within").within(column));
    }

    /**
     * Picks parents unequally, where they do not decide the number of rows.
     *
     * @param pick how
     * @throws IllegalStateException when the column references no table yet
     */
    public Column picked(Pick pick) {
        return references(foreignKey("picked").picked(pick));
    }

    /**
     * Shapes the trees of a table that references itself, see {@link ForeignKey#tree}.
     *
     * @param roots how many rows have no parent, at least 1
     * @param levels how many levels there are at most, roots included, at least 1
     * @throws IllegalStateException when the column references no table yet
     */
    public Column tree(long roots, int levels) {
        return references(foreignKey("tree").tree(roots, levels));
    }

    private ForeignKey foreignKey(String caller) {
        return references.orElseThrow(() -> new IllegalStateException(
                "column '" + name + "' references no table; call references(…) before " + caller + "(…)"));
    }

    /**
     * Sets where values come from, instead of inferring it from name and type.
     *
     * @param generator a built-in one of {@code Generators}, or any function of row and random
     */
    public Column generatedBy(FieldGenerator<?> generator) {
        return new Column(
                name, type, isNullable, isPrimaryKey, isUnique, nullRate, references, Optional.of(generator), comment);
    }

    /**
     * Says what the column means.
     *
     * @param comment one sentence for people
     */
    public Column comment(String comment) {
        return new Column(name, type, isNullable, isPrimaryKey, isUnique, nullRate, references, generator, comment);
    }
}
