package dev.dmb.internal.person;

import dev.dmb.internal.column.Fit;
import dev.dmb.internal.vector.DistinctByRow;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType.Kind;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The e-mail address of the row's own person with the row's number: {@code anna.smith17@example.com} in row 16.
 * Never NULL. Immutable.
 *
 * @param firstName what is read as the first name
 * @param lastName what is read as the last name
 */
public record NumberedEmailOf(Read firstName, Read lastName) implements FieldGenerator.Derived<String>, DistinctByRow {

    @Override
    public List<Read> reads() {
        return List.of(firstName, lastName);
    }

    @Override
    public String derive(List<@Nullable Object> values, long row, RandomGenerator random) {
        return EmailText.of(values, Long.toString(row + 1), Integer.MAX_VALUE);
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        Fit.requireText(context, this);
        if (context.type().kind() == Kind.ENUM) {
            // Held against the enum's values one by one.
            return this;
        }
        EmailText.requireRoom(context, Long.toString(context.rows()).length());
        return new NumberedEmailInColumn(this, Fit.maxChars(context.type()));
    }

    @Override
    public String toString() {
        return "uniqueEmailOf(" + firstName + ", " + lastName + ")";
    }
}
