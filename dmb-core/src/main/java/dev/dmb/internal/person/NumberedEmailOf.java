package dev.dmb.internal.person;

import dev.dmb.internal.column.Fit;
import dev.dmb.internal.vector.DistinctByRow;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The e-mail address of the row's own person with the row's number: {@code anna.smith17@example.com} in row 16.
 * Never NULL. Immutable.
 *
 * @param firstName what is read as the first name
 * @param lastName what is read as the last name
 * @param maxChars most characters
 */
public record NumberedEmailOf(Read firstName, Read lastName, int maxChars)
        implements FieldGenerator.Derived<String>, DistinctByRow {

    /**
     * An address of any length.
     *
     * @param firstName what is read as the first name
     * @param lastName what is read as the last name
     */
    public NumberedEmailOf(Read firstName, Read lastName) {
        this(firstName, lastName, Integer.MAX_VALUE);
    }

    @Override
    public List<Read> reads() {
        return List.of(firstName, lastName);
    }

    @Override
    public String derive(List<@Nullable Object> values, long row, RandomGenerator random) {
        return EmailText.of(values, Long.toString(row + 1), maxChars);
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        Fit.requireText(context, this);
        EmailText.requireRoom(context, Long.toString(context.rows()).length());
        return new NumberedEmailOf(firstName, lastName, Fit.maxChars(context.type()));
    }

    @Override
    public String toString() {
        return "uniqueEmailOf(" + firstName + ", " + lastName + ")";
    }
}
