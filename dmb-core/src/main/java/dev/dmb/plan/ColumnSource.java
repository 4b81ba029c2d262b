package dev.dmb.plan;

import dev.dmb.internal.random.CellStream;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldGenerator.OfDomain;
import java.util.List;

/** Where the values of a column come from. Immutable. */
sealed interface ColumnSource {

    /** The column of the table, or of a parent, that a derived generator reads: foreign key -1 means the table itself. */
    record ReadFrom(int foreignKey, int column) {}

    /** A share of NULLs laid over the values; {@code rate} 0 to 1. */
    record Nulls(CellStream stream, double rate) {}

    /** A generator's value at the row, from what it reads (nothing, unless it is derived). */
    record Generated(FieldGenerator<?> generator, CellStream stream, Nulls nulls, List<ReadFrom> reads)
            implements ColumnSource {}

    /** The value at a chosen place of a generator's domain. */
    record Chosen(OfDomain<?> domain, RowIndex index, Nulls nulls) implements ColumnSource {}

    /** A column of the parent's key. */
    record ParentKey(int foreignKey, int parentColumn) implements ColumnSource {}

    /** The position among the children of one parent. */
    record Position(int foreignKey, long first) implements ColumnSource {}
}
