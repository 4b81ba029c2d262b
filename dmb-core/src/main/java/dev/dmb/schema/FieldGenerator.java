package dev.dmb.schema;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The value of one column at one row: a pure function of the row number and a random source that belongs to the cell.
 *
 * <pre>{@code
 * FieldGenerator<String> plate = (row, random) -> "AB-%03d".formatted(random.nextInt(1000));
 * }</pre>
 *
 * <p>An implementation keeps no state, reads no clock and no other random source, and may be called by several threads
 * for any rows in any order. A value may be of the column's Java type ({@code Integer},
 * {@code Long}, {@code BigDecimal}, {@code LocalDate}, …), any {@link Number} for a number, or a text for a text.
 *
 * @param <T> type of the values
 * @since 0.1
 */
@FunctionalInterface
public interface FieldGenerator<T> {

    /**
     * Makes the value of one cell.
     *
     * @param row row number, 0-based
     * @param random random source of this cell alone; the same for every call with the same seed, table, column and row
     * @return the value, or null for SQL NULL
     */
    @Nullable
    T generate(long row, RandomGenerator random);

    /**
     * Prepares for one column; called once, before the run, for each thread.
     *
     * @param context the column, its row count, the locale and the clock
     * @return the generator to use for the column; by default this one
     */
    default FieldGenerator<?> specialize(ColumnContext context) {
        return this;
    }

    /**
     * Makes numbers without boxing, in the form in which a batch holds them: days since 1970-01-01 for a date,
     * microseconds for times and timestamps, the unscaled value for a decimal, 0 or 1 for a boolean.
     */
    @FunctionalInterface
    interface OfLong extends FieldGenerator<Long> {

        /**
         * Makes the value of one cell.
         *
         * @param row row number, 0-based
         * @param random random source of this cell alone
         * @return the value
         */
        long generateLong(long row, RandomGenerator random);

        @Override
        default Long generate(long row, RandomGenerator random) {
            return generateLong(row, random);
        }
    }

    /** Makes floating-point numbers without boxing; a decimal column rounds them half up to its scale. */
    @FunctionalInterface
    interface OfDouble extends FieldGenerator<Double> {

        /**
         * Makes the value of one cell.
         *
         * @param row row number, 0-based
         * @param random random source of this cell alone
         * @return the value
         */
        double generateDouble(long row, RandomGenerator random);

        @Override
        default Double generate(long row, RandomGenerator random) {
            return generateDouble(row, random);
        }
    }

    /**
     * A generator whose values can be counted: value number {@code index} of {@code domainSize}, all different.
     *
     * <p>Only such a generator can fill a unique column: the engine permutes the row number over the domain.
     *
     * @param <T> type of the values
     */
    interface OfDomain<T> extends FieldGenerator<T> {

        /**
         * How many different values there are.
         *
         * @return at least 1
         */
        long domainSize();

        /**
         * One value of the domain.
         *
         * @param index 0 to {@code domainSize() - 1}
         * @return the value; another one for each index
         */
        T valueAt(long index);

        @Override
        default T generate(long row, RandomGenerator random) {
            return valueAt(random.nextLong(domainSize()));
        }
    }

    /**
     * A generator that reads other columns of its row, or of the row's parents.
     *
     * @param <T> type of the values
     */
    interface Derived<T> extends FieldGenerator<T> {

        /**
         * What is read.
         *
         * @return at least one; {@code values} of {@link #derive} come in this order
         */
        List<Read> reads();

        /**
         * Makes the value of one cell out of the values read.
         *
         * @param values one value for each of {@link #reads()}, null where the cell is NULL; reused by the caller
         * @param row row number, 0-based
         * @param random random source of this cell alone
         * @return the value, or null for SQL NULL
         */
        @Nullable
        T derive(List<@Nullable Object> values, long row, RandomGenerator random);

        @Override
        default @Nullable T generate(long row, RandomGenerator random) {
            throw new UnsupportedOperationException("a derived generator needs the values of " + reads());
        }
    }

    /**
     * A column that a derived generator reads.
     *
     * @param foreignKeyColumn a column of the same table that references the parent whose column is read; empty to read
     *     the same row, or, when its table has no such column, the only parent that has
     * @param column name of the column read
     */
    record Read(Optional<String> foreignKeyColumn, String column) {

        /**
         * A column of the same row.
         *
         * @param column its name
         * @return what is read
         */
        public static Read sibling(String column) {
            return new Read(Optional.empty(), column);
        }

        /**
         * A column of a parent.
         *
         * @param foreignKeyColumn the column that references the parent
         * @param column the parent's column
         * @return what is read
         */
        public static Read parent(String foreignKeyColumn, String column) {
            return new Read(Optional.of(foreignKeyColumn), column);
        }

        @Override
        public String toString() {
            return foreignKeyColumn.map(through -> through + ".").orElse("") + column;
        }
    }
}
