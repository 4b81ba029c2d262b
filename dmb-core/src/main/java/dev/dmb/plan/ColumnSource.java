package dev.dmb.plan;

import dev.dmb.internal.derived.OfChildren.Kind;
import dev.dmb.internal.random.CellStream;
import dev.dmb.internal.vector.PositionInParent;
import dev.dmb.internal.vector.SummedInParent;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldGenerator.OfDomain;
import java.util.List;
import java.util.Optional;

/** Where the values of a column come from. Immutable. */
sealed interface ColumnSource {

    /**
     * A column that a derived generator reads.
     *
     * @param path foreign keys from the row upwards to the table of the column; none for the row itself
     * @param column its number in that table
     */
    record ReadFrom(List<Integer> path, int column) {

        /** Copies the path. */
        public ReadFrom {
            path = List.copyOf(path);
        }
    }

    /** A share of NULLs laid over the values; {@code rate} 0 to 1. */
    record Nulls(CellStream stream, double rate) {}

    /** A generator's value at the row, from what it reads (nothing, unless it is derived). */
    record Generated(FieldGenerator<?> generator, CellStream stream, Nulls nulls, List<ReadFrom> reads)
            implements ColumnSource {}

    /** The value at a chosen place of a generator's domain. */
    record Chosen(OfDomain<?> domain, RowIndex index, Nulls nulls) implements ColumnSource {}

    /** A column of the parent's key. */
    record ParentKey(int foreignKey, int parentColumn) implements ColumnSource {}

    /** A value by the position among the children of one parent. */
    record Position(int foreignKey, PositionInParent generator, Nulls nulls) implements ColumnSource {}

    /** A start, and the steps of all children of the parent up to the row. */
    record Summed(SummedInParent generator, ReadFrom start, CellStream stream, Nulls nulls) implements ColumnSource {}

    /**
     * A value made of the children.
     *
     * @param kind what is made of them
     * @param table number of their table
     * @param foreignKey by which they refer to the row
     * @param value their column, or a derived value made for this alone; not read for a count
     * @param nulls laid over it
     */
    record Total(Kind kind, int table, int foreignKey, ChildValue value, Nulls nulls) implements ColumnSource {}

    /**
     * What is read of a child: a column of its table, or a value derived from those.
     *
     * @param column its number; -1 for a derived value, or for none
     * @param derived the derived value, with what its generator may know; empty for a column
     */
    record ChildValue(int column, Optional<DerivedValue> derived) {}

    /** A derived value outside of its table's columns. */
    record DerivedValue(ColumnContext context, Generated source) {}
}
